/** Notes of a Case as a reader may see them. */
import { type CaseNote, type NotedElement, noteLimits } from '../../../shared/contract/case-note.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import type { Right } from '../../../shared/model/object.ts';
import type { Facts } from '../../../shared/permission/facts.ts';
import { decideFor, requireVerb, rightOf } from '../../policy/require.ts';
import { countNotes, findNote, listNotes, type NoteRow } from '../../store/case-note-store.ts';
import { findCaseOfElement } from '../../store/case-element-store.ts';
import { type FoundCase, getCase } from '../case/find.ts';
import type { QueryContext } from '../context.ts';

/** A note is one's own when one wrote it and edited it last. */
export const noteFacts = ({ actor }: QueryContext, note: NoteRow): Facts => ({
  isAuthor: note.created_by === actor.userId,
  isLastEditor: note.modified_by === actor.userId,
});

interface NoteRequest {
  readonly caseId: number;
  readonly element?: NotedElement | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** The contract's output schema brands the numbers. */
type NoteView = Omit<CaseNote, 'version' | 'authorId'> & { readonly version: number; readonly authorId: number | null };

export function readNotes(
  context: QueryContext,
  { caseId, element, offset, limit }: NoteRequest,
): { notes: NoteView[]; total: number; create: Right } {
  const { db, actor } = context;
  const { row } = getCase(context, caseId);
  requireVerb(actor, row.owner_id, 'note.view');
  if (element !== undefined) requireElement(context, caseId, element);
  const scope = { caseId, element };
  return {
    notes: listNotes(db, scope, offset, limit).map((note) => viewNote(context, note, row.owner_id)),
    total: countNotes(db, scope),
    create: rightOf(decideFor(actor, row.owner_id, 'note.create')),
  };
}

function viewNote(context: QueryContext, note: NoteRow, ownerId: number): NoteView {
  const right = (verb: 'note.modify' | 'note.delete'): Right =>
    rightOf(decideFor(context.actor, ownerId, verb, noteFacts(context, note)));
  return {
    id: note.id,
    version: note.set_id,
    body: note.body,
    summary: summaryOf(note.body),
    author: note.author,
    authorId: note.author === null ? null : note.created_by,
    created: note.created,
    edited: note.modified === note.created ? null : { at: note.modified, by: note.editor },
    element: elementOf(note),
    elementName: note.element_name,
    rights: { modify: right('note.modify'), delete: right('note.delete') },
  };
}

/** Whole characters only. */
const summaryOf = (body: string): string =>
  Array.from(body.slice(0, 2 * noteLimits.summary))
    .slice(0, noteLimits.summary)
    .join('');

export function elementOf({ task_id: task, artifact_id: artifact, event_id: event }: NoteRow): NotedElement {
  if (task !== null) return { kind: 'task', id: task };
  if (artifact !== null) return { kind: 'artifact', id: artifact };
  if (event !== null) return { kind: 'event', id: event };
  return { kind: 'case' };
}

/** NOT_FOUND for a task, an Artifact or an event of another Case. */
export function requireElement({ db }: QueryContext, caseId: number, element: NotedElement): void {
  if (element.kind === 'case' || findCaseOfElement(db, element.kind, element.id) === caseId) return;
  throw new AppError('NOT_FOUND', `This Case has no such ${element.kind} (any more). Reload the Case.`, element);
}

/** The note with its Case, or NOT_FOUND: also when it exists and the user may not see the Case or its notes. */
export function getNote(context: QueryContext, id: number): { readonly note: NoteRow; readonly found: FoundCase } {
  const note = findNote(context.db, id);
  if (note === undefined)
    throw new AppError('NOT_FOUND', 'This note does not exist, or you may not see it. Reload the notes.', { id });
  const found = getCase(context, note.case_id);
  requireVerb(context.actor, found.row.owner_id, 'note.view');
  return { note, found };
}
