import { Button, PopoverNext } from '@blueprintjs/core';
import { Cross, Plus } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { ObjectView, Right } from '../../shared/model/object.ts';
import { runCommand } from '../api/query.ts';
import { openTab } from '../state/tabs.ts';
import { CardAction } from './card-action.tsx';
import { TagInput } from './tag-input.tsx';
import { showDone, showFailure } from './toast.ts';
import styles from './object-tags.module.css';

interface ObjectTagsProps {
  readonly object: Pick<ObjectView, 'id' | 'tags'>;
  readonly add: Right;
  /** Without the right to remove Tags they have no cross. */
  readonly remove: Right;
  readonly adding: boolean;
  readonly onAdding: (adding: boolean) => void;
}

const shownAtFirst = 8;

/** Tags of an object: a press opens one, the cross removes it, and more can be added. */
export function ObjectTags({ object, add, remove, adding, onAdding }: ObjectTagsProps): ReactElement {
  const [all, setAll] = useState(false);
  const shown = all ? object.tags : object.tags.slice(0, shownAtFirst);
  const removeTag = (name: string): void => {
    runCommand('tag.remove', { ids: [object.id], names: [name] })
      .then(({ changeSet }) => showDone(`Tag ${name} removed`, changeSet))
      .catch(showFailure);
  };
  return (
    <>
      {shown.map((tag) => (
        <span key={tag.id} className={styles.chip}>
          <button
            type="button"
            className={styles.chipName}
            onClick={(event) =>
              openTab({ screen: 'object', id: tag.id }, { background: event.ctrlKey, title: tag.name })
            }
          >
            {tag.name}
          </button>
          {remove.allowed && (
            <button
              type="button"
              className={styles.chipRemove}
              aria-label={`Remove tag ${tag.name}`}
              onClick={() => removeTag(tag.name)}
            >
              <Cross size={12} />
            </button>
          )}
        </span>
      ))}
      {object.tags.length > shown.length && (
        <button type="button" className={styles.chip} onClick={() => setAll(true)}>
          +{object.tags.length - shown.length}
        </button>
      )}
      {add.allowed ? (
        <PopoverNext
          placement="bottom-start"
          arrow={false}
          isOpen={adding}
          onInteraction={(open, event) => {
            if (open || !isSuggestion(event?.target)) onAdding(open);
          }}
          content={<TagForm object={object} onDone={() => onAdding(false)} />}
        >
          <Button size="small" variant="minimal" icon={<Plus size={12} />} text="Tag" />
        </PopoverNext>
      ) : (
        <CardAction label="Tag" icon={<Plus size={12} />} right={add} minimal />
      )}
    </>
  );
}

/** Tags that are offered hang elsewhere in the page: to choose one is no press beside the form. */
const isSuggestion = (target: EventTarget | undefined): boolean =>
  target instanceof Element && target.closest('[role="listbox"]') !== null;

interface TagFormProps {
  readonly object: Pick<ObjectView, 'id' | 'tags'>;
  readonly onDone: () => void;
}

function TagForm({ object, onDone }: TagFormProps): ReactElement {
  const [names, setNames] = useState<readonly string[]>([]);
  const apply = (): void => {
    runCommand('tag.apply', { ids: [object.id], names: [...names] })
      .then(({ applied, changeSet }) => {
        showDone(applied === 1 ? 'Tag added' : `${applied} tags added`, changeSet);
        onDone();
      })
      .catch(showFailure);
  };
  return (
    <div
      role="presentation"
      className={styles.tagForm}
      onKeyDownCapture={(event) => {
        // The input for tags keeps the key to itself, and the form would stay.
        if (event.key === 'Escape') onDone();
      }}
    >
      <TagInput names={names} onChange={setNames} taken={object.tags.map(({ name }) => name)} autoFocus />
      <div className={styles.formActions}>
        <Button size="small" text="Cancel" onClick={onDone} />
        <Button size="small" intent="primary" text="Add tags" disabled={names.length === 0} onClick={apply} />
      </div>
    </div>
  );
}
