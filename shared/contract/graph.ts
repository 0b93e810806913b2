/** What the graph asks of the workspace: nodes with the associations between them, and where one can go from there. */
import { z } from 'zod';
import { GraphAnswer } from '../graph/answer.ts';
import { graphNodeMax, graphObjectMax, objectNameMax, pivotFromMax } from '../graph/limits.ts';
import { ObjectId } from '../model/id.ts';
import { ObjectKindName } from '../model/object.ts';
import { BrowseFilter } from './object.ts';
import { type ContractRow, query, viewAny } from './row.ts';

/** Ids that exist no more or that the user may not see are passed over wherever ids are given. */
const objects = z.array(ObjectId).max(graphObjectMax);
const from = z.array(ObjectId).min(1).max(pivotFromMax);
const typeName = z.strictObject({ kind: ObjectKindName, name: z.string().max(60) });
const typeNames = z.array(typeName).min(1).max(60);
/** Two lists of ids of a full graph. */
const maxBytes = 12 * 1024 * 1024;

const TypeReach = z.object({ type: z.string(), total: z.int(), inGraph: z.int() });
const KindReach = z.object({
  kind: ObjectKindName,
  total: z.int(),
  inGraph: z.int(),
  types: z.array(TypeReach).max(60),
});
/** Distinct nodes of one kind that can be reached, and how many of them the graph has. */
export type KindReach = z.infer<typeof KindReach>;

/** Relations through a shared Group, which are no associations: ends are ids of the selection and of new nodes. */
export const DerivedRelations = z.object({
  count: z.int(),
  source: z.instanceof(Float64Array),
  target: z.instanceof(Float64Array),
  /** The newest shared Group, and how many there are. */
  via: z.instanceof(Float64Array),
  vias: z.instanceof(Uint32Array),
  /** Names of the Groups in `via`. */
  groups: z.array(z.object({ id: ObjectId, label: z.string().max(objectNameMax) })).max(100_000),
  /** False when there are more than the answer holds. */
  isComplete: z.boolean(),
});
export type DerivedRelations = z.infer<typeof DerivedRelations>;

export const graphContract = {
  /**
   * The nodes of some objects, each with all its readable copies, and the associations among them and between them
   * and the nodes of `with`. Artifacts of Cases and Assets of Victims are joined by edges of `containmentCode`.
   */
  'graph.read': {
    ...query(viewAny, z.strictObject({ ids: objects.min(1), with: objects.optional() }), GraphAnswer),
    maxBytes,
  },
  /** What can be reached from some objects and their copies. Direct numbers are exact, derived ones bounded. */
  'graph.counts': {
    ...query(
      viewAny,
      z.strictObject({ ids: from, known: objects.optional() }),
      z.object({
        kinds: z.array(KindReach).max(20),
        derived: z.array(KindReach.extend({ totalIsExact: z.boolean() })).max(20),
      }),
    ),
    maxBytes,
  },
  /** Nodes that a pivot adds: those that `known` does not have, the first `limit` in the order. */
  'graph.pivot': {
    ...query(
      viewAny,
      z.strictObject({
        ids: from,
        known: objects,
        kinds: z.array(ObjectKindName).min(1).max(9),
        types: typeNames.optional(),
        /** Through a shared Group instead of by association. */
        derived: z.boolean().optional(),
        order: z.enum(['newest', 'rating']),
        limit: z.int().min(1).max(graphNodeMax),
      }),
      GraphAnswer.extend({
        /** For each node one id of `ids` from which it was reached. */
        parents: z.instanceof(Float64Array),
        /** All that match and that `known` does not have. */
        total: z.int(),
        totalIsExact: z.boolean(),
        /** Of these, what is beyond `limit`. */
        left: z.array(z.object({ kind: ObjectKindName, type: z.string(), count: z.int() })).max(60),
        derived: DerivedRelations,
      }),
    ),
    maxBytes,
  },
  /** Every object that a table shows. LIMIT when there are more than a graph can hold. */
  'graph.find': query(
    viewAny,
    z.strictObject({
      of: z.union([
        z.strictObject({ filter: BrowseFilter }),
        /** What carries a Tag, with the Tag. */
        z.strictObject({ tag: ObjectId }),
        /** A Case, its Artifacts, and what is associated with any of them. */
        z.strictObject({ caseId: ObjectId }),
      ]),
    }),
    z.object({
      ids: z.instanceof(Float64Array),
      total: z.int(),
      /** False for a text of which only the first hits are looked at. */
      totalIsExact: z.boolean(),
    }),
  ),
  /** Objects that are what a name of a file says: by value for Indicators, otherwise by the whole name in any capitals. */
  'graph.match': {
    ...query(
      viewAny,
      z.strictObject({
        values: z
          .array(
            z.strictObject({
              label: z.string().max(10_000),
              type: z.string().max(60).optional(),
              kind: ObjectKindName.optional(),
            }),
          )
          .min(1)
          .max(10_000),
      }),
      z.object({
        /** `values.length + 1` places in `ids`. */
        start: z.instanceof(Uint32Array),
        ids: z.instanceof(Float64Array),
        /** Values that match more objects than are listed. */
        cut: z.array(z.int()).max(10_000),
      }),
    ),
    maxBytes: 24 * 1024 * 1024,
  },
} as const satisfies Record<string, ContractRow>;
