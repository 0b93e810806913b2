import { InputGroup } from '@blueprintjs/core';
import { Search } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import { refang } from '../../shared/indicator/refang.ts';
import type { ObjectRow } from '../../shared/model/object.ts';
import { kindLabel, objectTypes, type ObjectKind } from '../../shared/model/object-type.ts';
import { useContractQuery } from '../api/query.ts';
import type { Column } from './data-table-column.ts';
import { DataTable } from './data-table.tsx';
import styles from './object-picker.module.css';
import { OwnerEdge } from './owner-edge.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from './state-panels.tsx';
import { TimeText } from './time-text.tsx';
import { TypeBadge } from './type-badge.tsx';
import { shownValue } from './value-text-copy.ts';
import { ValueText } from './value-text.tsx';

interface ObjectPickerProps {
  /** Object that the chosen ones will be associated with; what is associated already is not offered. */
  readonly id: number;
  readonly kind: ObjectKind;
  /** Offers this type only, and no choice of type. */
  readonly fixedType?: string | undefined;
  readonly selection: ReadonlySet<number>;
  readonly onSelectionChange: (selection: ReadonlySet<number>) => void;
}

const limit = 100;
const columns: readonly Column<ObjectRow>[] = [
  { id: 'type', label: 'Type', width: '150px', render: (row) => <TypeBadge kind={row.kind} type={row.type} /> },
  {
    id: 'summary',
    label: 'Name or value',
    width: 'minmax(200px, 1fr)',
    render: (row) => <ValueText kind={row.kind} type={row.type} value={row.summary} />,
  },
  { id: 'owner', label: 'Owner', width: '150px', render: (row) => <OwnerEdge ownerId={row.ownerId} /> },
  { id: 'created', label: 'Added', width: '96px', render: (row) => <TimeText at={row.created} /> },
];

/** Finds objects of a kind by text and type and lets several be chosen. */
export function ObjectPicker({ id, kind, fixedType, selection, onSelectionChange }: ObjectPickerProps): ReactElement {
  const [text, setText] = useState('');
  const [type, setType] = useState('');
  const wanted = fixedType ?? type;
  const { data, error } = useContractQuery(
    'association.candidates',
    {
      id,
      kind,
      ...(wanted === '' ? {} : { types: [wanted] }),
      // What is pasted may be defanged as it is shown everywhere; what is stored never is.
      ...(text.trim() === '' ? {} : { text: kind === 'indicator' ? refang(text.trim()) : text.trim() }),
      limit,
    },
    { keepPrevious: true },
  );
  const types = objectTypes.filter((candidate) => candidate.kind === kind);
  return (
    <div className={styles.picker}>
      <div className={styles.search}>
        <InputGroup
          className={styles.text ?? ''}
          type="search"
          size="small"
          autoFocus
          leftIcon={<Search />}
          placeholder={`Find ${kindLabel[kind].many}`}
          aria-label={`Find ${kindLabel[kind].many}`}
          value={text}
          onValueChange={setText}
        />
        {fixedType === undefined && types.length > 1 && (
          <select
            className={styles.type}
            aria-label="Type"
            value={type}
            onChange={(event) => setType(event.target.value)}
          >
            <option value="">All types</option>
            {types.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
      </div>
      <div className={styles.list}>
        {error !== null && <FailedPanel error={error} />}
        {error === null && data === undefined && <LoadingPanel />}
        {data?.rows.length === 0 && (
          <EmptyPanel title={`No ${kindLabel[kind].many} to choose from`}>
            What is associated already is left out.
          </EmptyPanel>
        )}
        {data !== undefined && data.rows.length > 0 && (
          <DataTable<ObjectRow>
            label={`${kindLabel[kind].many} to choose from`}
            columns={columns}
            rowCount={data.rows.length}
            rowAt={(index) => data.rows[index]}
            rowKey={(row) => row.id}
            rowLabel={(row) => shownValue(row.kind, row.type, row.summary)}
            selection={selection}
            onSelectionChange={onSelectionChange}
            onOpen={(row) => onSelectionChange(new Set([...selection, row.id]))}
          />
        )}
      </div>
      <p className={styles.note} aria-live="polite">
        {data?.more === true ? `The newest ${limit} are shown; type to find others. ` : ''}
        Space chooses, Shift and arrows choose several.
      </p>
    </div>
  );
}
