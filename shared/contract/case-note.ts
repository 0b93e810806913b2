import { z } from 'zod';
import { ChangeSetId, ObjectId, Time, UserId } from '../model/id.ts';
import { Right } from '../model/object.ts';
import { prose } from '../model/text.ts';
import { caseTouched } from './case.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

export const noteLimits = { page: 50, body: 20_000, summary: 100 } as const;

const NoteId = z.int().min(1);
/** Markdown; not empty. */
export const NoteBody = prose(noteLimits.body).refine((text) => text.trim() !== '', 'is empty; write something');

/** What a note is about: the Case itself, or one of its tasks, Artifacts or events. */
export const NotedElement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('case') }),
  z.strictObject({ kind: z.enum(['task', 'artifact', 'event']), id: z.int().min(1) }),
]);
export type NotedElement = z.infer<typeof NotedElement>;

export const CaseNote = z.object({
  id: NoteId,
  version: ChangeSetId,
  body: z.string(),
  /** The first 100 characters. */
  summary: z.string(),
  /** Null for a user that was deleted. */
  author: z.string().nullable(),
  authorId: UserId.nullable(),
  created: Time,
  /** When it was last changed, and by whom; null as long as nobody did. */
  edited: z.object({ at: Time, by: z.string().nullable() }).nullable(),
  element: NotedElement,
  /** How the element is called; the Case itself needs no name. */
  elementName: z.string().nullable(),
  rights: z.object({ modify: Right, delete: Right }),
});
export type CaseNote = z.infer<typeof CaseNote>;

export const caseNoteContract = {
  /** Notes of a Case and all its parts, newest first, or those of one element. */
  'caseNote.list': query(
    ['note.view'],
    z.strictObject({
      caseId: ObjectId,
      element: NotedElement.optional(),
      offset: z.int().min(0).max(10_000_000),
      limit: z.int().min(1).max(noteLimits.page),
    }),
    z.object({ notes: z.array(CaseNote).max(noteLimits.page), total: z.int(), create: Right }),
  ),
  'caseNote.create': command(
    ['note.create'],
    z.strictObject({ caseId: ObjectId, element: NotedElement, body: NoteBody }),
    z.object({ id: NoteId, changeSet: ChangeSetId }),
    caseTouched,
  ),
  'caseNote.update': command(
    ['note.modify'],
    z.strictObject({ id: NoteId, version: ChangeSetId, body: NoteBody }),
    z.object({ changeSet: ChangeSetId }),
    caseTouched,
  ),
  'caseNote.delete': command(
    ['note.delete'],
    z.strictObject({ id: NoteId }),
    z.object({ changeSet: ChangeSetId }),
    caseTouched,
  ),
} as const satisfies Record<string, ContractRow>;
