/** The rows of a change set that concern one object, told as what was added, removed or changed. */
import { taggingCode } from '../../../shared/association/association-types.ts';
import type { ActivityDetail } from '../../../shared/contract/activity.ts';
import { getObjectType } from '../../../shared/model/object-type.ts';
import { isReadable, typeOfDim } from '../../policy/actor.ts';
import { findDeleted, listChangesOfObject, tablesOfObject } from '../../store/activity-store.ts';
import { codeOf } from '../../store/association-store.ts';
import { associationTypeNames } from '../../store/association-type-store.ts';
import type { ChangeSetRecord } from '../../store/change-store.ts';
import { decodeFields } from '../../store/detail-store.ts';
import { findObject } from '../../store/object-store.ts';
import { scalar } from '../../store/statement.ts';
import { type ChangeRow, currentImage, laterChange, listRanges } from '../../store/undo.ts';
import type { QueryContext } from '../context.ts';
import type { FoundObject } from '../object/find.ts';
import type { RowImage } from './part-rule.ts';
import { isDimReadable } from './visible-label.ts';

type Detail = Omit<ActivityDetail, 'other'> & {
  readonly other: { id: number | null; kind: FoundObject['kind']; type: string; summary: string } | null;
};
type Value = ActivityDetail['before'];

const detailsShown = 50;
const rowsRead = 500;

export function describeChanges(
  context: QueryContext,
  set: ChangeSetRecord,
  object: FoundObject,
): { details: Detail[]; complete: boolean } {
  const changes = listChangesOfObject(context.db, set.id, object.id, rowsRead);
  const inRange = listRanges(context.db, set.id).some(
    (range) => range.first_id <= object.id && object.id <= range.last_id,
  );
  const details = [
    ...(inRange ? [plain('added', 'object', null)] : []),
    ...firstOfEachRow(changes).flatMap((change) => describe(context, set.id, object, change)),
  ];
  return {
    details: details.slice(0, detailsShown),
    complete: details.length <= detailsShown && changes.length < rowsRead,
  };
}

/** A row that a set wrote several times counts once, with the image from before the first time. */
function firstOfEachRow(changes: readonly ChangeRow[]): ChangeRow[] {
  const seen = new Set<string>();
  return changes.filter(({ tbl, k }) => {
    const name = `${tbl}${k}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

const changeOf = { 1: 'added', 2: 'changed', 3: 'removed' } as const;

function plain(
  change: Detail['change'],
  what: Detail['what'],
  name: string | null,
  values: { before?: Value; after?: Value } = {},
): Detail {
  return { change, what, name, before: values.before ?? null, after: values.after ?? null, other: null };
}

/** The row before and after the set; null where it was or is not there. */
function images(
  context: QueryContext,
  setId: number,
  change: ChangeRow,
): { before: RowImage | null; after: RowImage | null } {
  const later = laterChange(context.db, setId, change);
  const after = later === undefined ? currentImage(context.db, change) : later.op === 1 ? null : later.row;
  const parse = (text: string | null): RowImage | null => (text === null ? null : (JSON.parse(text) as RowImage));
  return { before: parse(change.row), after: parse(after) };
}

function describe(context: QueryContext, setId: number, object: FoundObject, change: ChangeRow): Detail[] {
  const { before, after } = images(context, setId, change);
  const image = before ?? after;
  if (image === null) return [];
  const kind = changeOf[change.op];
  if (change.tbl === 'object') return describeObject(kind, before, after);
  if ((tablesOfObject as readonly string[]).includes(change.tbl)) {
    return change.op === 2 && before !== null && after !== null ? describeFields(object, before, after) : [];
  }
  switch (change.tbl) {
    case 'association':
      // A change of a link says who may see its other end, and nothing of the link.
      return change.op === 2 ? [] : describeLink(context, kind, object.id, image);
    case 'attribute':
      return image['object_id'] === object.id
        ? [
            plain(kind, 'attribute', attributeTypeName(context, image), {
              before: textOf(before, 'value'),
              after: textOf(after, 'value'),
            }),
          ]
        : [];
    case 'file_hash':
      return image['object_id'] === object.id
        ? [plain(kind, 'hash', null, { before: textOf(before, 'hash'), after: textOf(after, 'hash') })]
        : [];
    case 'file_occurrence':
      return image['object_id'] === object.id
        ? [plain(kind, 'occurrence', null, { before: placeOf(before), after: placeOf(after) })]
        : [];
    case 'object_label':
      return [plain(kind, 'label', labelName(context, image))];
    case 'indicator_report':
      return [
        plain(kind, 'report', image['kind'] === 1 ? 'False positive' : 'Observations', {
          before: numberOf(before, 'n'),
          after: numberOf(after, 'n'),
        }),
      ];
    case 'vote':
      return [plain(kind, 'vote', null, { before: numberOf(before, 'value'), after: numberOf(after, 'value') })];
    case 'review':
      return [plain(kind, 'review', null, { before: numberOf(before, 'rating'), after: numberOf(after, 'rating') })];
    case 'task_assignment':
      return [plain(kind, 'assignment', textOf(image, 'duty'))];
    case 'requirement_result':
      if (!isShown(context, image['object_id'])) return [];
      return [plain(kind, 'result', null, { before: numberOf(before, 'state'), after: numberOf(after, 'state') })];
    case 'contribution':
      return isShown(context, image['from_id'] === object.id ? image['to_id'] : image['from_id'])
        ? [plain(kind, 'copy', null)]
        : [];
    case 'post_object':
      return [plain(kind, 'post', null)];
    default:
      return [];
  }
}

const textOf = (image: RowImage | null, name: string): string | null => {
  const value = image?.[name];
  return typeof value === 'string' ? cut(value) : null;
};
const numberOf = (image: RowImage | null, name: string): number | null => {
  const value = image?.[name];
  return typeof value === 'number' ? value : null;
};
const cut = (text: string): string => (text.length > 300 ? `${text.slice(0, 299)}…` : text);
const placeOf = (image: RowImage | null): string | null => textOf(image, 'path') ?? textOf(image, 'file_name');

function describeObject(change: Detail['change'], before: RowImage | null, after: RowImage | null): Detail[] {
  if (change !== 'changed') return [plain(change, 'object', null)];
  const name = (image: RowImage | null): string | null => textOf(image, 'summary') ?? textOf(image, 'key');
  return name(before) === name(after)
    ? []
    : [plain('changed', 'name', null, { before: name(before), after: name(after) })];
}

/** Fields that hold something secret are named, never told. */
const secretFields = new Set(['password']);

function describeFields({ kind }: FoundObject, before: RowImage, after: RowImage): Detail[] {
  const [was, is] = [decodeFields(kind, before), decodeFields(kind, after)];
  return Object.keys(is)
    .filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]))
    .map((name) =>
      plain(
        'changed',
        'field',
        name,
        secretFields.has(name) ? {} : { before: valueOf(was[name]), after: valueOf(is[name]) },
      ),
    );
}

function valueOf(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return cut(typeof value === 'string' ? value : JSON.stringify(value));
}

/** Links to what the user may not see are not told. */
function describeLink(context: QueryContext, change: Detail['change'], id: number, image: RowImage): Detail[] {
  const isLo = image['lo'] === id;
  const [otherId, dim] = [Number(image[isLo ? 'hi' : 'lo']), Number(image[isLo ? 'hi_dim' : 'lo_dim'])];
  const other = findObject(context.db, otherId);
  // Who may view a Case can have been narrowed since the link was made.
  const deleted = other === undefined ? findDeleted(context.db, otherId) : undefined;
  const last = other ?? deleted;
  const readable =
    last === undefined ? isDimReadable(context, dim) : isReadable(context.actor, last.type, last.owner_id);
  if (!readable) return [];
  const type = getObjectType(typeOfDim(dim));
  const code = codeOf(Number(image['type']));
  return [
    {
      ...plain(
        change,
        code === taggingCode ? 'tag' : 'association',
        code > taggingCode ? associationTypeNames(context.db)(code) : null,
      ),
      other: {
        id: other === undefined ? null : otherId,
        kind: type.kind,
        type: type.name,
        summary: cut(other?.summary ?? deleted?.name ?? `a ${type.name} that is gone`),
      },
    },
  ];
}

/** Whether the user may see the object at the other end, as far as it is still there. */
function isShown(context: QueryContext, id: RowImage[string] | undefined): boolean {
  const other = typeof id === 'number' ? findObject(context.db, id) : undefined;
  return other !== undefined && isReadable(context.actor, other.type, other.owner_id);
}

const attributeTypeName = ({ db }: QueryContext, image: RowImage): string | null =>
  scalar<string>(db, 'SELECT name FROM attribute_type WHERE id = ?', [Number(image['type_id'])]) ?? null;
const labelName = ({ db }: QueryContext, image: RowImage): string | null =>
  scalar<string>(db, 'SELECT name FROM security_label WHERE id = ?', [Number(image['label_id'])]) ?? null;
