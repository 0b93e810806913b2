/** A workspace as graphs ask it, of objects 1 to n with some associations between them that never change. */
import type { GraphStore } from '../../renderer/graph/model/graph-session.ts';
import type { GraphAnswer } from '../../shared/graph/answer.ts';

interface World {
  readonly nodes: number;
  readonly edges: number;
}

const numbers = <Column>(
  column: { from(values: readonly number[]): Column },
  length: number,
  of: (at: number) => number,
) => column.from(Array.from({ length }, (_, at) => of(at)));

/** The edge with a number joins one object to another that is a multiple of a prime away, the smaller id first. */
function endsOf({ nodes }: World, edge: number): [number, number] {
  const from = (edge % nodes) + 1;
  const to = ((edge * 7919 + 1 + Math.floor(edge / nodes)) % nodes) + 1;
  return from < to ? [from, to] : [to, from];
}

/** Each edge once, as the store answers them. */
function allEnds(world: World): [number, number][] {
  const ends = Array.from({ length: world.edges }, (_, edge) => endsOf(world, edge));
  return [...new Map(ends.map((pair) => [pair.join(), pair])).values()];
}

export function answerOf(world: World, ids: readonly number[]): GraphAnswer {
  const objects = [...new Set(ids)].filter((id) => id >= 1 && id <= world.nodes);
  const inside = new Set(objects);
  const ends = allEnds(world).filter(([from, to]) => from !== to && inside.has(from) && inside.has(to));
  const { length: count } = objects;
  return {
    nodes: {
      count,
      types: numbers(Uint16Array, count, (at) => ((objects[at] ?? 0) % 12) + 1),
      labels: objects.map((id) => `object ${id}`),
      objectStart: numbers(Uint32Array, count + 1, (at) => at),
      objects: Float64Array.from(objects),
      owners: numbers(Uint16Array, count, () => 1),
      created: numbers(Float64Array, count, (at) => at),
      modified: numbers(Float64Array, count, (at) => at),
      rating: numbers(Float32Array, count, () => Number.NaN),
      confidence: numbers(Float32Array, count, () => Number.NaN),
    },
    edges: {
      count: ends.length,
      source: Float64Array.from(ends, ([from]) => from),
      target: Float64Array.from(ends, ([, to]) => to),
      types: numbers(Uint32Array, ends.length, () => 0),
      ownerStart: numbers(Uint32Array, ends.length + 1, (at) => at),
      owners: numbers(Uint16Array, ends.length, () => 1),
      origins: numbers(Uint8Array, ends.length, () => 1),
      created: numbers(Float64Array, ends.length, () => 0),
    },
    edgeTypes: [{ code: 0, name: 'Association' }],
  };
}

/** Taking back a change set makes another one. */
export const storeOf = (world: World): GraphStore => ({
  undo: (changeSet) => Promise.resolve(changeSet + 1000),
  read: (objects) => Promise.resolve(answerOf(world, objects)),
});
