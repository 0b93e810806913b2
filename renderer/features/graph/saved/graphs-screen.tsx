import { FolderOpen, More, Plus } from '@blueprintjs/icons';
import { Button } from '@blueprintjs/core';
import { type ReactElement, useEffect, useMemo, useState } from 'react';
import type { SavedGraph, savedGraphSorts } from '../../../../shared/contract/saved-graph.ts';
import { contractQuery, invalidateRoots } from '../../../api/query.ts';
import { openSavedGraph } from '../../../state/graph-start.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { countOf } from '../../../ui/count-text.ts';
import type { Column, SortState } from '../../../ui/data-table-column.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { useDebounced } from '../../../ui/use-debounced.ts';
import { usePagedRows } from '../../../ui/use-paged-rows.ts';
import { chooseGraphFile } from '../exchange/open-graph-files.ts';
import { GraphRowMenu, type GraphMenuPlace } from './graph-row-menu.tsx';
import styles from './graphs-screen.module.css';
import { LatestGraphs } from './latest-graphs.tsx';
import { NewGraphDialog } from './new-graph-dialog.tsx';
import { RenameGraphDialog } from './rename-graph-dialog.tsx';
import { UnsavedGraphs } from './unsaved-graphs.tsx';

type Sort = (typeof savedGraphSorts)[number];
interface Naming {
  readonly graph: SavedGraph;
  readonly how: 'rename' | 'copy';
}

/** The saved graphs of the Organization, and what of one's own was not saved. */
export function GraphsScreen(): ReactElement {
  const [isMaking, setMaking] = useState(false);
  const [naming, name] = useState<Naming | null>(null);
  const [menu, openMenu] = useState<GraphMenuPlace | null>(null);
  // Drafts are written without telling anybody: they are read anew whenever the screen comes into sight.
  useEffect(() => void invalidateRoots(['graph']), []);
  return (
    <section className={styles.screen} aria-label="Graphs">
      <header className={styles.head}>
        <h1>Graphs</h1>
        <CardAction label="Open a graph file…" icon={<FolderOpen size={12} />} onClick={chooseGraphFile} />
        <CardAction label="New graph" icon={<Plus size={12} />} primary onClick={() => setMaking(true)} />
      </header>
      <UnsavedGraphs />
      <LatestGraphs />
      <GraphTable onMenu={openMenu} />
      {menu !== null && (
        <GraphRowMenu
          place={menu}
          onName={(graph, how) => {
            openMenu(null);
            name({ graph, how });
          }}
          onClose={() => openMenu(null)}
        />
      )}
      {isMaking && <NewGraphDialog onClose={() => setMaking(false)} />}
      {naming !== null && <RenameGraphDialog {...naming} onClose={() => name(null)} />}
    </section>
  );
}

function GraphTable({ onMenu }: { readonly onMenu: (place: GraphMenuPlace) => void }): ReactElement {
  const [typed, setTyped] = useState('');
  const text = useDebounced(typed.trim(), 150);
  const [sort, setSort] = useState<SortState>({ column: 'saved', descending: true });
  const column: Sort = sort.column === 'name' ? 'name' : 'saved';
  const { descending } = sort;
  const page = usePagedRows<SavedGraph>((place) =>
    contractQuery('savedGraph.list', { text, sort: column, descending, ...place }),
  );
  const columns = useMemo(() => columnsOf(onMenu), [onMenu]);
  return (
    <>
      <div className={styles.toolbar}>
        <SearchField label="Find a graph" value={typed} onChange={setTyped} maxLength={200} className={styles.find} />
        <span className={styles.facts} role="status">
          {countOf(page.total, 'saved graph')}
        </span>
      </div>
      <div className={styles.table}>
        {page.error !== null && <FailedPanel error={page.error} onRetry={page.retry} />}
        {page.error === null && page.isLoading && <LoadingPanel label="Loading the graphs" />}
        {page.error === null && !page.isLoading && page.total === 0 && (
          <EmptyPanel title={text === '' ? 'No saved graphs yet' : 'No graph of this name'}>
            {text === ''
              ? 'Explore an object in a graph and save it: everybody in the Organization finds it here.'
              : 'Change what you typed.'}
          </EmptyPanel>
        )}
        {page.total > 0 && (
          <DataTable<SavedGraph>
            label="Saved graphs"
            columns={columns}
            rowCount={page.total}
            rowAt={page.rowAt}
            rowKey={(row) => row.id}
            rowLabel={(row) => row.name}
            sort={sort}
            onSortChange={setSort}
            onRange={page.onRange}
            resetKey={`${text} ${column} ${descending}`}
            onOpen={(row) => openSavedGraph(row.id, row.name)}
            onMenu={(graph, { left, top }) => onMenu({ graph, left, top })}
          />
        )}
      </div>
    </>
  );
}

const columnsOf = (onMenu: (place: GraphMenuPlace) => void): readonly Column<SavedGraph>[] => [
  { id: 'name', label: 'Name', width: 'minmax(200px, 1fr)', sortable: true, render: (row) => row.name },
  {
    id: 'saved',
    label: 'Saved',
    width: '150px',
    sortable: true,
    render: (row) => <TimeText at={row.modified} as="minute" />,
  },
  { id: 'by', label: 'By', width: '140px', render: (row) => row.modifiedBy ?? '–' },
  { id: 'owner', label: 'Organization', width: '160px', render: (row) => <OwnerEdge ownerId={row.ownerId} /> },
  {
    id: 'menu',
    label: '',
    width: '36px',
    render: (graph) => (
      <Button
        size="small"
        variant="minimal"
        icon={<More size={14} />}
        aria-label={`More actions of ${graph.name}`}
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          onMenu({ graph, left, top: bottom });
        }}
      />
    ),
  },
];
