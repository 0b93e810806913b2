import { readNotes } from '../domain/case-note/read.ts';
import { changeNote, createNote, removeNote } from '../domain/case-note/write.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const caseNoteQueries = {
  'caseNote.list': (context, input) => checkedByContract(readNotes(context, input)),
} satisfies Partial<QueryHandlers>;

export const caseNoteCommands = {
  'caseNote.create': (context, input) => ({ id: createNote(context, input), changeSet: context.setId }),
  'caseNote.update': (context, input) => {
    changeNote(context, input);
    return { changeSet: context.setId };
  },
  'caseNote.delete': (context, { id }) => {
    removeNote(context, id);
    return { changeSet: context.setId };
  },
} satisfies Partial<CommandHandlers>;
