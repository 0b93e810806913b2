/** Notes of Cases and of their tasks, Artifacts and events. */
import type { Reader, Writer } from './connection.ts';
import { row, rows, run, scalar } from './statement.ts';

export interface NoteRow {
  readonly id: number;
  readonly case_id: number;
  readonly task_id: number | null;
  readonly artifact_id: number | null;
  readonly event_id: number | null;
  readonly body: string;
  readonly created: number;
  readonly created_by: number | null;
  readonly modified: number;
  readonly modified_by: number | null;
  readonly set_id: number;
  readonly author: string | null;
  readonly editor: string | null;
  /** Name of the task, Artifact or event. */
  readonly element_name: string | null;
}

const columns = `SELECT n.*, u.name AS author, e.name AS editor, coalesce(t.name, a.summary, v.summary) AS element_name
  FROM case_note n LEFT JOIN user_account u ON u.id = n.created_by LEFT JOIN user_account e ON e.id = n.modified_by
  LEFT JOIN case_task t ON t.id = n.task_id LEFT JOIN object a ON a.id = n.artifact_id LEFT JOIN case_event v ON v.id = n.event_id`;

/** What notes are wanted: all of a Case, or those of one element. */
export interface NoteScope {
  readonly caseId: number;
  readonly element?: { readonly kind: 'case' | NotedPart; readonly id?: number | undefined } | undefined;
}
export type NotedPart = 'task' | 'artifact' | 'event';

const ofElement: Readonly<Record<'case' | NotedPart, string>> = {
  case: 'n.task_id IS NULL AND n.artifact_id IS NULL AND n.event_id IS NULL',
  task: 'n.task_id = :element',
  artifact: 'n.artifact_id = :element',
  event: 'n.event_id = :element',
};
const matching = ({ element }: NoteScope): string =>
  `n.case_id = :case${element === undefined ? '' : ` AND ${ofElement[element.kind]}`}`;
const parametersOf = ({ caseId, element }: NoteScope): Record<string, number> => ({
  case: caseId,
  ...(element?.id === undefined ? {} : { element: element.id }),
});

/** Newest first. */
export const listNotes = (db: Reader, scope: NoteScope, offset: number, limit: number): NoteRow[] =>
  rows<NoteRow>(
    db,
    `${columns} WHERE ${matching(scope)} ORDER BY n.created DESC, n.id DESC LIMIT :limit OFFSET :offset`,
    { ...parametersOf(scope), offset, limit },
  );
export const countNotes = (db: Reader, scope: NoteScope): number =>
  scalar<number>(db, `SELECT count(*) FROM case_note n WHERE ${matching(scope)}`, parametersOf(scope)) ?? 0;
export const findNote = (db: Reader, id: number): NoteRow | undefined =>
  row<NoteRow>(db, `${columns} WHERE n.id = ?`, [id]);

export interface NewNote {
  readonly caseId: number;
  readonly element: { readonly kind: 'case' | NotedPart; readonly id?: number | undefined };
  readonly body: string;
  readonly at: number;
  readonly userId: number;
  readonly setId: number;
}

export function insertNote(db: Writer, { caseId, element, body, at, userId, setId }: NewNote): number {
  const part = (kind: NotedPart): number | null => (element.kind === kind ? (element.id ?? null) : null);
  const id = scalar<number>(
    db,
    `INSERT INTO case_note(case_id, task_id, artifact_id, event_id, body, created, created_by, modified, modified_by, set_id)
     VALUES (:case, :task, :artifact, :event, :body, :at, :user, :at, :user, :set) RETURNING id`,
    {
      case: caseId,
      task: part('task'),
      artifact: part('artifact'),
      event: part('event'),
      body,
      at,
      user: userId,
      set: setId,
    },
  );
  if (id === undefined) throw new Error('a note was not written');
  return id;
}

export const updateNote = (
  db: Writer,
  id: number,
  { body, at, userId, setId }: Pick<NewNote, 'body' | 'at' | 'userId' | 'setId'>,
): number =>
  run(db, 'UPDATE case_note SET body = ?, modified = ?, modified_by = ?, set_id = ? WHERE id = ?', [
    body,
    at,
    userId,
    setId,
    id,
  ]);
export const deleteNote = (db: Writer, id: number): number => run(db, 'DELETE FROM case_note WHERE id = ?', [id]);
