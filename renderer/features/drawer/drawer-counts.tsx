import type { ReactElement } from 'react';
import type { ObjectView } from '../../../shared/model/object.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { useContractQuery } from '../../api/query.ts';
import { openTab } from '../../state/tabs.ts';
import { countText } from '../../ui/count-text.ts';
import { changeCardView, noFilter } from '../../ui/association-cards/card-view.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';
import styles from './drawer-content.module.css';

interface DrawerCountsProps {
  readonly object: ObjectView;
}

/** How many associations there are of each type; a press opens exactly those in the Associations tab. */
export function DrawerCounts({ object }: DrawerCountsProps): ReactElement | null {
  const { data } = useContractQuery('association.counts', { id: object.id }, { keepPrevious: true });
  if (data === undefined) return null;
  const open = (kind: ObjectKind, type: string, background: boolean): void => {
    changeCardView(object.id, kind, { ...noFilter, types: [type], page: 0, derivedPage: 0, filterOpen: true });
    openTab({ screen: 'object', id: object.id, view: 'associations' }, { background, title: object.summary });
  };
  return (
    <section aria-label="Associations">
      <h3 className={styles.section}>Associations {countText(data.total)}</h3>
      {data.total === 0 && <p className={styles.none}>Nothing is associated yet.</p>}
      <ul className={styles.counts}>
        {data.cards.flatMap((card) =>
          card.types.map(({ type, count }) => (
            <li key={`${card.kind}/${type}`}>
              <button type="button" className={styles.count} onClick={(event) => open(card.kind, type, event.ctrlKey)}>
                <KindIcon kind={card.kind} type={type} />
                <span className={styles.countType}>{type}</span>
                <span className={styles.countNumber}>{countText(count)}</span>
              </button>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
