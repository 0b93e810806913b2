import type { ReactElement } from 'react';
import type { CaseStatus } from '../../../shared/model/case.ts';
import styles from './case-tags.module.css';

export function StatusTag({ status }: { readonly status: CaseStatus }): ReactElement {
  return <span className={`${styles.tag} ${status === 'Open' ? styles.open : styles.closed}`}>{status}</span>;
}
