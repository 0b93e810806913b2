import { Button } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { AssociationCard } from '../../../shared/contract/association.ts';
import { useContractQuery } from '../../api/query.ts';
import { KindIcon } from '../kind-icon.tsx';
import { SearchField } from '../search-field.tsx';
import { toggledIn } from '../toggled-in.ts';
import { CardFacets } from './card-facets.tsx';
import { countText } from '../count-text.ts';
import { type CardView, changeCardView, isFiltered, noFilter } from './card-view.ts';
import { FilterChip } from './filter-chip.tsx';
import styles from './association-cards.module.css';
import { filterFieldId } from './use-filter-action.ts';

interface CardFilterProps {
  readonly objectId: number;
  readonly card: AssociationCard;
  readonly view: CardView;
  readonly title: string;
}

/** Filter of a card: a text, a chip for each type with its exact count, and what the associations differ by. */
export function CardFilter({ objectId, card, view, title }: CardFilterProps): ReactElement {
  const { data: facets } = useContractQuery('association.facets', { id: objectId, kind: card.kind });
  const change = (part: Partial<CardView>): void => changeCardView(objectId, card.kind, part);
  return (
    <div className={styles.filter} role="search" aria-label={`Filter ${title}`}>
      <SearchField
        id={filterFieldId(objectId, card.kind)}
        autoFocus
        className={styles.filterText}
        label={`Filter ${title} by text`}
        placeholder={`Filter ${title}`}
        value={view.text}
        onChange={(text) => change({ text })}
      />
      {facets !== undefined && <CardFacets facets={facets} view={view} onChange={change} />}
      {card.types.length > 1 &&
        card.types.map(({ type, count }) => (
          <FilterChip
            key={type}
            pressed={view.types.includes(type)}
            count={countText(count)}
            onClick={() => change({ types: toggledIn(view.types, type) })}
          >
            <KindIcon kind={card.kind} type={type} size={10} />
            {type}
          </FilterChip>
        ))}
      {isFiltered(view) && (
        <Button size="small" variant="minimal" icon={<Cross />} text="Clear" onClick={() => change(noFilter)} />
      )}
    </div>
  );
}
