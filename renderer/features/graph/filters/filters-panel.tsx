import { Search } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { type GraphFilters, noFilters } from '../../../../shared/graph/view.ts';
import { countText } from '../../../ui/count-text.ts';
import { FilterChips } from '../../../ui/filter-chips.tsx';
import { useOwners } from '../../../ui/owner-edge-owners.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { SettledInput } from '../settled-input.tsx';
import { SmallSelect } from '../small-select.tsx';
import { contentParts, useSessionParts } from '../use-graph.ts';
import { filterTags, ratingWords, setFilters } from './filter-tags.ts';
import { OwnerChoice } from './owner-choice.tsx';
import { TimeFilter } from './time-filter.tsx';
import panelStyles from '../side-panel.module.css';
import styles from './filters.module.css';

const textRestMs = 600;
const ratingChoices = [0, 1, 2, 3, 4, 5].map((value) => ({ value, label: ratingWords(value) }));

/** What of the graph is shown. Each change is a step of the history. */
export function FiltersPanel({ graph }: GraphPartProps): ReactElement {
  const { session, keeper } = graph;
  useSessionParts(session, contentParts);
  const owners = useOwners();
  const nameOf = (owner: number): string => owners.get(owner)?.name ?? `Owner ${owner}`;
  const set = (filters: GraphFilters): void => setFilters(session, filters, nameOf);
  // Read when it is changed: a text settles later than it was drawn.
  const change = (part: Partial<GraphFilters>): void => set({ ...session.model.view.filters, ...part });
  const { filters } = session.model.view;
  const chips = filterTags(filters, nameOf).map(({ id, label, without }) => ({
    id,
    label,
    onRemove: () => set(without),
  }));
  return (
    <div className={panelStyles.panel}>
      <p className={styles.summary} role="status">
        {countText(keeper.shownRows.length)} of {countText(session.model.presentRows().length)} shown
      </p>
      <FilterChips chips={chips} onClear={() => set(noFilters)} />
      <SettledInput
        label="Filter by name"
        type="search"
        value={filters.text}
        restMs={textRestMs}
        onSettle={(text) => change({ text })}
        input={{ leftIcon: <Search />, placeholder: 'Name contains', maxLength: 200, spellCheck: false }}
      />
      <div className={styles.row}>
        <OwnerChoice graph={graph} onFilter={(chosen) => change({ owners: chosen })} />
        <SmallSelect
          label="Threat Rating"
          value={filters.rating}
          options={ratingChoices}
          onChange={(rating) => change({ rating })}
        />
      </div>
      <TimeFilter graph={graph} onFilter={(time) => change({ time })} />
    </div>
  );
}
