import type { ReactElement } from 'react';
import type { CaseRow } from '../../../../shared/contract/case-list.ts';
import { durationText } from '../../../ui/duration-text.ts';
import { utcText } from '../../../ui/time-text-format.ts';
import { useNow } from '../../../ui/use-now.ts';
import styles from './cases-area.module.css';

/** How a Case stands to the service level of its severity; nothing where there is none. */
export function ResponseText({ row }: { readonly row: CaseRow }): ReactElement | null {
  const now = useNow();
  const { responseDue, closed } = row;
  if (responseDue === null) return null;
  const late = (closed ?? now) - responseDue;
  const text =
    late > 0
      ? `${closed === null ? 'overdue by' : 'late by'} ${durationText(late)}`
      : closed === null
        ? `due in ${durationText(late)}`
        : 'in time';
  return (
    <span className={late > 0 ? styles.overdue : undefined} title={`Response due ${utcText(responseDue)}`}>
      {text}
    </span>
  );
}
