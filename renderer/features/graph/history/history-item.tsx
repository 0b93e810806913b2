import { Comparison, Edit } from '@blueprintjs/icons';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { minuteText } from '../../../ui/time-text-format.ts';
import type { HistoryLine } from './history-lines.ts';
import { stepNameMax } from '../node-words.ts';
import styles from './history-panel.module.css';

interface HistoryItemProps {
  readonly line: HistoryLine;
  readonly isCompared: boolean;
  readonly isRenaming: boolean;
  readonly onGo: () => void;
  readonly onCompare: () => void;
  readonly onRename: () => void;
  /** Null: the name stays. */
  readonly onRenamed: (name: string | null) => void;
}

/** The day is on hover: a narrow list of steps that were made one after the other needs it rarely. */
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const indent = 14;
const deepest = 6;

/** One state: Enter goes there, F2 renames it, `c` compares it with the present one. */
export function HistoryItem(props: HistoryItemProps): ReactElement {
  const { line, isCompared, isRenaming, onGo, onCompare, onRename } = props;
  const choice = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    if (wasRenaming.current && !isRenaming) choice.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F2') onRename();
    else if (event.key === 'c' && !event.ctrlKey && !event.metaKey) onCompare();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li
      className={styles.line}
      style={{ paddingLeft: Math.min(line.depth, deepest) * indent }}
      data-ahead={!line.isOnTheWay || undefined}
      data-current={line.isCurrent || undefined}
    >
      {isRenaming ? (
        <StepNameField name={line.name} onDone={props.onRenamed} />
      ) : (
        <button
          ref={choice}
          type="button"
          data-choice=""
          className={styles.step}
          aria-current={line.isCurrent ? 'step' : undefined}
          onClick={onGo}
          onDoubleClick={onRename}
          onKeyDown={onKeyDown}
        >
          <span className={styles.dot} aria-hidden="true" />
          <span className={styles.name} title={line.name}>
            {line.name}
          </span>
          {line.at !== null && (
            <time className={styles.time} dateTime={new Date(line.at).toISOString()} title={minuteText(line.at)}>
              {clock.format(line.at)}
            </time>
          )}
        </button>
      )}
      <span className={styles.tools}>
        {line.at !== null && (
          <button
            type="button"
            className={styles.tool}
            aria-label={`Rename ${line.name}`}
            title="Rename (F2)"
            onClick={onRename}
          >
            <Edit size={11} />
          </button>
        )}
        <button
          type="button"
          className={styles.tool}
          aria-pressed={isCompared}
          aria-label={`Compare ${line.name} with now`}
          title="Compare with now (c)"
          onClick={onCompare}
        >
          <Comparison size={11} />
        </button>
      </span>
    </li>
  );
}

/** Once, when the field appears: drawn anew, it would select what was typed meanwhile, and the next key replace it. */
function begin(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}

function StepNameField({
  name,
  onDone,
}: {
  readonly name: string;
  readonly onDone: (name: string | null) => void;
}): ReactElement {
  const isDone = useRef(false);
  const end = (next: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(next);
  };
  return (
    <input
      className={styles.field}
      aria-label="Name of the step"
      defaultValue={name}
      maxLength={stepNameMax}
      ref={begin}
      onBlur={(event) => end(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // The step that has the keyboard next would be pressed by the same key.
        event.preventDefault();
        end(event.key === 'Enter' ? event.currentTarget.value : null);
      }}
    />
  );
}
