/** Artifacts of Cases and the types that they have. */
import { z } from 'zod';
import { ChangeSetId, ObjectId, OwnerId, Time } from '../model/id.ts';
import { ObjectRow, Right } from '../model/object.ts';
import { indicatorTypes } from '../model/object-type.ts';
import { FilePath, filterText, line, prose, Summary } from '../model/text.ts';
import { maxAttachmentBytes, maxAttachmentPiece } from './attachment.ts';
import { caseTouched } from './case.ts';
import { NoteBody } from './case-note.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

export const artifactLimits = {
  page: 200,
  /** Values of one paste: made in one transaction and undone as one. */
  paste: 5000,
  /** Artifacts of one deletion. */
  deletion: 1000,
  types: 1000,
  /** Owners that hold, or could hold, the value of one Artifact. */
  matches: 200,
} as const;

const TypeId = z.int().min(1);
const TypeName = line(100);
const IndicatorTypeName = z.enum(indicatorTypes);
const dataKinds = ['text', 'file'] as const;
const changed = z.object({ changeSet: ChangeSetId });

export const ArtifactTypeRow = z.object({
  id: TypeId,
  name: z.string(),
  description: z.string().nullable(),
  /** A text, or a file that is kept with the workspace. */
  data: z.enum(dataKinds),
  /** The Indicator type by whose rules values are read and compared. */
  indicatorType: IndicatorTypeName.nullable(),
  /** Whether new Artifacts of the type suggest associations unless stated otherwise. */
  suggests: z.boolean(),
  /** A type that is switched off makes no new Artifacts; existing ones stay. */
  active: z.boolean(),
  builtIn: z.boolean(),
});
export type ArtifactTypeRow = z.infer<typeof ArtifactTypeRow>;

export const ArtifactView = z.object({
  id: ObjectId,
  version: ChangeSetId,
  caseId: ObjectId,
  ownerId: OwnerId,
  type: z.string(),
  data: z.enum(dataKinds),
  /** As Indicators of this type the value is compared. */
  indicatorType: IndicatorTypeName.nullable(),
  /** The value in its canonical form; of a file its name. */
  value: z.string(),
  /** Of the file, or of the value in UTF-8; lower-case hex. */
  sha256: z.string(),
  /** Bytes of the file; null for a text. */
  fileSize: z.int().nullable(),
  source: z.string().nullable(),
  suggests: z.boolean(),
  task: z.object({ id: z.int(), name: z.string() }).nullable(),
  /** The field of that task which asked for the value. */
  field: z.object({ name: z.string(), label: z.string() }).nullable(),
  /** Null when the user may not see Notes. */
  notes: z.int().nullable(),
  /** Those that the user may see. */
  associations: z.int(),
  created: Time,
  createdBy: z.string().nullable(),
  modified: Time,
  rights: z.object({ modify: Right, delete: Right }),
});
export type ArtifactView = z.infer<typeof ArtifactView>;

export const artifactSorts = ['type', 'summary', 'added'] as const;

const attached = {
  /** Null or left out: of no task. */
  taskId: z.int().min(1).nullable().optional(),
  /** Name of a field of that task. */
  field: line(100).nullable().optional(),
  /** Where the value comes from. */
  source: line(1000).nullable().optional(),
  /** "Use to potentially associate cases." */
  suggests: z.boolean().optional(),
};

const typeFields = {
  name: TypeName,
  description: prose(2000).nullable(),
  data: z.enum(dataKinds),
  indicatorType: IndicatorTypeName.nullable(),
  suggests: z.boolean(),
  active: z.boolean(),
};
const typesTouched = ['vocabulary', 'case', 'changeSet'] as const;

export const artifactContract = {
  /** By name. */
  'artifactType.list': query('session', z.strictObject({}), z.array(ArtifactTypeRow).max(artifactLimits.types)),
  'artifactType.create': command(
    'administrator',
    z.strictObject(typeFields),
    z.object({ id: TypeId, changeSet: ChangeSetId }),
    typesTouched,
    'full',
  ),
  /** Of a built-in type only the flag, and whether it is active; what is compared stays once there are Artifacts of the type. */
  'artifactType.update': command(
    'administrator',
    z.strictObject(typeFields).partial().extend({ id: TypeId }),
    changed,
    typesTouched,
    'full',
  ),
  /** Refused while there are Artifacts of the type. */
  'artifactType.delete': command('administrator', z.strictObject({ id: TypeId }), changed, typesTouched, 'full'),

  /** A page of the Artifacts of a Case; `filter` is a part of value, type or source. `all` counts without it. */
  'artifact.list': query(
    ['artifact.view'],
    z.strictObject({
      caseId: ObjectId,
      filter: filterText,
      sort: z.enum(artifactSorts),
      descending: z.boolean(),
      offset: z.int().min(0).max(10_000_000),
      limit: z.int().min(1).max(artifactLimits.page),
    }),
    z.object({ rows: z.array(ArtifactView).max(artifactLimits.page), total: z.int(), all: z.int() }),
  ),
  'artifact.get': query(
    ['artifact.view'],
    z.strictObject({ id: ObjectId }),
    z.object({ artifact: ArtifactView, kase: z.object({ id: ObjectId, number: z.int(), name: z.string() }) }),
  ),
  /** With `path` a file of the machine, which the backend reads; `value` is its name then. */
  'artifact.create': {
    ...command(
      ['artifact.create'],
      z.strictObject({
        caseId: ObjectId,
        type: TypeName,
        value: Summary,
        path: FilePath.optional(),
        /** A first note about it, Markdown. */
        note: NoteBody.optional(),
        ...attached,
      }),
      z.object({ id: ObjectId, changeSet: ChangeSetId }),
      caseTouched,
    ),
    files: ['path'],
  },
  /** Values that the Case has already are counted and left out; one that does not fit its type refuses the whole. */
  'artifact.createMany': {
    ...command(
      ['artifact.create'],
      z.strictObject({
        caseId: ObjectId,
        values: z
          .array(z.strictObject({ type: TypeName, value: Summary }))
          .min(1)
          .max(artifactLimits.paste),
        taskId: attached.taskId,
        source: attached.source,
        suggests: attached.suggests,
      }),
      z.object({ created: z.int(), duplicates: z.int(), changeSet: ChangeSetId.nullable() }),
      caseTouched,
    ),
    maxBytes: 64 * 1024 * 1024,
  },
  'artifact.update': command(
    ['artifact.modify'],
    z.strictObject({ id: ObjectId, version: ChangeSetId, value: Summary.optional(), ...attached }),
    z.object({ version: ChangeSetId, changeSet: ChangeSetId.nullable() }),
    caseTouched,
  ),
  /** Artifacts of one Case, with their associations and notes. */
  'artifact.delete': command(
    ['artifact.delete'],
    z.strictObject({ ids: z.array(ObjectId).min(1).max(artifactLimits.deletion) }),
    z.object({ deleted: z.int(), changeSet: ChangeSetId }),
    caseTouched,
  ),
  /** Indicators with the value of the Artifact in every owner that the user may read, and the owners that lack it. */
  'artifact.matches': query(
    ['artifact.view'],
    z.strictObject({ id: ObjectId }),
    z.object({
      /** Null when the type of the Artifact maps to no Indicator type. */
      indicatorType: IndicatorTypeName.nullable(),
      found: z
        .array(z.object({ object: ObjectRow, ownerName: z.string(), associated: z.boolean(), associate: Right }))
        .max(artifactLimits.matches),
      /** Owners where the user may create it. */
      missing: z
        .array(z.object({ ownerId: OwnerId, ownerName: z.string(), create: Right }))
        .max(artifactLimits.matches),
      /** There are more owners than listed. */
      more: z.boolean(),
    }),
  ),
  /** Makes the Indicator in an owner, or takes the one that is there, and associates it with the Artifact. */
  'artifact.createIndicator': command(
    ['indicator.create', 'artifact.association.modify'],
    z.strictObject({ id: ObjectId, ownerId: OwnerId }),
    z.object({ indicatorId: ObjectId, created: z.boolean(), changeSet: ChangeSetId.nullable() }),
    [...caseTouched, 'workspace'],
  ),
  /** A piece of the file in base64. */
  'artifact.readFile': query(
    ['artifact.view'],
    z.strictObject({
      id: ObjectId,
      offset: z.int().min(0).max(maxAttachmentBytes),
      length: z.int().min(1).max(maxAttachmentPiece),
    }),
    z.object({ base64: z.string() }),
  ),
} as const satisfies Record<string, ContractRow>;
