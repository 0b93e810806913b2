/** Graphs as they cross the contract: columns, because fifty thousand objects one by one would take seconds. */
import { z } from 'zod';
import { objectNameMax } from './limits.ts';

/**
 * Nodes: the copies of one thing in all readable owners are one node. Column `i` of `objects` and `owners` belongs to
 * the node `n` with `objectStart[n] <= i < objectStart[n + 1]`; the first is the asked or oldest copy.
 */
export const GraphNodes = z.object({
  count: z.int(),
  /** Numbers of `shared/model/object-type.ts`, without lists of viewers. */
  types: z.instanceof(Uint16Array),
  labels: z.array(z.string().max(objectNameMax)),
  /** `count + 1` entries. */
  objectStart: z.instanceof(Uint32Array),
  objects: z.instanceof(Float64Array),
  owners: z.instanceof(Uint16Array),
  /** Milliseconds UTC: the first creation and the last change of any copy. */
  created: z.instanceof(Float64Array),
  modified: z.instanceof(Float64Array),
  /** Highest of the copies; NaN where there is none. Rating 0-5, confidence 0-100. */
  rating: z.instanceof(Float32Array),
  confidence: z.instanceof(Float32Array),
});
export type GraphNodes = z.infer<typeof GraphNodes>;

/**
 * Edges between nodes: associations of the same type and direction between copies of the same two are one edge, and
 * an answer names each edge once.
 * Ends are named by one object id of theirs (any copy). `owners` as in the nodes: every owner of either end.
 */
export const GraphEdges = z.object({
  count: z.int(),
  /** The primary end of a directed association; for the others, the end with the smaller object id. */
  source: z.instanceof(Float64Array),
  target: z.instanceof(Float64Array),
  /** Association type code times 2, plus 1 when directed from source to target. */
  types: z.instanceof(Uint32Array),
  ownerStart: z.instanceof(Uint32Array),
  owners: z.instanceof(Uint16Array),
  /** Bits of who states it: 1 by hand, 2 an import, 4 a bundle. */
  origins: z.instanceof(Uint8Array),
  created: z.instanceof(Float64Array),
});
export type GraphEdges = z.infer<typeof GraphEdges>;

/** Words of the association types that occur in an answer. */
export const EdgeTypeNames = z.array(z.object({ code: z.int(), name: z.string() })).max(1000);

export const GraphAnswer = z.object({ nodes: GraphNodes, edges: GraphEdges, edgeTypes: EdgeTypeNames });
export type GraphAnswer = z.infer<typeof GraphAnswer>;
