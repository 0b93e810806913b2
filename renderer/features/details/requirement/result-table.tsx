import type { ReactElement } from 'react';
import type { RequirementResult } from '../../../../shared/contract/requirement.ts';
import { followInDrawer, openDrawer } from '../../../state/drawer.ts';
import { openTab } from '../../../state/tabs.ts';
import type { Column } from '../../../ui/data-table-column.ts';
import type { Selection } from '../../../ui/data-table-selection.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { rowMenu } from '../../../ui/object-menu/row-menu.ts';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import { SummaryLink } from '../../../ui/summary-link.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { TypeBadge } from '../../../ui/type-badge.tsx';
import { shownValue } from '../../../ui/value-text-copy.ts';
import styles from './requirement.module.css';
import { stateLabel } from './result-filter.ts';

interface ResultTableProps {
  readonly rows: readonly RequirementResult[];
  readonly selection: Selection;
  readonly onSelectionChange: (selection: Selection) => void;
  /** Said in place of a table without rows. */
  readonly empty: string;
}

export function ResultTable({ rows, selection, onSelectionChange, empty }: ResultTableProps): ReactElement {
  if (rows.length === 0) return <p className={`${styles.query} ${styles.muted}`}>{empty}</p>;
  return (
    <DataTable<RequirementResult>
      fit
      label="Results"
      columns={columns}
      rowCount={rows.length}
      rowAt={(index) => rows[index]}
      rowKey={({ object }) => object.id}
      rowLabel={({ object }) => shownValue(object.kind, object.type, object.summary)}
      selection={selection}
      onSelectionChange={onSelectionChange}
      onActive={({ object }) => followInDrawer(object.id)}
      onPreview={({ object }) => openDrawer(object.id)}
      onOpen={({ object }, { background }) =>
        openTab({ screen: 'object', id: object.id }, { background, title: object.summary })
      }
      {...rowMenu(({ object }: RequirementResult) => object)}
    />
  );
}

const columns: readonly Column<RequirementResult>[] = [
  { id: 'score', label: 'Score', width: '52px', align: 'end', render: ({ score }) => score },
  {
    id: 'type',
    label: 'Type',
    width: '130px',
    render: ({ object }) => <TypeBadge kind={object.kind} type={object.type} />,
  },
  {
    id: 'summary',
    label: 'Name or value',
    width: 'minmax(160px, 1fr)',
    render: ({ object }) => <SummaryLink row={object} />,
  },
  { id: 'owner', label: 'Owner', width: '130px', render: ({ object }) => <OwnerEdge ownerId={object.ownerId} /> },
  { id: 'matched', label: 'Matched', width: '86px', render: ({ matched }) => <TimeText at={matched} /> },
  { id: 'state', label: 'State', width: '96px', render: ({ state }) => stateLabel[state] },
];
