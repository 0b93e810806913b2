import { People, Person } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { Assignee } from '../../../shared/model/assignee.ts';
import styles from './assignee-text.module.css';

/** To whom something is assigned, with what that is. */
export function AssigneeText({ assignee }: { readonly assignee: Assignee | null }): ReactElement {
  return (
    <span className={styles.assignee}>
      {assignee?.kind === 'group' ? <People size={12} /> : <Person size={12} />}
      {assignee === null ? 'Nobody' : assignee.name}
      {assignee?.kind === 'group' && <span className="visually-hidden"> (group of users)</span>}
    </span>
  );
}
