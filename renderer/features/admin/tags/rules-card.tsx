import { Plus, Trash } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countOf, countText } from '../../../ui/count-text.ts';
import type { Column } from '../../../ui/data-table-column.ts';
import type { Selection } from '../../../ui/data-table-selection.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import { useAdministratorRight } from '../use-administrator-right.ts';
import { RuleDialog } from './rule-dialog.tsx';

interface SynonymRow {
  readonly key: number;
  readonly synonym: string;
  readonly main: string;
}
const columns: readonly Column<SynonymRow>[] = [
  { id: 'synonym', label: 'Synonym', width: 'minmax(180px, 1fr)', render: ({ synonym }) => synonym },
  { id: 'main', label: 'Replaced by', width: 'minmax(180px, 1fr)', render: ({ main }) => main },
];
const none: Selection = new Set();

/** The synonyms of the workspace; only a System Administrator changes them. */
export function RulesCard(): ReactElement {
  const { data, error, refetch } = useContractQuery('tagRule.list', {});
  const administrator = useAdministratorRight();
  const [selection, setSelection] = useState(none);
  const [adding, setAdding] = useState(false);
  const rows = (data ?? [])
    .flatMap(({ main, synonyms }) => synonyms.map((synonym) => ({ synonym, main })))
    .map((row, key): SynonymRow => ({ key, ...row }));
  const remove = (): void => {
    const synonyms = rows.filter(({ key }) => selection.has(key)).map(({ synonym }) => synonym);
    runCommand('tagRule.remove', { synonyms: synonyms.slice(0, 200) })
      .then(({ removed, changeSet }) => {
        setSelection(none);
        showDone(`Removed ${countOf(removed, 'synonym')}`, changeSet);
      })
      .catch(showFailure);
  };
  return (
    <Card
      title="Synonyms"
      note={data === undefined ? undefined : countText(rows.length)}
      actions={
        <>
          <CardAction
            label="Remove"
            icon={<Trash size={12} />}
            danger
            right={
              administrator.allowed && selection.size === 0
                ? { allowed: false, reason: 'Choose synonyms in the list first.' }
                : administrator
            }
            onClick={remove}
          />
          <CardAction
            label="Add synonyms"
            icon={<Plus size={12} />}
            primary
            right={administrator}
            onClick={() => setAdding(true)}
          />
        </>
      }
    >
      {error !== null && <FailedPanel error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <LoadingPanel label="Loading synonyms" />}
      {data !== undefined && rows.length === 0 && (
        <EmptyPanel title="No synonyms yet">
          Name a main Tag and what else it is called, so that everybody uses the same one.
        </EmptyPanel>
      )}
      {rows.length > 0 && (
        <DataTable<SynonymRow>
          fit
          label="Synonyms"
          columns={columns}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={({ key }) => key}
          rowLabel={({ synonym }) => synonym}
          selection={selection}
          onSelectionChange={setSelection}
        />
      )}
      {adding && <RuleDialog onClose={() => setAdding(false)} />}
    </Card>
  );
}
