/** File bodies of Documents and Reports. */
import { z } from 'zod';
import { ChangeSetId, ObjectId, Time } from '../model/id.ts';
import { Right } from '../model/object.ts';
import { FilePath, line } from '../model/text.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

/** Largest file body in bytes. */
export const maxAttachmentBytes = 100 * 1024 * 1024;
/** Largest piece that one call reads. */
export const maxAttachmentPiece = 1024 * 1024;

const touched = ['object', 'changeSet'] as const;
const Sha256 = z
  .string()
  .length(64)
  .regex(/^[0-9a-f]+$/, 'is no SHA-256 in lower case');

/** A file body by what is known of it; times in milliseconds UTC. */
export const AttachedFile = z.object({
  name: z.string(),
  size: z.int(),
  md5: z.string(),
  sha1: z.string(),
  sha256: z.string(),
  at: Time,
});
export type AttachedFile = z.infer<typeof AttachedFile>;

export const attachmentContract = {
  /** `Awaiting Upload` until there is a file body. */
  'attachment.get': query(
    ['group.view'],
    z.strictObject({ id: ObjectId }),
    z.object({
      status: z.enum(['Awaiting Upload', 'Success']),
      file: AttachedFile.nullable(),
      malware: z.boolean(),
      right: Right,
    }),
  ),
  /** Reads a file of the machine in the backend. `replaces` is the SHA-256 that the user saw, null for none: STALE when it is another by now. */
  'attachment.put': {
    ...command(
      ['group.modify'],
      z.strictObject({ id: ObjectId, path: FilePath, name: line(255), replaces: Sha256.nullable() }),
      z.object({ changeSet: ChangeSetId, file: AttachedFile }),
      touched,
    ),
    files: ['path'],
  },
  'attachment.remove': command(
    ['group.modify'],
    z.strictObject({ id: ObjectId, sha256: Sha256 }),
    z.object({ changeSet: ChangeSetId }),
    touched,
  ),
  /** A piece of the file body in base64; STALE when the file has been replaced since. */
  'attachment.read': query(
    ['group.view'],
    z.strictObject({
      id: ObjectId,
      sha256: Sha256,
      offset: z.int().min(0).max(maxAttachmentBytes),
      length: z.int().min(1).max(maxAttachmentPiece),
    }),
    z.object({ base64: z.string() }),
  ),
} as const satisfies Record<string, ContractRow>;
