import { Checkbox } from '@blueprintjs/core';
import { useMemo, type ReactElement } from 'react';
import { countOf } from '../../../ui/count-text.ts';
import { toggledIn } from '../../../ui/toggled-in.ts';
import { type FoundPaths, labelsOf } from './path-search.ts';
import styles from './paths.module.css';

interface PathListProps {
  readonly found: FoundPaths;
  /** Places of the chosen paths in the list. */
  readonly chosen: readonly number[];
  readonly onChoose: (chosen: readonly number[]) => void;
}

/** What was found, each path as a line of names; those that are ticked are added. */
export function PathList({ found, chosen, onChoose }: PathListProps): ReactElement {
  const { answer, paths } = found;
  const labels = useMemo(() => (answer === null ? new Map<number, string>() : labelsOf(answer)), [answer]);
  return (
    <>
      <p role="status" className={styles.result}>
        {resultText(found)}
      </p>
      <div className={styles.paths} role="group" aria-label="Paths">
        {paths.map((path, place) => (
          <Checkbox
            key={path.join()}
            checked={chosen.includes(place)}
            onChange={() => onChoose(toggledIn(chosen, place))}
            label={path.map((id) => labels.get(id) ?? `Object ${id}`).join(' – ')}
          />
        ))}
      </div>
    </>
  );
}

/** What there is, and that there is more where not all are listed. */
export function resultText({ length, paths, more, around }: Omit<FoundPaths, 'answer'>): string {
  if (length === null) return `No such path leads from one to the other through what you may see.${reachText(around)}`;
  if (length === 0) return 'Both ends are the same thing.';
  return `${more ? 'More than ' : ''}${countOf(paths.length, 'path')}; the shortest has ${countOf(length, 'step')}.${more ? ' Only these are listed.' : ''}`;
}

function reachText(around: FoundPaths['around']): string {
  if (around === null) return '';
  const others = around.total - 1;
  return others === 0
    ? ' The first end is associated with nothing.'
    : ` The first end hangs together with ${countOf(others, 'other node')}, the farthest ${countOf(around.farthest, 'step')} away.`;
}
