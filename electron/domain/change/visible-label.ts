/** Labels of change sets name objects; whoever may not see one of them (any more) reads no name. */
import { isReadable, isVocabularyOpen, ownerOfDim, storedTypeOfDim } from '../../policy/actor.ts';
import { findDeleted, listFirstChanges, listRangeOwners } from '../../store/activity-store.ts';
import type { ChangeSetRecord } from '../../store/change-store.ts';
import { findObject } from '../../store/object-store.ts';
import { type DataTable, findImageSince, tableShape } from '../../store/journal.ts';
import { currentImage, listRanges } from '../../store/undo.ts';
import type { QueryContext } from '../context.ts';
import type { RowImage } from './part-rule.ts';

/** A label names the first and the last of its objects at most; a change set of more rows says only how many. */
const rowsLookedAt = 300;

/** The label of a change set, or words without a name when it concerns what the user may not see. */
export function visibleLabel(context: QueryContext, set: ChangeSetRecord): string {
  const look: Look = { context, setId: set.id, known: new Map() };
  const hidden =
    concernsClosedRange(look) ||
    listFirstChanges(context.db, set.id, rowsLookedAt).some(({ tbl, k }) => isHidden(look, tbl, k));
  return hidden ? 'A change that concerns an owner whose intelligence you may not see' : set.label;
}

/** One look through the rows of a change set; many of them name the same object. */
interface Look {
  readonly context: QueryContext;
  readonly setId: number;
  readonly known: Map<string, boolean>;
}

/** What a bulk job made names its owner while it is there, and afterwards in the journal of the undo. */
function concernsClosedRange({ context: { db, actor }, setId }: Look): boolean {
  const gone = listRanges(db, setId).flatMap(({ first_id: first, last_id: last }) =>
    [first, last].flatMap((id) => findImageSince(db, 'object', `[${id}]`, setId) ?? []),
  );
  const owners = gone.map((text) => Number((JSON.parse(text) as RowImage)['owner_id']));
  return [...listRangeOwners(db, setId), ...owners].some((owner) => !actor.visible.intel.has(owner));
}

/** Tables that lie behind the door of Workflow and not behind that of intelligence. */
const ofWorkflow: ReadonlySet<DataTable> = new Set([
  'kase',
  'workflow',
  'service_level',
  'suggesting_owner',
  'user_group',
]);

/** True when the row belongs to an object or an owner that the user may not see, or when that is not known any more. */
function isHidden(look: Look, table: DataTable, key: string): boolean {
  const name = `${table}${key}`;
  let hidden = look.known.get(name);
  if (hidden === undefined) look.known.set(name, (hidden = isRowHidden(look, table, key)));
  return hidden;
}

function isRowHidden(look: Look, table: DataTable, key: string): boolean {
  const { db, actor } = look.context;
  const shape = tableShape(db, table);
  const text = findImageSince(db, table, key, look.setId) ?? currentImage(db, { tbl: table, k: key });
  const image = text === null ? imageOfKey(shape.key, key) : (JSON.parse(text) as RowImage);
  if (shape.columns.includes('owner_id')) {
    const ownerId = image['owner_id'];
    // Nobody knows any more whose it was.
    if (ownerId === undefined || typeof ownerId === 'string') return true;
    if (ownerId !== null && ofWorkflow.has(table) && !actor.visible.workflow.has(ownerId)) return true;
    if (!ofWorkflow.has(table) && !isVocabularyOpen(actor, ownerId)) return true;
    if (table === 'object') {
      // Who may see a Case can have been narrowed since.
      const id = Number(image['id']);
      const { type } = findObject(db, id) ?? findDeleted(db, id) ?? image;
      return !isReadable(actor, Number(type), Number(ownerId));
    }
  }
  return shape.parents.some(({ table: parent, columns }) => {
    const parentKey = columns.map((column) => image[column]);
    // A reply is of the owner of its post.
    if (parent === table || parentKey.includes(null)) return false;
    return parentKey.includes(undefined) || isHidden(look, parent, JSON.stringify(parentKey));
  });
}

/** What the key itself tells of a row of which there is no image. */
function imageOfKey(columns: readonly string[], key: string): RowImage {
  const values = JSON.parse(key) as (string | number)[];
  return Object.fromEntries(columns.flatMap((name, index) => values.slice(index, index + 1).map((v) => [name, v])));
}

export const isDimReadable = (context: QueryContext, dim: number): boolean =>
  isReadable(context.actor, storedTypeOfDim(dim), ownerOfDim(dim));
