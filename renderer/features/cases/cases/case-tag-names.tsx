import type { ReactElement } from 'react';
import type { CaseRow } from '../../../../shared/contract/case-list.ts';
import styles from './cases-area.module.css';

/** The first Tags of a Case, and how many more there are. */
export function CaseTagNames({ row, most }: { readonly row: CaseRow; readonly most: number }): ReactElement | null {
  const { tags, tagCount } = row;
  if (tagCount === 0) return null;
  return (
    <span className={styles.tags} title={tags.map(({ name }) => name).join(', ')}>
      {tags.slice(0, most).map(({ id, name }) => (
        <span key={id} className={styles.tagName}>
          {name}
        </span>
      ))}
      {tagCount > most && <span>+{tagCount - most}</span>}
    </span>
  );
}
