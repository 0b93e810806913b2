import type { KeyboardEvent, ReactElement } from 'react';
import type { ObjectView } from '../../../shared/model/object.ts';
import { useContractQuery } from '../../api/query.ts';
import type { ObjectViewName } from '../../state/tab-address.ts';
import { viewsOf } from './detail-views.tsx';
import styles from './view-tabs.module.css';

interface ViewTabsProps {
  readonly object: ObjectView;
  readonly view: ObjectViewName;
  readonly onView: (view: ObjectViewName) => void;
}

/** The views of a Details screen as tabs; the arrow keys, Home and End move between them. */
export function ViewTabs({ object, view, onView }: ViewTabsProps): ReactElement {
  const { data } = useContractQuery('association.counts', { id: object.id });
  const views = viewsOf(object);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = views.findIndex(({ name }) => name === view);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: views.length - 1 }[event.key];
    const next = to === undefined ? undefined : views.at(to % views.length);
    if (next === undefined) return;
    event.preventDefault();
    onView(next.name);
    event.currentTarget.querySelector<HTMLElement>(`[data-view="${next.name}"]`)?.focus();
  };
  return (
    <div role="tablist" aria-label="Views" className={styles.tabs} onKeyDown={onKeyDown}>
      {views.map(({ name, label, counted }) => (
        <button
          key={name}
          type="button"
          role="tab"
          data-view={name}
          aria-selected={name === view}
          tabIndex={name === view ? 0 : -1}
          className={styles.tab}
          onClick={() => onView(name)}
        >
          {data === undefined || counted === undefined ? label : counted(data.total)}
        </button>
      ))}
    </div>
  );
}
