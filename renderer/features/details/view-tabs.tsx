import type { KeyboardEvent, ReactElement } from 'react';
import { useContractQuery } from '../../api/query.ts';
import { countText } from '../../ui/association-cards/card-paging.tsx';
import styles from './view-tabs.module.css';

type View = 'overview' | 'associations';

interface ViewTabsProps {
  readonly objectId: number;
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** The views of a Details screen; the count is that of direct associations the user may see. */
export function ViewTabs({ objectId, view, onView }: ViewTabsProps): ReactElement {
  const { data } = useContractQuery('association.counts', { id: objectId });
  const tabs: readonly { view: View; label: string }[] = [
    { view: 'overview', label: 'Overview' },
    { view: 'associations', label: data === undefined ? 'Associations' : `Associations ${countText(data.total)}` },
  ];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    onView(view === 'overview' ? 'associations' : 'overview');
    const other = event.currentTarget.querySelector<HTMLElement>('[aria-selected="false"]');
    other?.focus();
  };
  return (
    <div role="tablist" aria-label="Views" className={styles.tabs} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.view}
          type="button"
          role="tab"
          aria-selected={tab.view === view}
          tabIndex={tab.view === view ? 0 : -1}
          className={styles.tab}
          onClick={() => onView(tab.view)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
