import { Annotation, Cross, Plus } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { NotedElement } from '../../../../shared/contract/case-note.ts';
import type { CaseView } from '../../../../shared/contract/case.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countText } from '../../../ui/count-text.ts';
import { useCollapsed } from '../use-collapsed.ts';
import { NewNote, NoteList, useNotes } from './note-list.tsx';
import { elementText } from './note-words.ts';

interface Filter {
  readonly element: NotedElement;
  readonly text: string;
}
const ofCase: Filter = { element: { kind: 'case' }, text: 'the Case itself' };

/** All notes of a Case, each with what it is about. */
export function NotesCard({ kase }: { readonly kase: CaseView }): ReactElement {
  const [filter, setFilter] = useState<Filter | null>(null);
  const [adding, setAdding] = useState(false);
  const notes = useNotes(kase.id, filter?.element);
  const { collapsed, onToggle } = useCollapsed('notes');
  const show = (next: Filter | null): void => {
    setFilter(next);
    notes.setPage(0);
  };
  return (
    <Card
      title="Notes"
      icon={<Annotation size={13} color="var(--warn)" />}
      {...(notes.data === undefined ? {} : { note: countText(notes.data.total) })}
      collapsed={collapsed}
      onToggle={onToggle}
      actions={
        <>
          {!collapsed &&
            (filter === null ? (
              <CardAction label="Only of the Case" minimal onClick={() => show(ofCase)} />
            ) : (
              <CardAction label={`About ${filter.text}. Show all`} minimal onClick={() => show(null)}>
                About {filter.text} <Cross size={12} />
              </CardAction>
            ))}
          <CardAction
            label="Add note"
            icon={<Plus />}
            right={kase.rights.noteCreate}
            onClick={() => {
              setAdding(true);
              if (collapsed) onToggle();
            }}
          />
        </>
      }
    >
      <NoteList
        notes={notes}
        empty={filter === null ? 'No notes yet. Write down what was found and decided.' : 'No notes about this.'}
        onElement={(note) =>
          show({ element: note.element, text: elementText(note.element, note.elementName) ?? ofCase.text })
        }
      >
        {adding && (
          <NewNote
            caseId={kase.id}
            element={filter?.element ?? ofCase.element}
            right={kase.rights.noteCreate}
            autoFocus
            onCancel={() => setAdding(false)}
            onDone={() => {
              setAdding(false);
              notes.setPage(0);
            }}
          />
        )}
      </NoteList>
    </Card>
  );
}
