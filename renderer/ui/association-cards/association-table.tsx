import { type ReactElement, useEffect } from 'react';
import type { AssociationRow } from '../../../shared/contract/association.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { followInDrawer, openDrawer } from '../../state/drawer.ts';
import { openTab } from '../../state/tabs.ts';
import type { Selection } from '../data-table-selection.ts';
import { DataTable } from '../data-table.tsx';
import { objectName } from '../object-name.ts';
import { rowMenu } from '../object-menu/row-menu.ts';
import { FailedPanel, LoadingPanel } from '../state-panels.tsx';
import { shownValue } from '../value-text-copy.ts';
import type { CardColumn } from './card-columns.tsx';
import { RowPager, rowsPerPage } from '../pager.tsx';
import { cardSorts, type CardView, changeCardView, isFiltered } from './card-view.ts';
import styles from './association-cards.module.css';
import { toRowKey } from './row-key.ts';
import { useCardRows } from './use-card-rows.ts';

interface AssociationTableProps {
  readonly objectId: number;
  readonly kind: ObjectKind;
  readonly title: string;
  readonly view: CardView;
  readonly columns: readonly CardColumn[];
  /** Relations through a shared Group: computed, so that they can be neither chosen nor removed here. */
  readonly derived?: boolean;
  readonly selection?: Selection;
  readonly onSelectionChange?: (selection: Selection) => void;
  readonly onActive?: (row: AssociationRow) => void;
}

const menu = rowMenu<AssociationRow>(({ object }) => object);

/** One page of a card with its table and its steps. */
export function AssociationTable(props: AssociationTableProps): ReactElement {
  const { objectId, kind, title, view, columns, derived = false, selection, onSelectionChange, onActive } = props;
  const page = derived ? view.derivedPage : view.page;
  const { data, error, refetch } = useCardRows({ objectId, kind, view, derived });
  const lastPage = data === undefined ? page : Math.max(0, Math.ceil(data.total / rowsPerPage) - 1);
  useEffect(() => {
    // What was on this page is gone: dissociated here, or by somebody else.
    if (page > lastPage) changeCardView(objectId, kind, derived ? { derivedPage: lastPage } : { page: lastPage });
  }, [page, lastPage, objectId, kind, derived]);
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label={`Loading ${title}`} />;
  if (data.rows.length === 0 && page === 0)
    return <EmptyRows title={title} filtered={isFiltered(view)} derived={derived} />;
  return (
    <>
      <DataTable<AssociationRow>
        fit
        label={derived ? `${title} through shared Groups` : title}
        columns={columns}
        rowCount={data.rows.length}
        rowAt={(index) => data.rows[index]}
        rowKey={toRowKey}
        rowLabel={({ object }) => shownValue(object.kind, object.type, object.summary)}
        sort={{ column: view.sort, descending: view.descending }}
        onSortChange={({ column, descending }) => {
          const sort = cardSorts.find((name) => name === column);
          if (sort !== undefined) changeCardView(objectId, kind, { sort, descending });
        }}
        onOpen={({ object }, { background }) =>
          openTab({ screen: 'object', id: object.id }, { background, title: objectName(object) })
        }
        {...menu}
        onPreview={({ object }) => openDrawer(object.id)}
        onActive={(row) => {
          followInDrawer(row.object.id);
          onActive?.(row);
        }}
        {...(selection === undefined ? {} : { selection })}
        {...(onSelectionChange === undefined ? {} : { onSelectionChange })}
      />
      <RowPager
        page={page}
        total={data.total}
        totalIsExact={data.totalIsExact}
        onPage={(next) => changeCardView(objectId, kind, derived ? { derivedPage: next } : { page: next })}
      />
    </>
  );
}

interface EmptyRowsProps {
  readonly title: string;
  readonly filtered: boolean;
  readonly derived: boolean;
}

function EmptyRows({ title, filtered, derived }: EmptyRowsProps): ReactElement {
  const text = derived
    ? `No ${title} through shared Groups${filtered ? ' match the filter' : ''}.`
    : filtered
      ? `No ${title} match the filter. Clear it to see all.`
      : `No ${title} are associated yet.`;
  return <p className={styles.empty}>{text}</p>;
}
