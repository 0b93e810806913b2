import type { ReactElement } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { countText } from '../../ui/count-text.ts';
import styles from './import.module.css';

type TypeCount = Output<'import.preview'>['types'][number];

/** What a file holds by type, and how much of it fits the model. */
export function TypeCounts({ types }: { types: readonly TypeCount[] }): ReactElement {
  return (
    <div className={styles.tableScroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Type in the file</th>
            <th scope="col" className={styles.number}>
              In the file
            </th>
            <th scope="col" className={styles.number}>
              Kept as text only
            </th>
            <th scope="col" className={styles.number}>
              Refused
            </th>
          </tr>
        </thead>
        <tbody>
          {types.map((type) => (
            <tr key={`${type.family}/${type.sourceType}`}>
              <td>
                <span className={styles.sourceType}>{type.sourceType}</span>
                {type.family === 'association' && <span className={styles.muted}> association</span>}
              </td>
              <td className={styles.number}>{countText(type.count)}</td>
              <td className={styles.number}>{type.kept === 0 ? '' : countText(type.kept)}</td>
              <td className={styles.number} data-bad={type.refused > 0 || undefined}>
                {type.refused === 0 ? '' : countText(type.refused)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
