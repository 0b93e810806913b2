import { Fragment, type ReactElement } from 'react';
import { type OverviewCardProps, overviewCards } from './overview-cards.tsx';
import styles from './overview.module.css';

/** Everything about an object but its associations. */
export function Overview(props: OverviewCardProps): ReactElement {
  const cards = overviewCards.filter(({ isFor }) => isFor(props.object));
  const column = (place: 'main' | 'side'): ReactElement[] =>
    cards
      .filter((card) => card.place === place)
      .map((card) => <Fragment key={card.name}>{card.render(props)}</Fragment>);
  return (
    <div className={styles.overview}>
      <div className={styles.main}>{column('main')}</div>
      <div className={styles.side}>{column('side')}</div>
    </div>
  );
}
