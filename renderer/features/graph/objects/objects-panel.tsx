import { useMemo, useState, type ReactElement } from 'react';
import { followInDrawer, openDrawer } from '../../../state/drawer.ts';
import { openTab } from '../../../state/tabs.ts';
import { countText } from '../../../ui/count-text.ts';
import type { SortState } from '../../../ui/data-table-column.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { EmptyPanel } from '../../../ui/state-panels.tsx';
import { findFieldId } from '../graph-actions.tsx';
import type { GraphPartProps } from '../graph-parts.ts';
import { useGraphPreference } from '../graph-preference.ts';
import { askGraph } from '../graph-request.ts';
import { shownNode } from '../node-words.ts';
import { contentParts, rowParts, useSessionParts } from '../use-graph.ts';
import { objectColumns } from './object-columns.tsx';
import { ObjectColumnPicker } from './object-column-picker.tsx';
import { orderRows } from './object-order.ts';
import styles from './objects-panel.module.css';

/** What is in the graph as a table: the same nodes, the same selection and the same actions as on the canvas. */
export function ObjectsPanel({ graph }: GraphPartProps): ReactElement {
  const { session, keeper, canvas } = graph;
  const version = useSessionParts(session, contentParts);
  useSessionParts(session, rowParts);
  const [{ columns: chosen }] = useGraphPreference();
  const [find, setFind] = useState('');
  const [sort, setSort] = useState<SortState>({ column: 'links', descending: true });
  // `version` stands for the content of the session, which is no value of React.
  const { rows, places, total } = useMemo(() => {
    const ordered = orderRows(keeper, sort, find);
    return { version, rows: ordered, places: placesOf(ordered), total: session.model.presentRows().length };
  }, [keeper, session, sort, find, version]);
  const columns = useMemo(() => objectColumns(graph, chosen), [graph, chosen]);
  const object = (row: number): number => session.model.nodes.objectOf(row);
  const [only] = session.selection.size === 1 ? session.selection : [];
  return (
    <section className={styles.panel} aria-label="Graph objects">
      <div className={styles.head}>
        <h2 className={styles.title}>
          Graph objects{' '}
          <span className={styles.count} role="status">
            {countText(rows.length)} of {countText(total)}
          </span>
        </h2>
        <ObjectColumnPicker />
      </div>
      <div className={styles.find}>
        <SearchField id={findFieldId(graph.key)} label="Find in graph" value={find} onChange={setFind} />
      </div>
      <div className={styles.table}>
        {rows.length === 0 ? (
          <NothingShown isFound={find !== ''} isEmpty={total === 0} canUndo={session.history.canUndo} />
        ) : (
          <DataTable
            label="Graph objects"
            columns={columns}
            rowCount={rows.length}
            rowAt={(index) => rows[index]}
            rowKey={(row) => row}
            rowLabel={(row) => shownNode(session.model, row)}
            choosing="rows"
            selection={session.selection}
            onSelectionChange={(selection) => session.select(selection)}
            follow={only === undefined ? undefined : places.get(only)}
            sort={sort}
            onSortChange={setSort}
            onActive={(row) => {
              canvas.reveal(row);
              if (object(row) > 0) followInDrawer(object(row));
            }}
            onPreview={(row) => {
              if (object(row) > 0) openDrawer(object(row));
            }}
            onMenu={(_, place) =>
              askGraph(graph.key, { kind: 'menu', rows: [...session.selection], edge: null, place })
            }
            onOpen={(row, { background }) => {
              const title = shownNode(session.model, row).slice(0, 200);
              if (object(row) > 0) openTab({ screen: 'object', id: object(row) }, { background, title });
            }}
            resetKey={JSON.stringify([sort, find])}
          />
        )}
      </div>
    </section>
  );
}

const placesOf = (rows: Uint32Array): ReadonlyMap<number, number> =>
  new Map(Array.from(rows, (row, place) => [row, place] as const));

interface NothingShownProps {
  readonly isFound: boolean;
  readonly isEmpty: boolean;
  readonly canUndo: boolean;
}

function NothingShown({ isFound, isEmpty, canUndo }: NothingShownProps): ReactElement {
  if (isEmpty)
    return (
      <EmptyPanel title="This graph is empty">
        {canUndo
          ? 'Undo brings back what was removed.'
          : 'What it began with was deleted meanwhile, or you may not see it any more.'}
      </EmptyPanel>
    );
  if (isFound) return <EmptyPanel title="No node has this text" />;
  return <EmptyPanel title="Everything is hidden">The legend or the filters hide all nodes.</EmptyPanel>;
}
