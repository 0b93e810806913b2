import { Cross, Tick } from '@blueprintjs/icons';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import type { CaseView } from '../../../../shared/contract/case.ts';
import type { PotentialSuggestion } from '../../../../shared/contract/potential.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import type { Right } from '../../../../shared/model/object.ts';
import { potentialModeLabel } from '../../../../shared/model/potential.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { openTab } from '../../../state/tabs.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countOf, countText } from '../../../ui/count-text.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { KindIcon } from '../../../ui/kind-icon.tsx';
import { rowMenu } from '../../../ui/object-menu/row-menu.ts';
import { RowPager, rowsPerPage } from '../../../ui/pager.tsx';
import { useHeld } from '../../../ui/potential/use-held.ts';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import { useCollapsed } from '../use-collapsed.ts';
import { BulkMenu } from './bulk-menu.tsx';
import { DismissDialog } from './dismiss-dialog.tsx';
import { DismissedDialog } from './dismissed-dialog.tsx';
import { emptyText } from './empty-text.ts';
import { potentialColumns, suggestionName } from './potential-columns.tsx';
import styles from './potential.module.css';
import { PotentialNotices } from './potential-notices.tsx';

const nothing: ReadonlySet<number> = new Set();
const none: readonly PotentialSuggestion[] = [];

/** What the Case should perhaps be associated with, and why. In the table `a` associates and `d` dismisses. */
export function PotentialCard({ kase }: { readonly kase: CaseView }): ReactElement {
  const { collapsed, onToggle } = useCollapsed('Potential Associations');
  const [page, setPage] = useState(0);
  const [selection, setSelection] = useState(nothing);
  const [active, setActive] = useState(-1);
  const [dismissing, setDismissing] = useState<readonly PotentialSuggestion[]>([]);
  const [showsDismissed, setShowsDismissed] = useState(false);
  const { data, error, refetch } = useContractQuery(
    'potential.list',
    { id: kase.id, offset: page * rowsPerPage, limit: rowsPerPage },
    { keepPrevious: true },
  );
  const right = kase.rights.associate;
  const clear = (): void => setSelection(nothing);
  const held = useHeld(data?.rows ?? none);
  const rows = held.shown;
  const [busy, setBusy] = useState(false);
  const send = async (accepted: readonly PotentialSuggestion[]): Promise<void> => {
    const suggestions = accepted.map(({ id }) => id);
    const { changeSet, created } = await runCommand('potential.accept', { id: kase.id, suggestions });
    const [first] = accepted;
    const what = accepted.length === 1 && first !== undefined ? suggestionName(first) : countOf(created, 'object');
    showDone(`Associated ${what}`, changeSet);
    setSelection((before) => new Set([...before].filter((id) => !accepted.some((row) => row.id === id))));
  };
  const accept = (accepted: readonly PotentialSuggestion[]): void => {
    if (busy) return;
    setBusy(true);
    void send(accepted)
      .catch(showFailure)
      .finally(() => setBusy(false));
  };
  const columns = potentialColumns({
    right,
    markOf: held.markOf,
    onAccept: (row) => void held.decide(row.id, () => send([row])).catch(showFailure),
    onDismiss: (row) => setDismissing([row]),
  });
  const open = rows.filter(({ id }) => held.markOf(id) === undefined);
  const chosen = open.filter(({ id }) => selection.has(id));
  const targets = chosen.length > 0 ? chosen : open.filter((row) => row === rows[active]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isGrid = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'grid';
    if (!isGrid || event.ctrlKey || event.metaKey || event.altKey || !right.allowed || targets.length === 0) return;
    // A key that is held down decides one row, not all of them.
    if (event.repeat) return;
    held.release();
    if (event.key === 'a') accept(targets);
    else if (event.key === 'd') setDismissing(targets);
    else return;
    event.preventDefault();
  };
  const chosenRight: Right =
    !right.allowed || chosen.length > 0 ? right : { allowed: false, reason: 'Select suggestions first.' };
  return (
    <>
      <Card
        title="Potential Associations"
        icon={<KindIcon kind="case" size={13} />}
        note={data === undefined ? undefined : totalText(data)}
        collapsed={collapsed}
        onToggle={onToggle}
        actions={
          <>
            {data !== undefined && <span className={styles.mode}>{potentialModeLabel[data.mode]}</span>}
            {data !== undefined && data.dismissed > 0 && (
              <CardAction label="Show dismissed" minimal onClick={() => setShowsDismissed(true)} />
            )}
            <BulkMenu
              kase={kase}
              cases={chosen.flatMap(({ kind, id }) => (kind === 'case' ? [id] : []))}
              onDone={clear}
            />
            {chosen.length > 1 && (
              <CardAction
                label={`Dismiss ${countText(chosen.length)} selected`}
                icon={<Cross size={12} />}
                right={right}
                onClick={() => setDismissing(chosen)}
              />
            )}
            <CardAction
              label={chosen.length === 0 ? 'Associate selected' : `Associate ${countText(chosen.length)} selected`}
              icon={<Tick size={12} />}
              primary
              right={chosenRight}
              onClick={() => accept(chosen)}
            />
          </>
        }
      >
        {error !== null && <FailedPanel error={error} onRetry={() => void refetch()} />}
        {error === null && data === undefined && <LoadingPanel label="Loading suggestions" />}
        {data?.total === 0 && rows.length === 0 && <p className={styles.empty}>{emptyText(data)}</p>}
        {data !== undefined && data.total + rows.length > 0 && (
          // The grid inside has the focus and its own keys; these are added to them.
          <div role="presentation" onKeyDown={onKeyDown} {...held.around}>
            <DataTable<PotentialSuggestion>
              fit
              label="Potential Associations"
              columns={columns}
              rowCount={rows.length}
              rowAt={(index) => rows[index]}
              rowKey={({ id }) => id}
              rowLabel={suggestionName}
              selection={selection}
              onSelectionChange={setSelection}
              onActive={(_, index) => setActive(index)}
              onOpen={(row, { background }) =>
                openTab({ screen: 'object', id: row.id }, { background, title: suggestionName(row).slice(0, 200) })
              }
              {...rowMenu<PotentialSuggestion>(({ id, kind, objects: [first] }) => ({
                id,
                kind,
                type: first?.type ?? '',
                summary: first?.summary ?? '',
                ownerId: first?.ownerId ?? kase.ownerId,
              }))}
            />
            <RowPager
              page={page}
              total={data.total}
              onPage={(next) => {
                setPage(next);
                held.release();
                clear();
              }}
            />
          </div>
        )}
        {data !== undefined && <PotentialNotices potential={data} />}
      </Card>
      {dismissing.length > 0 && (
        <DismissDialog caseId={kase.id} rows={dismissing} onClose={() => setDismissing([])} onDone={clear} />
      )}
      {showsDismissed && <DismissedDialog caseId={kase.id} right={right} onClose={() => setShowsDismissed(false)} />}
    </>
  );
}

/** "11 · 2 dismissed"; a plus where a kind has more than are listed. */
function totalText({ total, counts, dismissed }: Output<'potential.list'>): string {
  const more = counts.some(({ exact }) => !exact) ? '+' : '';
  return `${countText(total)}${more}${dismissed === 0 ? '' : ` · ${countText(dismissed)} dismissed`}`;
}
