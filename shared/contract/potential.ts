/** Potential associations: what a Case should perhaps be associated with, why, and what becomes of it. */
import { z } from 'zod';
import { AssigneeRef } from '../model/assignee.ts';
import { resolutions, severities } from '../model/case.ts';
import { ChangeSetId, ObjectId, OwnerId, Time } from '../model/id.ts';
import { ObjectRow, Right } from '../model/object.ts';
import { indicatorTypes } from '../model/object-type.ts';
import { potentialModes, suggestedKinds, suggestionSources } from '../model/potential.ts';
import { line, TagName } from '../model/text.ts';
import { caseTouched } from './case.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

/** What an Artifact is shown by. */
const ArtifactRef = z.object({
  id: ObjectId,
  type: z.string(),
  data: z.enum(['text', 'file']),
  indicatorType: z.enum(indicatorTypes).nullable(),
  value: z.string(),
});
export type ArtifactRef = z.infer<typeof ArtifactRef>;

/** How many Cases that the user may see share what a reason rests on, this one included; "200+" where not exact. */
const Rarity = z.object({ cases: z.int(), exact: z.boolean() });

const SuggestionReason = Rarity.extend({
  source: z.enum(suggestionSources),
  /** The Artifact of the Case that matches or is shared. */
  artifact: ArtifactRef.nullable(),
  /** The associated or matched object in between. */
  via: ObjectRow.nullable(),
});
export type SuggestionReason = z.infer<typeof SuggestionReason>;

export const PotentialSuggestion = z.object({
  /** The newest copy; names the row. */
  id: ObjectId,
  kind: z.enum(suggestedKinds),
  /** The same Indicator or Group in each owner that holds it. */
  objects: z.array(ObjectRow).min(1).max(100),
  /** The rarest first. */
  reasons: z.array(SuggestionReason).max(20),
  reasonCount: z.int(),
  /** Of the rarest reason. */
  rarity: Rarity,
  /** It was dismissed and new evidence has brought it back. */
  dismissedBefore: z.object({ reason: z.string().nullable(), at: Time, by: z.string().nullable() }).nullable(),
});
export type PotentialSuggestion = z.infer<typeof PotentialSuggestion>;

/** A Case or Artifact with the reasons for it; on this side nothing is said of rarity. */
const ObjectSide = z.object({
  object: ObjectRow,
  reasons: z.array(SuggestionReason.omit({ cases: true, exact: true })).max(5),
  reasonCount: z.int(),
});

/** Where a bound cut something: of `of` (at least that, where not exact) only the newest `shown` are there. */
const SuggestionCut = z.object({
  what: z.enum([...suggestedKinds, 'artifact', 'associatedIndicator', 'associatedGroup']),
  artifact: ArtifactRef.nullable(),
  via: ObjectRow.nullable(),
  shown: z.int(),
  of: z.int(),
  exact: z.boolean(),
});
export type SuggestionCut = z.infer<typeof SuggestionCut>;

const page = { offset: z.int().min(0).max(10_000), limit: z.int().min(1).max(200) };
/** Suggestions by the id of any of their copies. */
const Chosen = z.array(ObjectId).min(1).max(200);
const Mode = z.enum(potentialModes);

/** What is done to each of some potentially associated Cases; `noteId` is a note of the open Case. */
export const BulkAction = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('associate') }),
  z.strictObject({ action: z.literal('assign'), assignee: AssigneeRef.nullable() }),
  z.strictObject({ action: z.literal('setSeverity'), severity: z.enum(severities) }),
  z.strictObject({ action: z.literal('tag'), tag: TagName }),
  z.strictObject({ action: z.literal('copyNote'), noteId: z.int().min(1) }),
  z.strictObject({ action: z.literal('close'), resolution: z.enum(resolutions) }),
]);
export type BulkAction = z.infer<typeof BulkAction>;

export const potentialContract = {
  /** The Potential Associations of a Case, the strongest first. */
  'potential.list': query(
    ['case.view'],
    z.strictObject({ id: ObjectId, ...page }),
    z.object({
      mode: Mode,
      /** Whether objects of Communities and Sources may be suggested at all. */
      crossOwner: z.boolean(),
      rows: z.array(PotentialSuggestion).max(200),
      /** Not exact where a bound left some out, of what was found or of what was looked at. */
      counts: z
        .array(z.object({ kind: z.enum(suggestedKinds), total: z.int(), exact: z.boolean() }))
        .max(suggestedKinds.length),
      total: z.int(),
      /** Rows of `potential.dismissed`. */
      dismissed: z.int(),
      /** Values that stand in so many Cases that these are not suggested one by one: at least `cases` of them. */
      common: z.array(z.object({ artifact: ArtifactRef, cases: z.int() })).max(100),
      cuts: z.array(SuggestionCut).max(20),
      moreCuts: z.int(),
      artifacts: z.object({
        /** Artifacts that took part. */
        suggesting: z.int(),
        /** Artifacts whose values an exclusion list keeps out. */
        excluded: z.int(),
      }),
      /** Whether Indicators or Groups that the user may see are associated with the Case. */
      hasAssociated: z.boolean(),
    }),
  ),
  'potential.dismissed': query(
    ['case.view'],
    z.strictObject({ id: ObjectId, ...page }),
    z.object({
      rows: z
        .array(
          z.object({
            id: ObjectId,
            objects: z.array(ObjectRow).min(1).max(100),
            reason: z.string().nullable(),
            at: Time,
            by: z.string().nullable(),
          }),
        )
        .max(200),
      total: z.int(),
    }),
  ),
  /** Associates the Case with suggestions, every copy of each; all or nothing. */
  'potential.accept': command(
    ['case.association.modify'],
    z.strictObject({ id: ObjectId, suggestions: Chosen }),
    z.object({ changeSet: ChangeSetId, created: z.int() }),
    caseTouched,
  ),
  /** Takes suggestions off the card until there is new evidence for them. */
  'potential.dismiss': command(
    ['case.association.modify'],
    z.strictObject({ id: ObjectId, suggestions: Chosen, reason: line(500) }),
    z.object({ changeSet: ChangeSetId, dismissed: z.int() }),
    caseTouched,
  ),
  'potential.restore': command(
    ['case.association.modify'],
    z.strictObject({ id: ObjectId, suggestions: Chosen }),
    z.object({ changeSet: ChangeSetId, restored: z.int() }),
    caseTouched,
  ),
  /** Acts on potentially associated Cases of a Case; all or nothing, undone as one. `changed`: the others were so already. */
  'potential.bulkAct': command(
    ['case.potential.bulkAct'],
    z.strictObject({ id: ObjectId, cases: z.array(ObjectId).min(1).max(100), act: BulkAction }),
    z.object({ changeSet: ChangeSetId, changed: z.int() }),
    caseTouched,
  ),
  /**
   * The other side: Cases, and for a Group Artifacts, that an Indicator or Group should perhaps be associated with. Null
   * where nothing can be suggested for the object: its owner takes no part, or the user sees no Cases.
   */
  'potential.ofObject': query(
    ['indicator.view', 'group.view'],
    z.strictObject({ id: ObjectId }),
    z
      .object({
        mode: Mode,
        cases: z.array(ObjectSide).max(100),
        artifacts: z.array(ObjectSide.extend({ artifact: ArtifactRef, kase: ObjectRow.nullable() })).max(100),
        /** How many there are; not exact where a bound was met. */
        caseCount: z.int(),
        artifactCount: z.int(),
        exact: z.boolean(),
        /** Only so many of its associated Indicators or Groups were looked at, the newest; null where all were. */
        looked: z.int().nullable(),
      })
      .nullable(),
  ),
  /** Which sources run, and whose intelligence each Organization of the user lets be suggested. */
  'potential.settings': query(
    'session',
    z.strictObject({}),
    z.object({
      mode: Mode,
      crossOwner: z.boolean(),
      organizations: z
        .array(
          z.object({
            ownerId: OwnerId,
            modify: Right,
            owners: z.array(z.object({ ownerId: OwnerId, on: z.boolean() })).max(1000),
          }),
        )
        .max(1000),
    }),
  ),
  'potential.setMode': command(
    'administrator',
    z.strictObject({ mode: Mode }),
    z.object({}),
    ['case', 'object'],
    'full',
  ),
  /** Lets the Indicators and Groups of a Community or Source be suggested in the Cases of an Organization, or not. */
  'potential.setOwner': command(
    ['settings.modify'],
    z.strictObject({ organizationId: OwnerId, ownerId: OwnerId, on: z.boolean() }),
    z.object({ changeSet: ChangeSetId }),
    ['case', 'object', 'changeSet'],
    'full',
  ),
} as const satisfies Record<string, ContractRow>;
