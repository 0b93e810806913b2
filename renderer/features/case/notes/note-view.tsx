import { Alert } from '@blueprintjs/core';
import { Edit, Trash } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import { type CaseNote, noteLimits } from '../../../../shared/contract/case-note.ts';
import { runCommand } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Composer } from '../../../ui/composer/composer.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { minuteText } from '../../../ui/time-text-format.ts';
import { TimeText } from '../../../ui/time-text.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import { elementText } from './note-words.ts';
import styles from './notes.module.css';

interface NoteViewProps {
  readonly note: CaseNote;
  /** Shows only the notes of what this one is about; absent where they alone are shown. */
  readonly onElement?: () => void;
}

/** One note, edited in place. */
export function NoteView({ note, onElement }: NoteViewProps): ReactElement {
  // The version that is edited: what somebody else saves meanwhile is not overwritten.
  const [editing, setEditing] = useState<CaseNote | null>(null);
  const [deleting, setDeleting] = useState(false);
  const author = note.author ?? 'a deleted user';
  const about = elementText(note.element, note.elementName);
  const remove = (): void => {
    setDeleting(false);
    runCommand('caseNote.delete', { id: note.id })
      .then(({ changeSet }) => showDone('Deleted the note', changeSet))
      .catch(showFailure);
  };
  return (
    <article className={styles.note} aria-label={`Note by ${author}`}>
      <header className={styles.head}>
        <span className={styles.author}>{author}</span>
        <TimeText at={note.created} as="minute" />
        {note.edited !== null && (
          <span title={minuteText(note.edited.at)}>edited by {note.edited.by ?? 'a deleted user'}</span>
        )}
        {about !== null && onElement !== undefined && (
          <button type="button" className={styles.element} title="Show only notes about this" onClick={onElement}>
            {about}
          </button>
        )}
        <span className={styles.space} />
        <CardAction
          label="Edit note"
          icon={<Edit size={12} />}
          iconOnly
          minimal
          right={note.rights.modify}
          onClick={() => setEditing(note)}
        />
        <CardAction
          label="Delete note"
          icon={<Trash size={12} />}
          iconOnly
          minimal
          right={note.rights.delete}
          onClick={() => setDeleting(true)}
        />
      </header>
      {editing === null ? (
        <div className={styles.text}>
          <Markdown source={note.body} />
        </div>
      ) : (
        <Composer
          place={`note:${note.id}`}
          label="Edit the note"
          submit="Save"
          limit={noteLimits.body}
          initial={editing.body}
          autoFocus
          flush
          right={note.rights.modify}
          onCancel={() => setEditing(null)}
          onSend={async (body) => {
            const { changeSet } = await runCommand('caseNote.update', { id: note.id, version: editing.version, body });
            setEditing(null);
            showDone('Saved the note', changeSet);
          }}
        />
      )}
      <Alert
        isOpen={deleting}
        intent="danger"
        confirmButtonText="Delete note"
        cancelButtonText="Cancel"
        canEscapeKeyCancel
        onCancel={() => setDeleting(false)}
        onConfirm={remove}
      >
        The note by {author} is deleted: “{note.summary}”. It can be undone.
      </Alert>
    </article>
  );
}
