import { HTMLSelect } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import type { ResultStateName } from '../../../../shared/contract/requirement.ts';
import { kindLabel } from '../../../../shared/model/object-type.ts';
import { countText } from '../../../ui/count-text.ts';
import { SearchField } from '../../../ui/search-field.tsx';
import styles from './requirement.module.css';
import { type ResultFilter, resultKinds, stateLabel } from './result-filter.ts';

interface ResultToolbarProps {
  readonly filter: ResultFilter;
  readonly counts: Output<'requirementResult.list'>['counts'];
  readonly onFilter: (filter: ResultFilter) => void;
}

const states: readonly (ResultStateName | undefined)[] = ['open', 'associated', 'archived', 'falsePositive', undefined];

/** State, kind, text and order of the results shown. */
export function ResultToolbar({ filter, counts, onFilter }: ResultToolbarProps): ReactElement {
  const change = (part: Partial<ResultFilter>): void => onFilter({ ...filter, ...part, page: 0 });
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <div className={styles.toolbar} role="search" aria-label="Filter results">
      <span className={styles.states} role="group" aria-label="State">
        {states.map((state) => (
          <button
            key={state ?? 'all'}
            type="button"
            className={styles.state}
            aria-pressed={filter.state === state}
            onClick={() => change({ state })}
          >
            {state === undefined ? 'All' : stateLabel[state]}{' '}
            <span className={styles.count}>{countText(state === undefined ? all : counts[state])}</span>
          </button>
        ))}
      </span>
      <HTMLSelect
        aria-label="Kind"
        value={filter.kind ?? ''}
        options={[
          { value: '', label: 'All kinds' },
          ...resultKinds.map((kind) => ({ value: kind, label: kindLabel[kind].many })),
        ]}
        onChange={({ currentTarget }) => change({ kind: resultKinds.find((kind) => kind === currentTarget.value) })}
      />
      <HTMLSelect
        aria-label="Order"
        value={filter.sort}
        options={[
          { value: 'score', label: 'Best first' },
          { value: 'newest', label: 'Newest first' },
        ]}
        onChange={({ currentTarget }) => change({ sort: currentTarget.value === 'newest' ? 'newest' : 'score' })}
      />
      <SearchField
        className={styles.text}
        label="Filter results by text"
        placeholder="Filter results"
        maxLength={500}
        value={filter.text}
        onChange={(text) => change({ text })}
      />
    </div>
  );
}
