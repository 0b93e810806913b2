/** Where a File was seen: name, path or date, at least one of them. */
import { AppError } from '../../../shared/error/app-error.ts';
import { decideFor, requireVerb, rightOf } from '../../policy/require.ts';
import {
  countOccurrences,
  deleteOccurrence,
  findOccurrence,
  insertOccurrence,
  listOccurrences,
  type OccurrenceFields,
  type OccurrenceRecord,
  updateOccurrence,
} from '../../store/file-store.ts';
import { touchObject } from '../../store/object-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { displayName } from '../object/display-name.ts';
import type { FoundObject } from '../object/find.ts';
import { getFile } from './get-file.ts';

interface OccurrencePatch {
  readonly fileName?: string | null | undefined;
  readonly path?: string | null | undefined;
  readonly date?: number | null | undefined;
}

export function listFileOccurrences(context: QueryContext, id: number, offset: number, limit: number) {
  const file = getFile(context, id);
  return {
    rows: listOccurrences(context.db, file.id, offset, limit).map((found) => ({
      id: found.id,
      fileName: found.file_name,
      path: found.path,
      date: found.at,
      by: found.by,
      created: found.created,
    })),
    total: countOccurrences(context.db, file.id),
    right: rightOf(decideFor(context.actor, file.owner_id, 'indicator.modify')),
  };
}

export function addOccurrence(context: CommandContext, id: number, patch: OccurrencePatch): number {
  const file = getFile(context, id);
  requireVerb(context.actor, file.owner_id, 'indicator.modify');
  const occurrence = complete(patch);
  const occurrenceId = insertOccurrence(context.db, file.id, occurrence, context.now, context.actor.userId);
  finish(context, file, 'Add a file occurrence to');
  return occurrenceId;
}

export function changeOccurrence(context: CommandContext, occurrenceId: number, patch: OccurrencePatch): void {
  const { before, file } = getOccurrence(context, occurrenceId);
  updateOccurrence(
    context.db,
    occurrenceId,
    complete({ fileName: before.file_name, path: before.path, date: before.at, ...given(patch) }),
  );
  finish(context, file, 'Change a file occurrence of');
}

export function removeOccurrences(context: CommandContext, occurrenceIds: readonly number[]): void {
  for (const occurrenceId of new Set(occurrenceIds)) {
    const { file } = getOccurrence(context, occurrenceId);
    deleteOccurrence(context.db, occurrenceId);
    finish(context, file, 'Delete file occurrences of');
  }
}

function getOccurrence(context: CommandContext, id: number): { before: OccurrenceRecord; file: FoundObject } {
  const before = findOccurrence(context.db, id);
  if (before === undefined)
    throw new AppError('NOT_FOUND', 'This file occurrence does not exist any more. Reload the File.');
  const file = getFile(context, before.object_id);
  requireVerb(context.actor, file.owner_id, 'indicator.modify');
  return { before, file };
}

const given = (patch: OccurrencePatch): OccurrencePatch =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));

function complete({ fileName = null, path = null, date = null }: OccurrencePatch): OccurrenceFields {
  if (fileName === null && path === null && date === null) {
    throw new AppError(
      'INVALID_INPUT',
      'A file occurrence without file name, path and date says nothing. Enter at least one of them.',
    );
  }
  return { fileName, path, date };
}

function finish(context: CommandContext, file: FoundObject, what: string): void {
  touchObject(context.db, file.id, context.now, context.setId);
  context.describe(`${what} File ${displayName(file)}`);
}
