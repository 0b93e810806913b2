import { useMemo, useState, type ReactElement } from 'react';
import { followInDrawer, openDrawer } from '../../../state/drawer.ts';
import { openTab } from '../../../state/tabs.ts';
import { countText } from '../../../ui/count-text.ts';
import type { SortState } from '../../../ui/data-table-column.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import type { GraphPartProps } from '../graph-parts.ts';
import { shownNode } from '../node-words.ts';
import { contentParts, selectionParts, useSessionParts } from '../use-graph.ts';
import { objectColumns } from './object-columns.tsx';
import { orderRows } from './object-order.ts';
import styles from './objects-panel.module.css';

/** What is in the graph as a table: the same nodes and the same selection as on the canvas. */
export function ObjectsPanel({ graph }: GraphPartProps): ReactElement {
  const { session, keeper } = graph;
  const version = useSessionParts(session, contentParts);
  useSessionParts(session, selectionParts);
  const [find, setFind] = useState('');
  const [sort, setSort] = useState<SortState>({ column: 'links', descending: true });
  // `version` stands for the content of the session, which is no value of React.
  const { rows, total } = useMemo(
    () => ({ version, rows: orderRows(keeper, sort, find), total: session.model.presentRows().length }),
    [keeper, session, sort, find, version],
  );
  const columns = useMemo(() => objectColumns(graph), [graph]);
  const object = (row: number): number => session.model.nodes.objects[row] ?? 0;
  return (
    <section className={styles.panel} aria-label="Graph objects">
      <h2 className={styles.title}>
        Graph objects{' '}
        <span className={styles.count} role="status">
          {countText(keeper.shownRows.length)} of {countText(total)}
        </span>
      </h2>
      <SearchField label="Find in graph" placeholder="Find in graph" value={find} onChange={setFind} />
      <div className={styles.table}>
        <DataTable
          label="Graph objects"
          columns={columns}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={(row) => row}
          rowLabel={(row) => shownNode(session.model, row)}
          selection={session.selection}
          onSelectionChange={(chosen) => session.select(chosen)}
          sort={sort}
          onSortChange={setSort}
          onActive={(row) => {
            if (object(row) > 0) followInDrawer(object(row));
          }}
          onPreview={(row) => {
            if (object(row) > 0) openDrawer(object(row));
          }}
          onOpen={(row, { background }) => {
            if (object(row) > 0)
              openTab(
                { screen: 'object', id: object(row) },
                { background, title: shownNode(session.model, row).slice(0, 200) },
              );
          }}
          resetKey={JSON.stringify([sort, find])}
        />
      </div>
    </section>
  );
}
