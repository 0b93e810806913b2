import type { ReactElement } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { ChoicePopover } from '../choice-popover.tsx';
import { OwnerEdge } from '../owner-edge.tsx';
import { toggledIn } from '../toggled-in.ts';
import { countText } from '../count-text.ts';
import type { CardView } from './card-view.ts';
import { FilterChip } from './filter-chip.tsx';
import styles from './association-cards.module.css';

interface CardFacetsProps {
  readonly facets: Output<'association.facets'>;
  readonly view: CardView;
  readonly onChange: (change: Partial<CardView>) => void;
}

/** What the associations of a card differ by: only where there is more than one answer. */
export function CardFacets({ facets, view, onChange }: CardFacetsProps): ReactElement {
  const { associationTypes, owners, manual, imported, crossOwner } = facets;
  const labelled = (label: string, chosen: readonly unknown[]): string =>
    chosen.length === 0 ? label : `${label}: ${chosen.length}`;
  const sources = [
    { source: 'manual', label: 'By hand', count: manual },
    { source: 'import', label: 'Imported', count: imported },
  ] as const;
  return (
    <>
      {(owners.length > 1 || view.owners.length > 0) && (
        <ChoicePopover
          label={labelled('Owner', view.owners)}
          sections={[
            {
              title: 'Owners',
              choices: owners.map(({ ownerId, count }) => ({
                id: String(ownerId),
                label: (
                  <span className={styles.facet}>
                    <OwnerEdge ownerId={ownerId} /> <span className={styles.chipCount}>{countText(count)}</span>
                  </span>
                ),
                chosen: view.owners.includes(ownerId),
              })),
            },
          ]}
          onToggle={(id) => onChange({ owners: toggledIn(view.owners, Number(id)) })}
        />
      )}
      {(associationTypes.length > 1 || view.associationTypes.length > 0) && (
        <ChoicePopover
          label={labelled('Association', view.associationTypes)}
          sections={[
            {
              title: 'Association types',
              choices: associationTypes.map(({ type, name, count }) => ({
                id: String(type),
                label: (
                  <span className={styles.facet}>
                    {name} <span className={styles.chipCount}>{countText(count)}</span>
                  </span>
                ),
                chosen: view.associationTypes.includes(type),
              })),
            },
          ]}
          onToggle={(id) => onChange({ associationTypes: toggledIn(view.associationTypes, Number(id)) })}
        />
      )}
      {((manual > 0 && imported > 0) || view.source !== null) &&
        sources.map(({ source, label, count }) => (
          <FilterChip
            key={source}
            pressed={view.source === source}
            count={countText(count)}
            onClick={() => onChange({ source: view.source === source ? null : source })}
          >
            {label}
          </FilterChip>
        ))}
      {(crossOwner > 0 || view.crossOwner) && (
        <FilterChip
          pressed={view.crossOwner}
          count={countText(crossOwner)}
          onClick={() => onChange({ crossOwner: !view.crossOwner })}
        >
          Other owners
        </FilterChip>
      )}
    </>
  );
}
