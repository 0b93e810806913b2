/** A graph with every kind of thing that files of graphs must carry. */
import { atOnce } from './at-once.ts';
import { type ExportedGraph, exportGraph } from '../../renderer/graph/exchange/exported-graph.ts';
import { edgeKind } from '../../renderer/graph/model/edge-table.ts';
import { GraphModel } from '../../renderer/graph/model/graph-model.ts';
import { buildScene } from '../../renderer/graph/scene/build-scene.ts';
import type { Scene } from '../../renderer/graph/scene/scene.ts';
import { typeCode } from '../../shared/model/object-type.ts';

export interface GraphToExport {
  readonly model: GraphModel;
  readonly scene: Scene;
  readonly exported: ExportedGraph;
}

const types = [
  typeCode('indicator', 'Host'),
  typeCode('group', 'Malware'),
  typeCode('tag', 'Tag'),
  typeCode('case', 'Case'),
];
export const ownerNames = ['', 'Northgate SOC', 'Circle & "Friends"'];

/** `labels`: of the nodes; the last one is in no workspace. Each node is associated with the next, every third directed. */
export function graphToExport(labels: readonly string[]): GraphToExport {
  const model = new GraphModel();
  const known = labels.slice(0, -1);
  const objects = known.flatMap((_, node) => (node % 4 === 1 ? [node * 2 + 1, node * 2 + 2] : [node * 2 + 1]));
  const objectStart = new Uint32Array(known.length + 1);
  known.forEach((_, node) => void (objectStart[node + 1] = (objectStart[node] ?? 0) + (node % 4 === 1 ? 2 : 1)));
  const links = known.slice(1).map((_, node) => node);
  model.take({
    nodes: {
      count: known.length,
      types: Uint16Array.from(known, (_, node) => types[node % 4] ?? 1),
      labels: [...known],
      objectStart,
      objects: Float64Array.from(objects),
      owners: Uint16Array.from(objects, (id) => (id % 2 === 0 ? 2 : 1)),
      created: Float64Array.from(known, (_, node) => Date.UTC(2026, 0, 1) + node),
      modified: Float64Array.from(known, (_, node) => Date.UTC(2026, 1, 1) + node),
      rating: Float32Array.from(known, (_, node) => (node % 2 === 0 ? node % 6 : Number.NaN)),
      confidence: Float32Array.from(known, (_, node) => (node % 3 === 0 ? node % 101 : Number.NaN)),
    },
    edges: {
      count: links.length,
      source: Float64Array.from(links, (node) => node * 2 + 1),
      target: Float64Array.from(links, (node) => node * 2 + 3),
      types: Uint32Array.from(links, (node) => 40 * 2 + (node % 3 === 0 ? 1 : 0)),
      ownerStart: Uint32Array.from({ length: links.length + 1 }, (_, at) => at),
      owners: Uint16Array.from(links, (node) => 1 + (node % 2)),
      origins: Uint8Array.from(links, (node) => 1 + (node % 3)),
      created: Float64Array.from(links, () => Date.UTC(2026, 2, 1)),
    },
    edgeTypes: [{ code: 40, name: 'File Drop' }],
  });
  model.nodes.addForeign(-1, labels.at(-1) ?? '');
  const rows = Uint32Array.from(labels, (_, row) => row);
  model.apply({ kind: 'nodes', rows, on: true });
  const before = new Float32Array(labels.length * 2).fill(Number.NaN);
  const after = Float32Array.from({ length: labels.length * 2 }, (_, at) => Math.sin(at * 7.3) * 100);
  model.apply({ kind: 'places', rows, before, after });
  if (labels.length > 2) {
    const derived = model.edges.remember(0, 2, edgeKind.derived, 'a shared Group');
    const foreign = model.edges.remember(0, labels.length - 1, edgeKind.foreign, 'from <a file>', true);
    model.apply({ kind: 'edges', rows: Uint32Array.of(derived, foreign), on: true });
  }
  model.origin = 0;
  const label = (row: number): string => model.nodes.labels[row] ?? '';
  const scene = buildScene({
    model,
    metrics: {},
    colorOfOwner: (owner) => (owner === 1 ? '#ff0000' : '#0000ff'),
    version: 1,
    shownLabel: label,
    communityName: String,
  });
  const exported = atOnce(
    exportGraph({
      name: 'A graph & more',
      model,
      rows,
      scene,
      label,
      ownerName: (owner) => ownerNames[owner] ?? '',
    }),
  );
  return { model, scene, exported };
}
