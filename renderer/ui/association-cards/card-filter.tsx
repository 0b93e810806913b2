import { InputGroup } from '@blueprintjs/core';
import { Search } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { AssociationCard } from '../../../shared/contract/association.ts';
import { KindIcon } from '../kind-icon.tsx';
import { countText } from './card-paging.tsx';
import { type CardView, changeCardView } from './card-view.ts';
import styles from './association-cards.module.css';
import { filterFieldId } from './use-filter-action.ts';

interface CardFilterProps {
  readonly objectId: number;
  readonly card: AssociationCard;
  readonly view: CardView;
  readonly title: string;
}

/** Filter of a card: a text, and a chip for each type with its exact count. */
export function CardFilter({ objectId, card, view, title }: CardFilterProps): ReactElement {
  const toggle = (type: string): void =>
    changeCardView(objectId, card.kind, {
      types: view.types.includes(type) ? view.types.filter((other) => other !== type) : [...view.types, type],
    });
  return (
    <div className={styles.filter} role="search" aria-label={`Filter ${title}`}>
      <InputGroup
        size="small"
        type="search"
        id={filterFieldId(objectId, card.kind)}
        autoFocus
        className={styles.filterText ?? ''}
        leftIcon={<Search />}
        placeholder={`Filter ${title}`}
        aria-label={`Filter ${title} by text`}
        value={view.text}
        onValueChange={(text) => changeCardView(objectId, card.kind, { text })}
      />
      {card.types.length > 1 &&
        card.types.map(({ type, count }) => (
          <button
            key={type}
            type="button"
            className={styles.chip}
            aria-pressed={view.types.includes(type)}
            onClick={() => toggle(type)}
          >
            <KindIcon kind={card.kind} type={type} size={10} />
            {type} <span className={styles.chipCount}>{countText(count)}</span>
          </button>
        ))}
    </div>
  );
}
