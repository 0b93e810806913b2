import { type ReactElement, useState } from 'react';
import { refang } from '../../shared/indicator/refang.ts';
import type { ObjectRow } from '../../shared/model/object.ts';
import { kindLabel, objectTypes, type ObjectKind } from '../../shared/model/object-type.ts';
import { useContractQuery } from '../api/query.ts';
import { ChoicePopover } from './choice-popover.tsx';
import type { Column } from './data-table-column.ts';
import { DataTable } from './data-table.tsx';
import { anyDay, dayBounds, DayRange } from './day-range.tsx';
import { objectName } from './object-name.ts';
import styles from './object-picker.module.css';
import { useOwners } from './owner-edge-owners.ts';
import { OwnerEdge } from './owner-edge.tsx';
import { SearchField } from './search-field.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from './state-panels.tsx';
import { TimeText } from './time-text.tsx';
import { toggledIn } from './toggled-in.ts';
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
const columnsOf = (kind: ObjectKind): readonly Column<ObjectRow>[] => [
  { id: 'type', label: 'Type', width: '150px', render: (row) => <TypeBadge kind={row.kind} type={row.type} /> },
  {
    id: 'summary',
    label: 'Name or value',
    width: 'minmax(200px, 1fr)',
    render: (row) => <ValueText kind={row.kind} type={row.type} value={objectName(row)} />,
  },
  ...(kind === 'case'
    ? ([
        { id: 'severity', label: 'Severity', width: '72px', render: (row) => row.case?.severity ?? '–' },
        { id: 'status', label: 'Status', width: '64px', render: (row) => row.case?.status ?? '–' },
      ] satisfies Column<ObjectRow>[])
    : []),
  { id: 'owner', label: 'Owner', width: '150px', render: (row) => <OwnerEdge ownerId={row.ownerId} /> },
  { id: 'created', label: 'Added', width: '96px', render: (row) => <TimeText at={row.created} /> },
];

/** Finds objects of a kind by text, type, owner and time, and lets several be chosen. */
export function ObjectPicker({ id, kind, fixedType, selection, onSelectionChange }: ObjectPickerProps): ReactElement {
  const [text, setText] = useState('');
  const [chosenTypes, setTypes] = useState<readonly string[]>([]);
  const [chosenOwners, setOwners] = useState<readonly number[]>([]);
  const [modified, setModified] = useState(anyDay);
  const [created, setCreated] = useState(anyDay);
  const owners = useOwners();
  const [modifiedAt, createdAt] = [dayBounds(modified), dayBounds(created)];
  const wanted = fixedType === undefined ? chosenTypes : [fixedType];
  const { data, error } = useContractQuery(
    'association.candidates',
    {
      id,
      kind,
      ...(wanted.length === 0 ? {} : { types: [...wanted] }),
      ...(chosenOwners.length === 0 ? {} : { owners: [...chosenOwners] }),
      ...(modifiedAt.from === undefined ? {} : { modifiedFrom: modifiedAt.from }),
      ...(modifiedAt.to === undefined ? {} : { modifiedTo: modifiedAt.to }),
      ...(createdAt.from === undefined ? {} : { createdFrom: createdAt.from }),
      ...(createdAt.to === undefined ? {} : { createdTo: createdAt.to }),
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
        <SearchField
          className={styles.text}
          autoFocus
          label={`Find ${kindLabel[kind].many}`}
          value={text}
          onChange={setText}
        />
        {fixedType === undefined && types.length > 1 && (
          <ChoicePopover
            label={chosenTypes.length === 0 ? 'Type' : `Type: ${chosenTypes.length}`}
            sections={[
              {
                title: 'Types',
                choices: types.map(({ name }) => ({
                  id: name,
                  label: <TypeBadge kind={kind} type={name} />,
                  chosen: chosenTypes.includes(name),
                })),
              },
            ]}
            onToggle={(name) => setTypes(toggledIn(chosenTypes, name))}
          />
        )}
        {owners.size > 1 && (
          <ChoicePopover
            label={chosenOwners.length === 0 ? 'Owner' : `Owner: ${chosenOwners.length}`}
            sections={[
              {
                title: 'Owners',
                choices: [...owners.keys()].map((ownerId) => ({
                  id: String(ownerId),
                  label: <OwnerEdge ownerId={ownerId} />,
                  chosen: chosenOwners.includes(ownerId),
                })),
              },
            ]}
            onToggle={(ownerId) => setOwners(toggledIn(chosenOwners, Number(ownerId)))}
          />
        )}
      </div>
      <div className={styles.times}>
        <DayRange label="Changed" value={modified} onChange={setModified} />
        <DayRange label="Added" value={created} onChange={setCreated} />
      </div>
      <div className={styles.list}>
        {error !== null && <FailedPanel error={error} />}
        {error === null && data === undefined && <LoadingPanel />}
        {data?.rows.length === 0 && (
          <EmptyPanel title={`No ${kindLabel[kind].many} to choose from`}>
            What is associated already, or cannot be by the rules, is left out.
          </EmptyPanel>
        )}
        {data !== undefined && data.rows.length > 0 && (
          <DataTable<ObjectRow>
            label={`${kindLabel[kind].many} to choose from`}
            columns={columnsOf(kind)}
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
