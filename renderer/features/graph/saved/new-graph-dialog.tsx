import { type ReactElement, useState } from 'react';
import { refang } from '../../../../shared/indicator/refang.ts';
import type { ObjectRow } from '../../../../shared/model/object.ts';
import { useContractQuery } from '../../../api/query.ts';
import { openGraph } from '../../../state/graph-start.ts';
import type { Column } from '../../../ui/data-table-column.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { objectName } from '../../../ui/object-name.ts';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { EmptyPanel, FailedPanel } from '../../../ui/state-panels.tsx';
import { TypeBadge } from '../../../ui/type-badge.tsx';
import { useDebounced } from '../../../ui/use-debounced.ts';
import { shownValue } from '../../../ui/value-text-copy.ts';
import { ValueText } from '../../../ui/value-text.tsx';
import styles from './graphs-screen.module.css';

const limit = 50;
const columns: readonly Column<ObjectRow>[] = [
  { id: 'type', label: 'Type', width: '140px', render: (row) => <TypeBadge kind={row.kind} type={row.type} /> },
  {
    id: 'name',
    label: 'Name or value',
    width: 'minmax(160px, 1fr)',
    render: (row) => <ValueText kind={row.kind} type={row.type} value={objectName(row)} />,
  },
  { id: 'owner', label: 'Owner', width: '130px', render: (row) => <OwnerEdge ownerId={row.ownerId} /> },
];

/** Which objects a new graph begins with. */
export function NewGraphDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [typed, setTyped] = useState('');
  const text = useDebounced(refang(typed.trim()), 150);
  const [chosen, choose] = useState<ReadonlyMap<number, string>>(new Map());
  const { data, error } = useContractQuery(
    'object.search',
    { text, limit },
    { enabled: text !== '', keepPrevious: true },
  );
  const rows = text === '' ? [] : (data?.rows ?? []);
  const start = (ids: ReadonlyMap<number, string>): Promise<void> => {
    const [first = 'Graph'] = ids.values();
    onClose();
    openGraph({ kind: 'objects', ids: [...ids.keys()] }, ids.size === 1 ? first : `${ids.size} objects`);
    return Promise.resolve();
  };
  const wordsOf = (row: ObjectRow): string => shownValue(row.kind, row.type, row.summary);
  return (
    <FormDialog
      title="New graph"
      submitText="Open graph"
      className={styles.newGraph}
      disabled={chosen.size === 0}
      note={chosen.size === 0 ? 'Choose what the graph begins with.' : [...chosen.values()].slice(0, 3).join(', ')}
      onClose={onClose}
      send={() => start(chosen)}
    >
      <SearchField label="Find objects" autoFocus value={typed} onChange={setTyped} maxLength={400} />
      <div className={styles.found}>
        {error !== null && <FailedPanel error={error} />}
        {error === null && rows.length === 0 && (
          <EmptyPanel title={text === '' ? 'Type a name or a value' : 'Nothing found'} />
        )}
        {rows.length > 0 && (
          <DataTable<ObjectRow>
            label="Objects found"
            columns={columns}
            rowCount={rows.length}
            rowAt={(index) => rows[index]}
            rowKey={(row) => row.id}
            rowLabel={wordsOf}
            selection={new Set(chosen.keys())}
            onSelectionChange={(next) => {
              const words = new Map([...chosen, ...rows.map((row) => [row.id, wordsOf(row)] as const)]);
              choose(new Map([...next].map((id) => [id, words.get(id) ?? ''] as const)));
            }}
            onOpen={(row) => void start(new Map([...chosen, [row.id, wordsOf(row)]]))}
          />
        )}
      </div>
    </FormDialog>
  );
}
