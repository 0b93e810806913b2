/** A generated graph as a scene, without the model: what drawing alone costs. */
import { type Scene, shapeNames } from '../../../../renderer/graph/scene/scene.ts';
import { type GraphData, typeCount } from '../graph-data.ts';
import { ownerColors, radius, typeColors } from './contender.ts';

export function sceneOf(data: GraphData): Scene {
  return {
    version: 1,
    count: data.nodes,
    x: data.x,
    y: data.y,
    size: new Float32Array(data.nodes).fill(radius),
    color: Uint16Array.from(data.type),
    shape: data.type.map((type) => type % shapeNames.length),
    flags: new Uint8Array(data.nodes),
    rows: Int32Array.from(data.type, (_, row) => row),
    types: Uint16Array.from(data.type),
    edgeCount: data.edges,
    source: data.source,
    target: data.target,
    edgeColor: Uint16Array.from(data.owner, (owner) => typeCount + owner),
    weight: new Float32Array(data.edges).fill(1),
    edgeRows: Int32Array.from(data.owner, (_, row) => row),
    edgeFlags: new Uint8Array(data.edges),
    palette: [...typeColors, ...ownerColors],
    label: (item) => `node ${item}`,
    edgeLabel: () => '',
    itemOf: (row) => row,
  };
}
