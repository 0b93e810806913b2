/** Copy Data and Contribute: independent copies of a Group in another owner. */
import { z } from 'zod';
import { GroupTypeName, IndicatorTypeName } from '../model/detail.ts';
import { ChangeSetId, ObjectId, OwnerId, Time } from '../model/id.ts';
import { Right } from '../model/object.ts';
import { GroupName } from '../model/text.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

/** Most associated objects that one copy takes along. */
export const maxSharedObjects = 5000;

/** What goes along. Redaction holds for objects and Attributes alike. */
export const ShareOptions = z.strictObject({
  attributes: z.boolean(),
  tags: z.boolean(),
  /** Types of associated Indicators and Groups; empty takes none. */
  indicators: z.array(IndicatorTypeName).max(20),
  groups: z.array(GroupTypeName).max(20),
  /** Security Labels: what carries one of them stays behind. */
  withoutLabels: z
    .array(
      z
        .int()
        .min(1)
        .max(2 ** 53 - 1),
    )
    .max(500),
  /** What carries no label at all stays behind, too. */
  withoutUnlabelled: z.boolean(),
});
export type ShareOptions = z.infer<typeof ShareOptions>;

/** `copy`: Community or Source to Organization; `contribute`: to a Community or Source. */
export const ShareMode = z.enum(['copy', 'contribute']);
export type ShareMode = z.infer<typeof ShareMode>;

const earlier = z.object({ id: ObjectId, summary: z.string(), at: Time, options: ShareOptions.nullable() });
export const ShareTarget = z.object({
  ownerId: OwnerId,
  mode: ShareMode,
  right: Right,
  /** The copy that an earlier sharing made there: sharing again updates it. */
  earlier: earlier.nullable(),
});
export type ShareTarget = z.infer<typeof ShareTarget>;

export const ShareTally = z.object({
  attributes: z.int(),
  tags: z.int(),
  labels: z.int(),
  file: z.boolean(),
  indicators: z.object({ created: z.int(), reused: z.int() }),
  groups: z.object({ created: z.int(), reused: z.int() }),
  /** Things that stay behind, by reason. */
  leftOut: z.array(z.object({ what: z.string(), reason: z.string(), count: z.int() })).max(100),
  /** There are more associated objects than one copy takes: the newest go. */
  bounded: z.boolean(),
});
export type ShareTally = z.infer<typeof ShareTally>;

const request = z.strictObject({ id: ObjectId, ownerId: OwnerId, options: ShareOptions });

export const ShareRecord = z.object({
  /** The Group at the other end. */
  id: ObjectId,
  summary: z.string(),
  ownerId: OwnerId,
  at: Time,
  by: z.string().nullable(),
  mode: ShareMode,
  options: ShareOptions,
  /** It went along with another Group that was shared. */
  along: z.boolean(),
});
export type ShareRecord = z.infer<typeof ShareRecord>;

const verbs = ['group.copyToOrganization', 'group.contributeToCommunity', 'group.recontribute'] as const;

export const sharingContract = {
  /** Owners to which the Group could go, with the right to do so. */
  'sharing.targets': query(['group.view'], z.strictObject({ id: ObjectId }), z.array(ShareTarget).max(500)),
  /** What would go and what would stay behind; `problem` says why it would be refused. */
  'sharing.preview': query(verbs, request, ShareTally.extend({ problem: z.string().nullable() })),
  /** Shares with one owner: a new Group, a Group there to merge into, or the earlier copy brought up to date. */
  'sharing.share': command(
    verbs,
    request.extend({
      into: z.enum(['new', 'merge', 'update']),
      /** Name of the new Group; the Group's own when left out. */
      name: GroupName.optional(),
      /** The Group to merge into. */
      targetId: ObjectId.optional(),
    }),
    z.object({ id: ObjectId, changeSet: ChangeSetId, tally: ShareTally }),
    ['object', 'association', 'changeSet', 'workspace'],
  ),
  /** Where the Group came from and went to, as far as the user may see the other end. */
  'sharing.history': query(
    ['group.view'],
    z.strictObject({ id: ObjectId }),
    z.object({ from: z.array(ShareRecord).max(500), to: z.array(ShareRecord).max(500) }),
  ),
} as const satisfies Record<string, ContractRow>;
