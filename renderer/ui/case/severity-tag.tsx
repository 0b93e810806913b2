import type { ReactElement } from 'react';
import type { Severity } from '../../../shared/model/case.ts';
import styles from './case-tags.module.css';

const looks: Readonly<Record<Severity, string | undefined>> = {
  Critical: styles.critical,
  High: styles.high,
  Medium: styles.medium,
  Low: styles.low,
};

/** How bad it is: a colour, and always the word. */
export function SeverityTag({ severity }: { readonly severity: Severity }): ReactElement {
  return <span className={`${styles.tag} ${looks[severity]}`}>{severity}</span>;
}
