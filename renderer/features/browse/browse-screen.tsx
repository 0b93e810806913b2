import { Button } from '@blueprintjs/core';
import { Graph } from '@blueprintjs/icons';
import { useEffect, useState, type ReactElement } from 'react';
import type { BrowseFilter } from '../../../shared/contract/object.ts';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { useContractQuery } from '../../api/query.ts';
import { followInDrawer, openDrawer } from '../../state/drawer.ts';
import { openGraph } from '../../state/graph-start.ts';
import { usePreference } from '../../state/preference.ts';
import { openTab, replaceAddress, setTabTitle } from '../../state/tabs.ts';
import { countOf } from '../../ui/count-text.ts';
import type { SortState } from '../../ui/data-table-column.ts';
import type { Selection } from '../../ui/data-table-selection.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { rowMenu } from '../../ui/object-menu/row-menu.ts';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { browseColumns } from './browse-columns.tsx';
import { browseTitle } from './browse-filter.ts';
import { BrowsePreference, defaultBrowsePreference } from './browse-preference.ts';
import { BrowseToolbar } from './browse-toolbar.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { BrowseChips } from './browse-chips.tsx';
import { useBrowseRows } from './use-browse-rows.ts';
import styles from './browse.module.css';

interface BrowseScreenProps {
  readonly tabId: string;
  readonly filter: BrowseFilter;
}

const objectRowMenu = rowMenu<ObjectRow>((row) => row);
const nothingChosen: ReadonlyMap<number, ObjectRow> = new Map();

/** Every object that the user may see, in one table. */
export function BrowseScreen({ tabId, filter }: BrowseScreenProps): ReactElement {
  const [preference, setPreference] = usePreference('browse', BrowsePreference, defaultBrowsePreference);
  const [chosen, setChosen] = useState(nothingChosen);
  const rows = useBrowseRows(filter, preference);
  const { data: settings } = useContractQuery('setting.list', {});
  const mayBePrivate = settings?.settings.some(({ name, on }) => name === 'privateIndicators' && on) === true;
  const title = browseTitle(filter);
  useEffect(() => setTabTitle(tabId, title), [tabId, title]);

  const setFilter = (next: BrowseFilter) => {
    setChosen(nothingChosen);
    replaceAddress(tabId, { screen: 'browse', filter: next });
  };
  const choose = (selection: Selection) => {
    const known = new Map([...chosen, ...rows.loaded.map((row) => [row.id, row] as const)]);
    setChosen(new Map([...known].filter(([id]) => selection.has(id))));
  };
  const setSort = ({ column, descending }: SortState) => {
    const sort = sortable.find((name) => name === column);
    if (sort !== undefined) setPreference({ ...preference, sort, descending });
  };
  const hasFilter = Object.keys(filter).length > 0;
  // Where no Indicator can be private the column would be empty for ever.
  const columns = browseColumns.filter(
    ({ id }) => !preference.hidden.includes(id) && (id !== 'private' || mayBePrivate),
  );

  return (
    <section className={styles.screen} aria-label="Browse">
      <h1 className="visually-hidden">Browse</h1>
      <BrowseToolbar filter={filter} onFilter={setFilter} preference={preference} onPreference={setPreference} />
      <div className={styles.line}>
        <span className={styles.total} role="status">
          {rows.isLoading ? '' : countOf(rows.total, 'object') + (rows.totalIsExact ? '' : ' or more')}
        </span>
        <BrowseChips filter={filter} onFilter={setFilter} />
        {chosen.size === 0 && rows.total > 0 && (
          <Button
            className={styles.bulk ?? ''}
            size="small"
            variant="minimal"
            icon={<Graph size={12} />}
            text="Explore all in graph"
            onClick={() => openGraph({ kind: 'filter', filter }, hasFilter ? title : 'All objects')}
          />
        )}
        <BulkBar chosen={chosen} onDone={() => setChosen(nothingChosen)} />
      </div>
      <div className={styles.table}>
        {rows.error !== null ? (
          <FailedPanel error={rows.error} onRetry={rows.retry} />
        ) : rows.isLoading ? (
          <LoadingPanel label="Loading objects" />
        ) : rows.total === 0 ? (
          <NothingFound hasFilter={hasFilter} onClear={() => setFilter({})} />
        ) : (
          <DataTable
            label="Objects"
            columns={columns}
            rowCount={rows.total}
            rowAt={rows.rowAt}
            rowKey={(row) => row.id}
            rowLabel={(row) => `${row.type} ${row.summary}`}
            selection={new Set(chosen.keys())}
            onSelectionChange={choose}
            sort={{ column: preference.sort, descending: preference.descending }}
            onSortChange={setSort}
            onRange={rows.onRange}
            onActive={(row) => followInDrawer(row.id)}
            onPreview={(row) => openDrawer(row.id)}
            {...objectRowMenu}
            onOpen={(row, { background }) =>
              openTab({ screen: 'object', id: row.id }, { background, title: row.summary.slice(0, 200) })
            }
            resetKey={JSON.stringify([filter, preference.sort, preference.descending])}
          />
        )}
      </div>
    </section>
  );
}

const sortable: readonly BrowsePreference['sort'][] = ['modified', 'created', 'summary'];

function NothingFound({ hasFilter, onClear }: { hasFilter: boolean; onClear: () => void }): ReactElement {
  if (hasFilter) {
    return (
      <EmptyPanel title="Nothing matches the filter" action={<Button text="Clear the filter" onClick={onClear} />}>
        Only objects of owners that you are a member of are searched.
      </EmptyPanel>
    );
  }
  return (
    <EmptyPanel
      title="There is nothing here yet"
      action={<Button intent="primary" text="Import a file" onClick={() => openTab({ screen: 'import' })} />}
    >
      Import a STIX bundle or a list of Indicators, or create the first object yourself.
    </EmptyPanel>
  );
}
