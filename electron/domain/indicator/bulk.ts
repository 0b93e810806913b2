/** Many Indicators at once: what would become of values, and making them in one change set. */
import { AppError } from '../../../shared/error/app-error.ts';
import { exclusionReason } from '../../../shared/indicator/exclusion.ts';
import { parseIndicator } from '../../../shared/indicator/normalise.ts';
import type { IndicatorType } from '../../../shared/model/object-type.ts';
import { isVocabularyOpen } from '../../policy/actor.ts';
import { algorithmNumber, insertHash } from '../../store/detail-store.ts';
import { findObject } from '../../store/object-store.ts';
import { associate } from '../association/link.ts';
import { putTags } from '../association/tagging.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { loadExclusions, subjectOf } from '../exclusion/match.ts';
import { findIndicator } from '../object/create.ts';
import { getObject, requirePublished } from '../object/find.ts';
import { requireInOwner, writeObject } from '../object/new-object.ts';
import { parseOrRefuse } from '../object/parse-value.ts';
import { addAttribute } from '../vocabulary/attribute.ts';

export interface BulkValue {
  readonly type: IndicatorType;
  readonly value: string;
}

/** For each value the Indicator of the owner that has it already, or why it would be refused. */
export function checkValues(
  context: QueryContext,
  ownerId: number,
  values: readonly BulkValue[],
): { existing: number | null; refused: string | null }[] {
  // A refusal names a list and its entry.
  if (!isVocabularyOpen(context.actor, ownerId))
    throw new AppError('NOT_FOUND', 'This owner does not exist, or you have no role in it. Choose another owner.');
  const exclusions = loadExclusions(context.db, ownerId);
  const mayView = context.actor.visible.byKind.indicator.has(ownerId);
  return values.map(({ type, value }) => {
    const parsed = parseIndicator(type, value);
    if (!parsed.ok) return { existing: null, refused: `${parsed.problem.found}: ${parsed.problem.fix}` };
    const id = mayView ? findIndicator(context, type, parsed.value, ownerId) : undefined;
    if (id !== undefined && findObject(context.db, id) !== undefined) return { existing: id, refused: null };
    const entry = exclusions.find(subjectOf(parsed.value));
    return { existing: null, refused: entry === undefined ? null : exclusionReason(entry.list, entry.value) };
  });
}

export interface BulkInput {
  readonly ownerId: number;
  readonly values: readonly BulkValue[];
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
  readonly attributes?: readonly { type: string; value: string; source?: string | null | undefined }[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly groupId?: number | undefined;
}

/**
 * Makes the Indicators that the owner does not have; rating, confidence and Attributes go to those. Tags and the Group
 * go to all. All or nothing: one value that is invalid or excluded refuses the whole.
 */
export function createMany(context: CommandContext, input: BulkInput): { created: number; existing: number } {
  const { ownerId } = input;
  requireInOwner(context, ownerId, 'indicator.create');
  const exclusions = loadExclusions(context.db, ownerId);
  const created: number[] = [];
  const existing = new Set<number>();
  for (const { type, value: text } of input.values) {
    const value = parseOrRefuse(type, text);
    const known = findIndicator(context, type, value, ownerId);
    if (known !== undefined) {
      requirePublished(context, known);
      existing.add(known);
      continue;
    }
    const entry = exclusions.find(subjectOf(value));
    if (entry !== undefined)
      throw new AppError('INVALID_INPUT', `"${value.summary}": ${exclusionReason(entry.list, entry.value)}`);
    const fields = value.sizeBytes === undefined ? input.fields : { size: value.sizeBytes, ...input.fields };
    const object = { kind: 'indicator', type, ownerId, key: value.key, xid: null, summary: value.summary } as const;
    const id = writeObject(context, object, fields ?? {});
    for (const alias of value.aliases)
      insertHash(context.db, algorithmNumber(alias.algorithm), alias.value, ownerId, id);
    created.push(id);
  }
  // A value of the list may be an Indicator that the same list has just made.
  for (const id of created) existing.delete(id);
  const all = [...created, ...existing];
  for (const id of created)
    for (const attribute of input.attributes ?? [])
      addAttribute(context, id, { ...attribute, isDefault: attribute.type === 'Description' });
  if (input.tags !== undefined && input.tags.length > 0) putTags(context, all, input.tags);
  if (input.groupId !== undefined) linkGroup(context, input.groupId, all);
  context.describe(`Create ${created.length} ${created.length === 1 ? 'Indicator' : 'Indicators'} from pasted text`);
  return { created: created.length, existing: existing.size };
}

function linkGroup(context: CommandContext, groupId: number, ids: readonly number[]): void {
  const group = getObject(context, groupId);
  if (group.kind !== 'group')
    throw new AppError(
      'INVALID_INPUT',
      `Object ${groupId} is no Group. Choose a Group to associate the Indicators with.`,
    );
  associate(context, groupId, ids, {});
}
