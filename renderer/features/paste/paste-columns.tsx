import { Disable, Duplicate, Link, Plus, Time } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { openTab } from '../../state/tabs.ts';
import type { Column } from '../../ui/data-table-column.ts';
import { TypeCell, type TypeCellProps } from '../../ui/recognition/type-cell.tsx';
import { ValueText } from '../../ui/value-text.tsx';
import styles from './paste.module.css';
import type { JudgedRow, RowState } from './row-state.ts';

export const stateWords: Readonly<Record<RowState, string>> = {
  new: 'New',
  exists: 'Exists already',
  duplicate: 'Duplicate',
  refused: 'Refused',
  asking: 'Being looked up',
};
const stateIcons: Readonly<Record<RowState, ReactElement>> = {
  new: <Plus size={12} />,
  exists: <Link size={12} />,
  duplicate: <Duplicate size={12} />,
  refused: <Disable size={12} />,
  asking: <Time size={12} />,
};

function StateCell({ row }: { row: JudgedRow }): ReactElement {
  const { state, existing, reason, ignored } = row;
  const note = reason ?? (ignored === '' ? null : `Left out: ${ignored}`);
  return (
    <span className={styles.state} data-state={state}>
      {stateIcons[state]}
      {existing === null ? (
        <span className={styles.stateWord}>{stateWords[state]}</span>
      ) : (
        <button
          type="button"
          className={styles.link}
          onClick={(event) => {
            event.stopPropagation();
            openTab({ screen: 'object', id: existing }, { background: event.ctrlKey, title: row.value.slice(0, 200) });
          }}
        >
          {stateWords[state]}
        </button>
      )}
      {note !== null && (
        <span className={styles.note} title={note}>
          {note}
        </span>
      )}
    </span>
  );
}

export const pasteColumns = (onType: TypeCellProps['onType']): readonly Column<JudgedRow>[] => [
  { id: 'line', label: 'Line', width: '48px', align: 'end', render: ({ line }) => line },
  {
    id: 'found',
    label: 'As found',
    width: 'minmax(120px, 1fr)',
    render: ({ found }) => (
      <span className={styles.found} title={found}>
        {found}
      </span>
    ),
  },
  { id: 'type', label: 'Type', width: '116px', render: (row) => <TypeCell row={row} onType={onType} /> },
  {
    id: 'value',
    label: 'Stored as',
    width: 'minmax(140px, 1.1fr)',
    render: ({ type, value }) => (type === null ? null : <ValueText kind="indicator" type={type} value={value} />),
  },
  { id: 'state', label: 'What becomes of it', width: 'minmax(150px, 1.6fr)', render: (row) => <StateCell row={row} /> },
];
