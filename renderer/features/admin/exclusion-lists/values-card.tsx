import { Plus, Trash } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { Right } from '../../../../shared/model/object.ts';
import { contractQuery, useCommand } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countOf, countText } from '../../../ui/count-text.ts';
import type { Column } from '../../../ui/data-table-column.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import { TypeBadge } from '../../../ui/type-badge.tsx';
import { useDebounced } from '../../../ui/use-debounced.ts';
import { usePagedRows } from '../../../ui/use-paged-rows.ts';
import { ValueText } from '../../../ui/value-text.tsx';
import { AddValuesDialog } from './add-values-dialog.tsx';
import { type ExclusionList, type ExclusionRow, formWords } from './exclusion-list.ts';
import styles from './exclusion-lists.module.css';

interface NumberedRow extends ExclusionRow {
  readonly number: number;
}

const columns: readonly Column<NumberedRow>[] = [
  { id: 'type', label: 'Type', width: '150px', render: ({ type }) => <TypeBadge kind="indicator" type={type} /> },
  {
    id: 'value',
    label: 'Value',
    width: 'minmax(200px, 1fr)',
    render: ({ type, value }) => <ValueText kind="indicator" type={type} value={value} />,
  },
  { id: 'form', label: 'Compared as', width: '110px', render: ({ form }) => formWords[form] },
];

const nothing: ReadonlySet<number> = new Set();
const typingMs = 200;

/** The entries of one list. */
export function ValuesCard({ list }: { list: ExclusionList }): ReactElement {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(nothing);
  const [isAdding, setAdding] = useState(false);
  const settled = useDebounced(text.trim(), typingMs);
  const removal = useCommand('exclusionList.remove');
  const rows = usePagedRows<ExclusionRow>((place) => {
    const { queryKey, queryFn } = contractQuery('exclusionList.values', { id: list.id, text: settled, ...place });
    return { queryKey, queryFn: async () => ({ ...(await queryFn()), totalIsExact: true }) };
  });
  const numbered = (index: number): NumberedRow | undefined => {
    const row = rows.rowAt(index);
    return row === undefined ? undefined : { ...row, number: index };
  };
  const remove = (): void => {
    const values = [...chosen].flatMap((index) => {
      const row = rows.rowAt(index);
      return row === undefined ? [] : [{ type: row.type, value: row.value }];
    });
    removal
      .mutateAsync({ id: list.id, values: values.slice(0, 1000) })
      .then(({ removed, changeSet }) => {
        setChosen(nothing);
        showDone(`Took ${countOf(removed, 'entry', 'entries')} off ${list.name}`, changeSet);
      })
      .catch(showFailure);
  };
  const removeRight: Right =
    chosen.size === 0 && list.modify.allowed
      ? { allowed: false, reason: 'Choose entries of the table first.' }
      : list.modify;
  return (
    <Card
      title={`Entries: ${list.name}`}
      note={countText(rows.total)}
      actions={
        <>
          <SearchField
            label="Value contains"
            maxLength={500}
            value={text}
            onChange={(next) => {
              setText(next);
              setChosen(nothing);
            }}
          />
          <CardAction
            label="Remove"
            icon={<Trash size={12} />}
            danger
            right={removeRight}
            busy={removal.isPending}
            onClick={remove}
          />
          <CardAction
            label="Add values"
            icon={<Plus size={12} />}
            primary
            right={list.modify}
            onClick={() => setAdding(true)}
          />
        </>
      }
    >
      {rows.error !== null ? (
        <FailedPanel error={rows.error} onRetry={rows.retry} />
      ) : rows.isLoading ? (
        <LoadingPanel label="Loading entries" />
      ) : rows.total === 0 ? (
        <EmptyPanel title={settled === '' ? 'The list is empty' : 'No entry contains this'} />
      ) : (
        <div className={styles.values}>
          <DataTable<NumberedRow>
            label={`Entries of ${list.name}`}
            columns={columns}
            rowCount={rows.total}
            rowAt={numbered}
            rowKey={({ number }) => number}
            rowLabel={({ type, value }) => `${type} ${value}`}
            {...(list.modify.allowed ? { selection: chosen, onSelectionChange: setChosen } : {})}
            onRange={rows.onRange}
            resetKey={settled}
          />
        </div>
      )}
      {isAdding && <AddValuesDialog list={list} onClose={() => setAdding(false)} />}
    </Card>
  );
}
