/** Writing, changing and deleting notes of a Case. */
import type { NotedElement } from '../../../shared/contract/case-note.ts';
import { requireVerb } from '../../policy/require.ts';
import { deleteNote, findNote, insertNote, type NoteRow, updateNote } from '../../store/case-note-store.ts';
import { caseTitle, type FoundCase, getCase, touchCase } from '../case/find.ts';
import { nameInEvent } from '../case/name-in-event.ts';
import type { CommandContext } from '../context.ts';
import { requireVersion } from '../object/find.ts';
import { elementOf, getNote, noteFacts, requireElement } from './read.ts';

export function createNote(
  context: CommandContext,
  { caseId, element, body }: { caseId: number; element: NotedElement; body: string },
): number {
  const { db, actor, now, setId } = context;
  const found = getCase(context, caseId);
  requireVerb(actor, found.row.owner_id, 'note.create');
  requireElement(context, caseId, element);
  const id = insertNote(db, { caseId, element, body, at: now, userId: actor.userId, setId });
  say(context, found, added, { element, name: findNote(db, id)?.element_name });
  return id;
}

export function changeNote(
  context: CommandContext,
  { id, version, body }: { id: number; version: number; body: string },
): void {
  const { db, actor, now, setId } = context;
  const { note, found } = getNote(context, id);
  requireVerb(actor, found.row.owner_id, 'note.modify', noteFacts(context, note));
  requireVersion(note, version, 'note');
  updateNote(db, id, { body, at: now, userId: actor.userId, setId });
  say(context, found, changed, aboutOf(note));
}

export function removeNote(context: CommandContext, id: number): void {
  const { note, found } = getNote(context, id);
  requireVerb(context.actor, found.row.owner_id, 'note.delete', noteFacts(context, note));
  deleteNote(context.db, id);
  say(context, found, deleted, aboutOf(note));
}

const words = { task: 'task', artifact: 'Artifact', event: 'event' } as const;

/** Names a part of the Case, never what the note says: who may not see notes reads the timeline, too. */
function say(context: CommandContext, found: FoundCase, { verb, past }: NoteChange, { element, name }: About): void {
  const caseId = found.object.id;
  const isArtifact = element.kind === 'artifact';
  const about =
    element.kind === 'case' ? '' : ` on the ${words[element.kind]} ${isArtifact ? '{0}' : nameInEvent(name ?? '')}`;
  touchCase(context, caseId);
  context.describe(`${verb} a note of ${caseTitle(found)}`);
  context.event(caseId, { element: 'note', text: `${past} a note${about}`, refs: isArtifact ? [element.id] : [] });
}

interface NoteChange {
  readonly verb: 'Add' | 'Change' | 'Delete';
  readonly past: 'Added' | 'Changed' | 'Deleted';
}
const added: NoteChange = { verb: 'Add', past: 'Added' };
const changed: NoteChange = { verb: 'Change', past: 'Changed' };
const deleted: NoteChange = { verb: 'Delete', past: 'Deleted' };

interface About {
  readonly element: NotedElement;
  readonly name: string | null | undefined;
}
const aboutOf = (note: NoteRow): About => ({ element: elementOf(note), name: note.element_name });
