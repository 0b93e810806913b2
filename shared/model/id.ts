import { z } from 'zod';

/** Identity inside one workspace. Across workspaces an Indicator or Tag is (type, key), anything else its xid. */
export const ObjectId = z.int().min(1).brand<'ObjectId'>();
export type ObjectId = z.infer<typeof ObjectId>;
export const OwnerId = z.int().min(1).brand<'OwnerId'>();
export type OwnerId = z.infer<typeof OwnerId>;
export const UserId = z.int().min(1).brand<'UserId'>();
export type UserId = z.infer<typeof UserId>;
/** Number of a change set: the version of an object is the last change set that touched it. */
export const ChangeSetId = z.int().min(0).brand<'ChangeSetId'>();
export type ChangeSetId = z.infer<typeof ChangeSetId>;

/** Milliseconds since 1970 UTC. */
export const Time = z.int().min(-62_135_596_800_000).max(253_402_300_799_999);
