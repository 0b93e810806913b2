import { type ReactElement, type ReactNode, useState } from 'react';
import { type CaseNote, type NotedElement, noteLimits } from '../../../../shared/contract/case-note.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import type { AppError } from '../../../../shared/error/app-error.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { Composer } from '../../../ui/composer/composer.tsx';
import { RowPager } from '../../../ui/pager.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone } from '../../../ui/toast.ts';
import { NoteView } from './note-view.tsx';
import styles from './notes.module.css';

const notesPerPage = 20;

/** A page of the notes of a Case, or of one element of it. */
export function useNotes(caseId: CaseId, element: NotedElement | undefined) {
  const [page, setPage] = useState(0);
  const query = useContractQuery(
    'caseNote.list',
    { caseId, ...(element === undefined ? {} : { element }), offset: page * notesPerPage, limit: notesPerPage },
    { keepPrevious: true },
  );
  return { data: query.data, error: query.error, retry: () => void query.refetch(), page, setPage };
}
type CaseId = number;

interface NoteListProps {
  readonly notes: {
    readonly data: Output<'caseNote.list'> | undefined;
    readonly error: AppError | null;
    readonly retry: () => void;
    readonly page: number;
    readonly setPage: (page: number) => void;
  };
  readonly empty: string;
  /** Shows only the notes about what a note is about. */
  readonly onElement?: (note: CaseNote) => void;
  /** The composer, where it is open. */
  readonly children?: ReactNode;
}

export function NoteList({ notes: { data, error, retry, page, setPage }, ...props }: NoteListProps): ReactElement {
  const { empty, onElement, children } = props;
  if (error !== null) return <FailedPanel error={error} onRetry={retry} />;
  if (data === undefined) return <LoadingPanel label="Loading the notes" />;
  return (
    <>
      {children}
      {data.total === 0 && <p className={styles.empty}>{empty}</p>}
      {data.notes.map((note) => (
        <NoteView key={note.id} note={note} {...(onElement && { onElement: () => onElement(note) })} />
      ))}
      <RowPager page={page} size={notesPerPage} total={data.total} noun="Notes" onPage={setPage} />
    </>
  );
}

interface NewNoteProps {
  readonly caseId: number;
  readonly element: NotedElement;
  readonly right: Output<'caseNote.list'>['create'];
  readonly autoFocus?: boolean;
  readonly onCancel?: () => void;
  readonly onDone: () => void;
}

/** A box to write a note in; what was typed stays until it is sent. */
export function NewNote({ caseId, element, right, onDone, ...rest }: NewNoteProps): ReactElement {
  return (
    <Composer
      {...rest}
      place={`note of:${caseId}/${element.kind}/${element.kind === 'case' ? '' : element.id}`}
      label="Write a note"
      submit="Add note"
      limit={noteLimits.body}
      right={right}
      onSend={async (body) => {
        const { changeSet } = await runCommand('caseNote.create', { caseId, element, body });
        showDone('Added the note', changeSet);
        onDone();
      }}
    />
  );
}
