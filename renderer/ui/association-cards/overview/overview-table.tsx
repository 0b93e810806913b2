import { type ReactElement, useRef, useState } from 'react';
import type { AssociationCard, AssociationRow } from '../../../../shared/contract/association.ts';
import { kindLabel, type ObjectKind } from '../../../../shared/model/object-type.ts';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { useContractQuery } from '../../../api/query.ts';
import { followInDrawer, openDrawer } from '../../../state/drawer.ts';
import { openTab } from '../../../state/tabs.ts';
import { DataTable } from '../../data-table.tsx';
import { KindIcon } from '../../kind-icon.tsx';
import { rowMenu } from '../../object-menu/row-menu.ts';
import { FailedPanel, LoadingPanel } from '../../state-panels.tsx';
import { shownValue } from '../../value-text-copy.ts';
import { countText } from '../../count-text.ts';
import { FilterChip } from '../filter-chip.tsx';
import { RowDialog } from '../row-dialog.tsx';
import { toRowKey } from '../row-key.ts';
import { useDetailsAction } from '../use-details-action.ts';
import { overviewColumns } from './overview-columns.tsx';
import styles from './overview-associations.module.css';

interface OverviewTableProps {
  readonly object: ObjectView;
  /** Of the kinds that the object is associated with; at least one. */
  readonly cards: readonly AssociationCard[];
}

const shownAtOnce = 10;
const menu = rowMenu<AssociationRow>(({ object }) => object);

/** The newest associations with one kind, Indicators first, each with a menu to look into it or take it away. */
export function OverviewTable({ object, cards }: OverviewTableProps): ReactElement {
  const [chosen, setChosen] = useState<ObjectKind | null>(null);
  const [looked, setLooked] = useState<AssociationRow | null>(null);
  const active = useRef<AssociationRow | null>(null);
  const ordered = cards.toSorted((a, b) => Number(b.kind === 'indicator') - Number(a.kind === 'indicator'));
  const card = ordered.find(({ kind }) => kind === chosen) ?? ordered[0];
  const kind = card?.kind ?? 'indicator';
  const { data, error, refetch } = useContractQuery(
    'association.list',
    { id: object.id, kind, offset: 0, limit: shownAtOnce },
    { keepPrevious: true },
  );
  useDetailsAction(active, setLooked);
  const title = kindLabel[kind].many;
  const columns = overviewColumns({ object, kind, onDetails: setLooked });
  return (
    <>
      <div className={styles.kinds} role="group" aria-label="Kind">
        {ordered.map((other) => (
          <FilterChip
            key={other.kind}
            pressed={other.kind === kind}
            count={countText(other.total)}
            onClick={() => {
              active.current = null;
              setChosen(other.kind);
            }}
          >
            <KindIcon kind={other.kind} size={10} />
            {kindLabel[other.kind].many}
          </FilterChip>
        ))}
      </div>
      {error !== null && <FailedPanel error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <LoadingPanel label={`Loading ${title}`} />}
      {data !== undefined && (
        <DataTable<AssociationRow>
          fit
          label={`Newest associated ${title}`}
          columns={columns}
          rowCount={data.rows.length}
          rowAt={(index) => data.rows[index]}
          rowKey={toRowKey}
          rowLabel={(row) => shownValue(row.object.kind, row.object.type, row.object.summary)}
          onOpen={(row, { background }) =>
            openTab({ screen: 'object', id: row.object.id }, { background, title: row.object.summary })
          }
          onPreview={(row) => openDrawer(row.object.id)}
          onActive={(row) => {
            active.current = row;
            followInDrawer(row.object.id);
          }}
          {...menu}
        />
      )}
      {data !== undefined && data.total > data.rows.length && (
        <p className={styles.note}>
          The newest {data.rows.length} of {countText(data.total)}.
        </p>
      )}
      {looked !== null && <RowDialog object={object} row={looked} onClose={() => setLooked(null)} />}
    </>
  );
}
