/** Questions about the whole store as a network, answered by a thread of its own. */
import { z } from 'zod';
import { ObjectId } from '../model/id.ts';
import { ObjectKindName } from '../model/object.ts';
import { network, viewAny } from './row.ts';
import type { ContractRow } from './row.ts';

/** The copies of one thing, any or all of them: one node of the network. */
const nodeIds = z.array(ObjectId).min(1).max(100);
/** Made up by the caller, to take the question back with `network.cancel`. */
const token = z.string().min(1).max(64);

/** Longest path in edges, and how much longer than the shortest a path may be. */
export const pathLengthMax = 12;
export const pathExtraMax = 2;
export const pathLimitMax = 500;

export const networkContract = {
  /**
   * Shortest and all short paths over direct associations between two nodes. A step between the copies of one thing is
   * none; each path names each of its nodes by the oldest copy that the user may see.
   */
  'network.paths': network(
    viewAny,
    z.strictObject({
      from: nodeIds,
      to: nodeIds,
      maxLength: z.int().min(1).max(pathLengthMax),
      /** Edges more than the shortest path has. */
      extra: z.int().min(0).max(pathExtraMax),
      limit: z.int().min(1).max(pathLimitMax),
      /** Kinds that no path goes through; it may begin or end at them. */
      excludeKinds: z.array(ObjectKindName).max(10).optional(),
      token,
    }),
    z.object({
      /** Edges of the shortest path; null when there is none of at most `maxLength`. */
      length: z.int().nullable(),
      paths: z.array(z.array(ObjectId).max(pathLengthMax + 1)).max(pathLimitMax),
      /** Whether there are, or may be, more than are listed. */
      more: z.boolean(),
    }),
  ),
  /** Nodes beside both of two nodes, each once, named by their newest copy, the newest first. */
  'network.common': network(
    viewAny,
    z.strictObject({ a: nodeIds, b: nodeIds, limit: z.int().min(1).max(5000), token }),
    z.object({ ids: z.array(ObjectId).max(5000), total: z.int() }),
  ),
  /** All that hangs together with a node: how many nodes of each kind, itself included, and how far the farthest is. */
  'network.component': network(
    viewAny,
    z.strictObject({ ids: nodeIds, token }),
    z.object({
      total: z.int(),
      kinds: z.array(z.object({ kind: ObjectKindName, count: z.int() })).max(10),
      farthest: z.int(),
    }),
  ),
  /** Takes a question of this window back; it answers CANCELLED. Nothing happens when it has been answered. */
  'network.cancel': {
    kind: 'host',
    permission: 'session',
    input: z.strictObject({ token }),
    output: z.strictObject({}),
    audit: 'none',
    invalidates: [],
  },
} as const satisfies Record<string, ContractRow>;
