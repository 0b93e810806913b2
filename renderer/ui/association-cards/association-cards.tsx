import { Button } from '@blueprintjs/core';
import { CollapseAll, ExpandAll } from '@blueprintjs/icons';
import { type ReactElement, useCallback, useMemo, useRef, useState } from 'react';
import type { AssociationCard as AssociationCardCounts, AssociationRow } from '../../../shared/contract/association.ts';
import type { ObjectView } from '../../../shared/model/object.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { useContractQuery } from '../../api/query.ts';
import { FailedPanel, LoadingPanel } from '../state-panels.tsx';
import { AssociationCard } from './association-card.tsx';
import { changeCardLayout, useCardLayout, withCollapsed } from './card-layout.ts';
import { cardsOf } from './card-kinds.ts';
import { RowDialog } from './row-dialog.tsx';
import { useDetailsAction } from './use-details-action.ts';
import { useFilterAction } from './use-filter-action.ts';
import { useShowsWorkflow } from './use-linkable-kinds.ts';
import styles from './association-cards.module.css';

interface AssociationCardsProps {
  readonly object: ObjectView;
  readonly onAssociate: (kind: ObjectKind) => void;
  /** Picks and orders the cards; without it there is one for each kind. */
  readonly pick?: (cards: readonly AssociationCardCounts[]) => readonly AssociationCardCounts[];
}

const everyCard = (cards: readonly AssociationCardCounts[]): readonly AssociationCardCounts[] => cards;

/** Every association of an object: one card for each kind. */
export function AssociationCards({ object, onAssociate, pick = everyCard }: AssociationCardsProps): ReactElement {
  const { data, error, refetch } = useContractQuery('association.counts', { id: object.id });
  const layout = useCardLayout();
  const workflow = useShowsWorkflow(object.ownerId);
  const cards = useMemo(
    () => pick(cardsOf(object.kind, data?.cards ?? [], workflow)),
    [object.kind, data, workflow, pick],
  );
  const [looked, setLooked] = useState<AssociationRow | null>(null);
  // A ref and not state: each step of the arrow keys would render every card again.
  const active = useRef<AssociationRow | null>(null);
  const activate = useCallback((row: AssociationRow) => {
    active.current = row;
  }, []);
  useFilterAction(object.id, cards, layout);
  useDetailsAction(active, setLooked);
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Loading associations" />;
  const kinds = cards.map((card) => card.kind);
  const setAll = (collapsed: boolean): void => changeCardLayout(withCollapsed(layout, kinds, collapsed));
  return (
    <div className={styles.cards}>
      <div className={styles.all}>
        <Button
          size="small"
          variant="minimal"
          icon={<CollapseAll />}
          text="Collapse all"
          onClick={() => setAll(true)}
        />
        <Button size="small" variant="minimal" icon={<ExpandAll />} text="Expand all" onClick={() => setAll(false)} />
      </div>
      {cards.map((counts) => (
        <AssociationCard
          key={`${object.id}/${counts.kind}`}
          object={object}
          counts={counts}
          layout={layout}
          onAssociate={onAssociate}
          onActive={activate}
          onDetails={setLooked}
        />
      ))}
      {looked !== null && <RowDialog object={object} row={looked} onClose={() => setLooked(null)} />}
    </div>
  );
}
