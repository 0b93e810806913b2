import { HTMLSelect } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { BrowseFilter } from '../../../shared/contract/object.ts';
import { kindName } from '../../ui/kind-names.ts';
import { useShownKinds } from '../../ui/use-shown-kinds.ts';
import { withKind } from './browse-filter.ts';
import styles from './browse.module.css';

interface KindFilterProps {
  readonly filter: BrowseFilter;
  readonly onFilter: (filter: BrowseFilter) => void;
}

export function KindFilter({ filter, onFilter }: KindFilterProps): ReactElement {
  const shownKinds = useShownKinds();
  return (
    <HTMLSelect
      aria-label="Kind"
      className={styles.kind ?? ''}
      value={filter.kind ?? ''}
      onChange={(event) =>
        onFilter(
          withKind(
            filter,
            shownKinds.find((kind) => kind === event.target.value),
          ),
        )
      }
    >
      <option value="">All kinds</option>
      {shownKinds.map((kind) => (
        <option key={kind} value={kind}>
          {kindName(kind)}
        </option>
      ))}
    </HTMLSelect>
  );
}
