import type { ReactElement } from 'react';
import type { NotedElement } from '../../../../shared/contract/case-note.ts';
import { NewNote, NoteList, useNotes } from './note-list.tsx';

interface NotesOfProps {
  readonly caseId: number;
  /** A task, an Artifact or an event. */
  readonly element: NotedElement;
}

/** The notes about one part of a Case, with a box to write one. */
export function NotesOf({ caseId, element }: NotesOfProps): ReactElement {
  const notes = useNotes(caseId, element);
  return (
    <NoteList notes={notes} empty="No notes about this yet.">
      {notes.data !== undefined && (
        <NewNote caseId={caseId} element={element} right={notes.data.create} onDone={() => notes.setPage(0)} />
      )}
    </NoteList>
  );
}
