import { Clipboard, Plus, Trash } from '@blueprintjs/icons';
import { type ReactElement, useMemo, useState } from 'react';
import { artifactSorts, type ArtifactView } from '../../../../shared/contract/artifact.ts';
import type { CaseView } from '../../../../shared/contract/case.ts';
import type { Right } from '../../../../shared/model/object.ts';
import { useContractQuery } from '../../../api/query.ts';
import { openTab } from '../../../state/tabs.ts';
import { artifactText } from '../../../ui/artifact/artifact-value.tsx';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countText } from '../../../ui/count-text.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { KindIcon } from '../../../ui/kind-icon.tsx';
import { RowPager, rowsPerPage } from '../../../ui/pager.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { useDebounced } from '../../../ui/use-debounced.ts';
import { useCollapsed } from '../use-collapsed.ts';
import { AddArtifactDialog } from './add-artifact-dialog.tsx';
import { artifactColumns } from './artifact-columns.tsx';
import { ArtifactUnfolded } from './artifact-unfolded.tsx';
import styles from './artifacts.module.css';
import { DeleteArtifacts } from './delete-artifacts.tsx';
import { PasteArtifactsDialog } from './paste-artifacts-dialog.tsx';

const nothing: ReadonlySet<number> = new Set();

/** The Artifacts of a Case: what was found, sorted and filtered, each unfolding to all that is known of it. */
export function CaseArtifacts({ kase }: { readonly kase: CaseView }): ReactElement {
  const { collapsed, onToggle } = useCollapsed('Artifacts');
  const [text, setText] = useState('');
  const filter = useDebounced(text.trim(), 200);
  const [sort, setSort] = useState({ column: 'added', descending: true });
  const [page, setPage] = useState(0);
  const [selection, setSelection] = useState(nothing);
  const [unfolded, setUnfolded] = useState<number | null>(null);
  const [dialog, setDialog] = useState<'add' | 'paste' | 'delete' | null>(null);
  const { data, error, refetch } = useContractQuery(
    'artifact.list',
    {
      caseId: kase.id,
      filter,
      sort: artifactSorts.find((name) => name === sort.column) ?? 'added',
      descending: sort.descending,
      offset: page * rowsPerPage,
      limit: rowsPerPage,
    },
    { keepPrevious: true },
  );
  const columns = useMemo(() => artifactColumns(unfolded, setUnfolded), [unfolded]);
  const rows = data?.rows ?? [];
  const chosen = rows.filter(({ id }) => selection.has(id));
  const right = kase.rights.artifactCreate;
  const clear = (): void => setSelection(nothing);
  const restart = (): void => {
    setPage(0);
    clear();
  };
  const close = (): void => setDialog(null);
  return (
    <>
      <Card
        title="Artifacts"
        icon={<KindIcon kind="artifact" size={13} />}
        note={data === undefined ? undefined : countText(data.all)}
        collapsed={collapsed}
        onToggle={onToggle}
        actions={
          <>
            {!collapsed && (
              <SearchField
                label="Filter Artifacts"
                placeholder="Filter"
                className={styles.filter}
                value={text}
                onChange={(next) => {
                  setText(next);
                  restart();
                }}
              />
            )}
            <CardAction
              label="Delete chosen Artifacts"
              icon={<Trash size={12} />}
              iconOnly
              danger
              right={deleteRight(chosen)}
              onClick={() => setDialog('delete')}
            />
            <CardAction
              label="Paste many"
              icon={<Clipboard size={12} />}
              right={right}
              onClick={() => setDialog('paste')}
            />
            <CardAction label="Add artifact" icon={<Plus />} right={right} onClick={() => setDialog('add')} />
          </>
        }
      >
        {error !== null && <FailedPanel error={error} onRetry={() => void refetch()} />}
        {error === null && data === undefined && <LoadingPanel label="Loading the Artifacts" />}
        {data?.total === 0 && (
          <p className={styles.empty}>
            {data.all === 0
              ? 'No Artifacts yet. Add what was found, such as an address, a hash or a log file, or paste many values.'
              : `None of the ${countText(data.all)} Artifacts has this in its type, value or source.`}
          </p>
        )}
        {data !== undefined && data.total > 0 && (
          <>
            <DataTable<ArtifactView>
              fit
              label="Artifacts"
              columns={columns}
              rowCount={rows.length}
              rowAt={(index) => rows[index]}
              rowKey={({ id }) => id}
              rowLabel={artifactText}
              selection={selection}
              onSelectionChange={setSelection}
              sort={sort}
              onSortChange={(next) => {
                setSort(next);
                restart();
              }}
              onOpen={(row, { background }) =>
                openTab({ screen: 'object', id: row.id }, { background, title: artifactText(row).slice(0, 200) })
              }
              onPreview={({ id }) => setUnfolded(id === unfolded ? null : id)}
              below={(row) => (row.id === unfolded ? <ArtifactUnfolded artifact={row} /> : null)}
            />
            <RowPager
              page={page}
              total={data.total}
              onPage={(next) => {
                setPage(next);
                clear();
              }}
            />
          </>
        )}
      </Card>
      {dialog === 'add' && <AddArtifactDialog caseId={kase.id} onClose={close} />}
      {dialog === 'paste' && <PasteArtifactsDialog caseId={kase.id} onClose={close} />}
      {dialog === 'delete' && <DeleteArtifacts artifacts={chosen} onClose={close} onDone={clear} />}
    </>
  );
}

/** All of what is chosen, or why not. */
function deleteRight(chosen: readonly ArtifactView[]): Right {
  if (chosen.length === 0) return { allowed: false, reason: 'Choose Artifacts first.' };
  return chosen.find(({ rights }) => !rights.delete.allowed)?.rights.delete ?? { allowed: true, reason: null };
}
