/** A generated graph, or the part of it after `nodesBefore` and `edgesBefore`, as the store would answer it. */
import type { GraphAnswer } from '../../../shared/graph/answer.ts';
import { objectTypes } from '../../../shared/model/object-type.ts';
import type { GraphData } from './graph-data.ts';

const idOf = (node: number): number => node + 1;

export function answerOf(data: GraphData, nodesBefore = 0, edgesBefore = 0): GraphAnswer {
  const count = data.nodes - nodesBefore;
  const edgeCount = data.edges - edgesBefore;
  const type = data.type.subarray(nodesBefore);
  const owner = data.owner.subarray(edgesBefore);
  return {
    nodes: {
      count,
      types: Uint16Array.from(type, (place) => objectTypes[place]?.code ?? 0),
      labels: Array.from(type, (_, node) => `node ${node + nodesBefore}`),
      objectStart: Uint32Array.from({ length: count + 1 }, (_, node) => node),
      objects: Float64Array.from(type, (_, node) => idOf(node + nodesBefore)),
      owners: new Uint16Array(count).fill(1),
      created: new Float64Array(count),
      modified: new Float64Array(count),
      rating: new Float32Array(count).fill(Number.NaN),
      confidence: new Float32Array(count).fill(Number.NaN),
    },
    edges: {
      count: edgeCount,
      source: Float64Array.from(data.source.subarray(edgesBefore), idOf),
      target: Float64Array.from(data.target.subarray(edgesBefore), idOf),
      // Parallel edges differ in their type, or they would be one.
      types: Uint32Array.from(owner, (_, edge) => 2 + 2 * ((edge + edgesBefore) % 500)),
      ownerStart: Uint32Array.from({ length: edgeCount + 1 }, (_, edge) => edge),
      owners: Uint16Array.from(owner, (place) => place + 1),
      origins: new Uint8Array(edgeCount).fill(1),
      created: new Float64Array(edgeCount),
    },
    edgeTypes: Array.from({ length: 500 }, (_, type) => ({ code: type + 1, name: `type ${type}` })),
  };
}

/** x and y in turn. */
export function placesOf(data: GraphData, nodesBefore = 0): Float32Array {
  const places = new Float32Array(2 * (data.nodes - nodesBefore));
  for (let node = nodesBefore; node < data.nodes; node += 1) {
    places[2 * (node - nodesBefore)] = data.x[node] ?? 0;
    places[2 * (node - nodesBefore) + 1] = data.y[node] ?? 0;
  }
  return places;
}
