import type { ReactElement } from 'react';
import { durationText } from '../duration-text.ts';
import { minuteText } from '../time-text-format.ts';
import { useNow } from '../use-now.ts';
import styles from './due-text.module.css';

/** By when something is to be done, as it stands now; overdue in words and in colour. */
export function DueText({ due, done = false }: { readonly due: number; readonly done?: boolean }): ReactElement {
  const now = useNow();
  const late = !done && due < now;
  const text = done ? `was due ${minuteText(due)}` : late ? 'overdue by' : 'due in';
  return (
    <time dateTime={new Date(due).toISOString()} title={minuteText(due)} className={late ? styles.late : undefined}>
      {done ? text : `${text} ${durationText(due - now)}`}
    </time>
  );
}
