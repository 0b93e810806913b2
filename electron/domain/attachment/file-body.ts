/** File bodies of Documents and Reports: kept by their SHA-256, read in pieces, never executed and never rendered. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { z } from 'zod';
import { AttachedFile, maxAttachmentBytes } from '../../../shared/contract/attachment.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import { getObjectType } from '../../../shared/model/object-type.ts';
import { decideFor, requireVerb, rightOf } from '../../policy/require.ts';
import { putAttachment } from '../../store/attachments.ts';
import { readFields, updateFields } from '../../store/detail-store.ts';
import { touchObject } from '../../store/object-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { displayName } from '../object/display-name.ts';
import { type FoundObject, getObjectOfKind } from '../object/find.ts';
import { readBodyPiece } from './read-body-piece.ts';
import { readChosenFile } from './read-chosen-file.ts';

const carriers: readonly string[] = ['Document', 'Report'];
const Stored = AttachedFile.nullable().catch(null);

export const attachmentOf = (fields: Readonly<Record<string, unknown>>): z.infer<typeof Stored> =>
  Stored.parse(fields['attachment'] ?? null);

function getCarrier(context: QueryContext, id: number): FoundObject {
  const group = getObjectOfKind(context, id, 'group');
  const type = getObjectType(group.type).name;
  if (!carriers.includes(type))
    throw new AppError(
      'INVALID_INPUT',
      `Only Documents and Reports have a file; ${displayName(group)} is of the type ${type}.`,
    );
  return group;
}

export function describeAttachment(context: QueryContext, id: number) {
  const group = getCarrier(context, id);
  const fields = readFields(context.db, 'group', id);
  const file = attachmentOf(fields);
  return {
    status: file === null ? ('Awaiting Upload' as const) : ('Success' as const),
    file,
    malware: fields['malware'] === true,
    right: rightOf(decideFor(context.actor, group.owner_id, 'group.modify')),
  };
}

const hashOf = (algorithm: 'md5' | 'sha1', content: Buffer): string =>
  createHash(algorithm).update(content).digest('hex');

/** Stores the content, then the row that names it; the file name becomes that of the object. */
export function putFile(
  context: CommandContext,
  input: { id: number; path: string; name: string; replaces: string | null },
): AttachedFile {
  const group = getCarrier(context, input.id);
  requireVerb(context.actor, group.owner_id, 'group.modify');
  requireSeen(attachmentOf(readFields(context.db, 'group', group.id)), input.replaces);
  // A name from elsewhere is a name and never a path.
  const name = basename(input.name.replaceAll('\\', '/'));
  const content = readChosenFile(context, { path: input.path, name, maxBytes: maxAttachmentBytes });
  const file: AttachedFile = {
    name,
    size: content.byteLength,
    md5: hashOf('md5', content),
    sha1: hashOf('sha1', content),
    sha256: putAttachment(context.workspace.folder, content),
    at: context.now,
  };
  updateFields(context.db, 'group', group.id, { attachment: file, fileName: name });
  touchObject(context.db, group.id, context.now, context.setId);
  context.describe(`${input.replaces === null ? 'Attach' : 'Replace'} the file of ${displayName(group)}`);
  return file;
}

/** The object forgets its file; the content stays until it is purged, so that this can be undone. */
export function removeFile(context: CommandContext, id: number, sha256: string): void {
  const group = getCarrier(context, id);
  requireVerb(context.actor, group.owner_id, 'group.modify');
  requireSeen(attachmentOf(readFields(context.db, 'group', id)), sha256);
  updateFields(context.db, 'group', id, { attachment: null });
  touchObject(context.db, id, context.now, context.setId);
  context.describe(`Remove the file of ${displayName(group)}`);
}

export function readPiece(
  context: QueryContext,
  input: { id: number; sha256: string; offset: number; length: number },
): { base64: string } {
  getCarrier(context, input.id);
  requireSeen(attachmentOf(readFields(context.db, 'group', input.id)), input.sha256);
  return { base64: readBodyPiece(context, input.sha256, input) };
}

function requireSeen(file: AttachedFile | null, seen: string | null): void {
  if ((file?.sha256 ?? null) !== seen)
    throw new AppError(
      'STALE',
      'The file was replaced or removed since you saw it. Look at the newer one and try again.',
    );
}
