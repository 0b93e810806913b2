import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { useRegisteredActions } from '../../commands/use-registered-actions.ts';
import type { PivotStep } from '../../state/tab-address.ts';
import { countText } from '../../ui/count-text.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { pivotLines } from '../../ui/object-menu/pivot-lines.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { useDebounced } from '../../ui/use-debounced.ts';
import styles from './pivot.module.css';
import { stepTo, toggledTypes } from './step-text.ts';

interface PivotToolbarProps {
  readonly counts: Output<'pivot.counts'>;
  readonly step: PivotStep;
  readonly onStep: (step: PivotStep) => void;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The kinds that the object leads to, the types of the one that is shown, and the filter of its rows. */
export function PivotToolbar({ counts, step, onStep, text, onText }: PivotToolbarProps): ReactElement {
  const types = counts.cards.find(({ kind }) => kind === step.kind)?.types ?? [];
  const chosen = step.types ?? [];
  return (
    <>
      <div className={styles.kinds} role="group" aria-label="Pivot to">
        {pivotLines(counts, false).map((line) => {
          const isHere = line.kind === step.kind && line.derived === (step.derived === true);
          return (
            <button
              key={line.key}
              type="button"
              className={styles.kind}
              aria-pressed={isHere}
              onClick={() => {
                if (!isHere) onStep(stepTo(step.id, line.kind, line.derived));
              }}
            >
              <KindIcon kind={line.kind} />
              {line.label}
              {line.count !== null && <span className={styles.count}>{countText(line.count)}</span>}
            </button>
          );
        })}
      </div>
      <div className={styles.filter} role="search" aria-label="Filter the rows">
        <TextFilter text={text} onText={onText} />
        {step.derived !== true &&
          types.length > 1 &&
          types.map(({ type, count }) => (
            <button
              key={type}
              type="button"
              className={styles.chip}
              aria-pressed={chosen.includes(type)}
              onClick={() => onStep(toggledTypes(step, type))}
            >
              <KindIcon kind={step.kind} type={type} size={10} />
              {type} <span className={styles.count}>{countText(count)}</span>
            </button>
          ))}
      </div>
    </>
  );
}

const typingMs = 200;

function TextFilter({ text, onText }: Pick<PivotToolbarProps, 'text' | 'onText'>): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const settled = useDebounced(typed, typingMs);
  useEffect(() => {
    if (settled === typed && settled.trim() !== text) onText(settled.trim());
  }, [settled, typed, text, onText]);
  useRegisteredActions(
    useMemo(
      () => [
        {
          id: 'pivot.filter',
          label: 'Filter the rows',
          shortcut: 'mod+F',
          group: 'Pivot',
          available: () => true,
          perform: () => input.current?.focus(),
        },
      ],
      [],
    ),
  );
  return (
    <SearchField
      inputRef={input}
      className={styles.text}
      label="Filter the rows by text"
      placeholder="Filter"
      maxLength={500}
      value={typed}
      onChange={setTyped}
    />
  );
}
