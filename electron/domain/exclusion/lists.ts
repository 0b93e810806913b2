/** Administration of exclusion lists: those of the system by its Administrator, those of an owner by its settings right. */
import { AppError } from '../../../shared/error/app-error.ts';
import { type ExclusionPurpose, exclusionReason, parseExclusion } from '../../../shared/indicator/exclusion.ts';
import type { Right } from '../../../shared/model/object.ts';
import type { IndicatorType } from '../../../shared/model/object-type.ts';
import { isVocabularyOpen } from '../../policy/actor.ts';
import { decideFor, requireVerb, rightOf } from '../../policy/require.ts';
import {
  deleteExclusionList,
  deleteExclusionValue,
  type ExclusionListRecord,
  findExclusionList,
  findExclusionListByName,
  insertExclusionList,
  insertExclusionValues,
  listExclusionLists,
  listExclusionValues,
  updateExclusionList,
} from '../../store/exclusion-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { parseOrRefuse } from '../object/parse-value.ts';
import { findExclusion, subjectOf } from './match.ts';

export interface TypedValue {
  readonly type: IndicatorType;
  readonly value: string;
}

/** Lists of the system are seen by everybody, those of an owner by whom its intelligence is open to. */
const isVisible = (context: QueryContext, list: ExclusionListRecord): boolean =>
  isVocabularyOpen(context.actor, list.owner_id);

const administratorsOnly = 'Lists of the system are changed by System Administrators only.';

function modifyRight(context: QueryContext, ownerId: number | null): Right {
  if (ownerId !== null) return rightOf(decideFor(context.actor, ownerId, 'settings.modify'));
  return context.actor.systemRole === 'Administrator'
    ? { allowed: true, reason: null }
    : { allowed: false, reason: administratorsOnly };
}

function requireModify(context: CommandContext, ownerId: number | null): void {
  // A name that is taken would tell of a list that the user may not see.
  if (!isVocabularyOpen(context.actor, ownerId))
    throw new AppError('NOT_FOUND', 'This owner does not exist, or you have no role in it. Choose another owner.');
  if (ownerId !== null) requireVerb(context.actor, ownerId, 'settings.modify');
  else if (context.actor.systemRole !== 'Administrator') throw new AppError('FORBIDDEN', administratorsOnly);
}

function getList(context: QueryContext, id: number): ExclusionListRecord {
  const list = findExclusionList(context.db, id);
  if (list === undefined || !isVisible(context, list))
    throw new AppError('NOT_FOUND', 'This exclusion list does not exist (any more). Go back and reload.');
  return list;
}

function getOwnList(context: CommandContext, id: number): ExclusionListRecord {
  const list = getList(context, id);
  requireModify(context, list.owner_id);
  if (list.built_in === 1)
    throw new AppError(
      'UNSUPPORTED',
      `"${list.name}" comes with the program and cannot be changed or deleted. Make a list of your own beside it.`,
    );
  return list;
}

export function listLists(context: QueryContext): unknown[] {
  return listExclusionLists(context.db)
    .filter((list) => isVisible(context, list))
    .slice(0, 2000)
    .map((list) => ({
      id: list.id,
      ownerId: list.owner_id,
      name: list.name,
      builtIn: list.built_in === 1,
      purpose: list.purpose,
      count: list.count,
      modify:
        list.built_in === 1
          ? { allowed: false, reason: 'This list comes with the program and cannot be changed.' }
          : modifyRight(context, list.owner_id),
    }));
}

export function listValues(
  context: QueryContext,
  { id, text, offset, limit }: { id: number; text?: string | undefined; offset: number; limit: number },
) {
  return listExclusionValues(context.db, getList(context, id).id, text ?? '', offset, limit);
}

function requireFreeName(context: CommandContext, ownerId: number | null, name: string, id?: number): void {
  const holder = findExclusionListByName(context.db, ownerId, name);
  if (holder !== undefined && holder.id !== id)
    throw new AppError('CONFLICT', `There is an exclusion list "${name}" here already. Choose another name.`);
}

export function createList(
  context: CommandContext,
  ownerId: number | null,
  name: string,
  purpose: ExclusionPurpose = 'refuse',
): number {
  requireModify(context, ownerId);
  requireFreeName(context, ownerId, name);
  context.describe(`Create the exclusion list "${name}"`);
  return insertExclusionList(context.db, ownerId, name, purpose);
}

export interface ListPatch {
  readonly name?: string | undefined;
  readonly purpose?: ExclusionPurpose | undefined;
}

export function updateList(context: CommandContext, id: number, { name, purpose }: ListPatch): void {
  const list = getOwnList(context, id);
  const after = { name: name ?? list.name, purpose: purpose ?? list.purpose };
  requireFreeName(context, list.owner_id, after.name, id);
  if (after.name !== list.name || after.purpose !== list.purpose)
    updateExclusionList(context.db, id, after.name, after.purpose);
  context.describe(
    after.name === list.name
      ? `Change the purpose of the exclusion list "${list.name}"`
      : `Rename the exclusion list "${list.name}" to "${after.name}"`,
  );
}

export function deleteList(context: CommandContext, id: number): void {
  const list = getOwnList(context, id);
  deleteExclusionList(context.db, id);
  context.describe(`Delete the exclusion list "${list.name}"`);
}

/** Adds values as typed; all of them or, when one is wrong, none. */
export function addValues(
  context: CommandContext,
  id: number,
  values: readonly TypedValue[],
): { added: number; alreadyThere: number } {
  const list = getOwnList(context, id);
  const entries = values.flatMap(({ type, value }) => {
    const reading = parseExclusion(type, value);
    if (reading.ok) return reading.entries;
    const { found, expected, fix } = reading.problem;
    throw new AppError('INVALID_INPUT', `Found ${found}. Expected ${expected}. ${fix}`, reading.problem);
  });
  const added = insertExclusionValues(context.db, id, entries);
  context.describe(`Exclude ${added} ${added === 1 ? 'value' : 'values'} by the list "${list.name}"`);
  return { added, alreadyThere: entries.length - added };
}

export function removeValues(context: CommandContext, id: number, values: readonly TypedValue[]): number {
  const list = getOwnList(context, id);
  let removed = 0;
  for (const { type, value } of values) removed += deleteExclusionValue(context.db, id, type, value);
  if (removed === 0)
    throw new AppError('NOT_FOUND', `The list "${list.name}" does not hold these values (any more). Reload it.`);
  context.describe(`Take ${removed} ${removed === 1 ? 'value' : 'values'} off the exclusion list "${list.name}"`);
  return removed;
}

/** Whether an owner would refuse a value, and why. */
export function tryValue(context: QueryContext, ownerId: number, { type, value }: TypedValue) {
  if (!isVocabularyOpen(context.actor, ownerId)) throw new AppError('NOT_FOUND', 'This owner does not exist.');
  const entry = findExclusion(context.db, ownerId, subjectOf(parseOrRefuse(type, value)));
  return { reason: entry === undefined ? null : exclusionReason(entry.list, entry.value) };
}
