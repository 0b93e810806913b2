import { Fork } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { ObjectView } from '../../../shared/model/object.ts';
import { useContractQuery } from '../../api/query.ts';
import { countOf, countText } from '../../ui/count-text.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { goPivot } from '../../ui/object-menu/go-pivot.ts';
import { openPivotChoice } from '../../ui/object-menu/object-menu-state.ts';
import { pivotLines } from '../../ui/object-menu/pivot-lines.ts';
import styles from './drawer-content.module.css';

interface DrawerPivotProps {
  readonly object: ObjectView;
}

/** The kinds that can be reached from the object and its copies, with the number behind each. */
export function DrawerPivot({ object }: DrawerPivotProps): ReactElement | null {
  const { data } = useContractQuery('pivot.counts', { id: object.id }, { keepPrevious: true });
  if (data === undefined || data.total === 0) return null;
  return (
    <section aria-label="Pivot">
      <h3 className={styles.section}>
        Pivot{' '}
        {data.copies > 1 && <span className={styles.note}>from {countOf(data.copies, 'copy', 'copies')} together</span>}
      </h3>
      <div className={styles.pivots}>
        {pivotLines(data, false).map((line) => (
          <button
            key={line.key}
            type="button"
            className={styles.pivot}
            onClick={(event) =>
              goPivot(
                { id: object.id, kind: line.kind, ...(line.derived ? { derived: true } : {}) },
                [],
                event.ctrlKey || event.metaKey,
              )
            }
          >
            <KindIcon kind={line.kind} />
            {line.label}
            {line.count !== null && <span className={styles.countNumber}>{countText(line.count)}</span>}
          </button>
        ))}
        <button type="button" className={styles.pivot} onClick={() => openPivotChoice(object)}>
          <Fork size={12} />
          Choose types…
        </button>
      </div>
    </section>
  );
}
