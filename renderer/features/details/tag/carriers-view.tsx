import { Graph, Remove } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import { type CarrierRow, CarrierSort } from '../../../../shared/contract/tag-rule.ts';
import type { ObjectView, Right } from '../../../../shared/model/object.ts';
import type { ObjectKind } from '../../../../shared/model/object-type.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { followInDrawer, openDrawer } from '../../../state/drawer.ts';
import { openGraph } from '../../../state/graph-start.ts';
import { openTab } from '../../../state/tabs.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countOf, countText } from '../../../ui/count-text.ts';
import type { Selection } from '../../../ui/data-table-selection.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import { useDebounced } from '../../../ui/use-debounced.ts';
import { shownValue } from '../../../ui/value-text-copy.ts';
import { carrierColumns } from './carrier-columns.tsx';
import { KindTabs } from './kind-tabs.tsx';

interface CarriersViewProps {
  readonly object: ObjectView;
}

const pageSize = 50;
const none: Selection = new Set();

/** Everything that carries a Tag: one kind or all, filtered and sorted; rows may be untagged together. */
export function CarriersView({ object: tag }: CarriersViewProps): ReactElement {
  const [kind, setKind] = useState<ObjectKind | null>(null);
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState<{ by: CarrierSort; descending: boolean }>({ by: 'newest', descending: true });
  const [page, setPage] = useState(0);
  const [selection, setSelection] = useState(none);
  const text = useDebounced(typed.trim(), 200);
  const { data, error, refetch } = useContractQuery(
    'tag.carriers',
    {
      id: tag.id,
      ...(kind === null ? {} : { kind }),
      ...(text === '' ? {} : { text }),
      sort: sort.by,
      descending: sort.descending,
      offset: page * pageSize,
      limit: pageSize,
    },
    { keepPrevious: true },
  );
  // Counted apart: the first page does not wait for the number of a hundred thousand rows.
  const { data: counts } = useContractQuery('association.counts', { id: tag.id });
  const total = data?.total ?? kindTotal(counts, kind);
  const restart = (): void => {
    setPage(0);
    setSelection(none);
  };
  const untag = (): void => {
    runCommand('tag.remove', { ids: [...selection], names: [tag.summary] })
      .then(({ removed, changeSet }) => {
        setSelection(none);
        showDone(`Tag removed from ${countOf(removed, 'object')}`, changeSet);
      })
      .catch(showFailure);
  };
  return (
    <Card
      title="Tagged objects"
      note={total === undefined ? undefined : countText(total)}
      actions={
        <>
          <SearchField
            label="Text contains"
            value={typed}
            onChange={(value) => {
              setTyped(value);
              restart();
            }}
          />
          <CardAction
            label="Explore all in graph"
            icon={<Graph size={12} />}
            iconOnly
            onClick={() => openGraph({ kind: 'around', of: { tag: tag.id } }, tag.summary)}
          />
          <CardAction
            label={selection.size === 0 ? 'Remove tag' : `Remove tag from ${countText(selection.size)}`}
            icon={<Remove size={12} />}
            danger
            right={removalRight(tag.rights.dissociate, selection.size)}
            onClick={untag}
          />
        </>
      }
    >
      <KindTabs
        cards={counts?.cards}
        total={counts?.total}
        chosen={kind}
        onChoose={(chosen) => {
          setKind(chosen);
          restart();
        }}
      />
      {error !== null && <FailedPanel error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <LoadingPanel label="Loading tagged objects" />}
      {data !== undefined && data.rows.length === 0 && page === 0 && (
        <EmptyPanel title={text === '' ? 'Nothing carries this Tag' : 'Nothing that carries this Tag has this text'}>
          {text === ''
            ? 'Tag objects from their own screens, or choose rows in Browse and press T.'
            : 'Clear the text to see all of it.'}
        </EmptyPanel>
      )}
      {data !== undefined && (data.rows.length > 0 || page > 0) && (
        <>
          <DataTable<CarrierRow>
            fit
            label="Tagged objects"
            columns={carrierColumns}
            rowCount={data.rows.length}
            rowAt={(index) => data.rows[index]}
            rowKey={({ object }) => object.id}
            rowLabel={({ object }) => shownValue(object.kind, object.type, object.summary)}
            selection={selection}
            onSelectionChange={setSelection}
            sort={{ column: sort.by, descending: sort.descending }}
            onSortChange={({ column, descending }) => {
              const by = CarrierSort.safeParse(column);
              if (by.success) setSort({ by: by.data, descending });
              setPage(0);
            }}
            onOpen={({ object }, { background }) =>
              openTab({ screen: 'object', id: object.id }, { background, title: object.summary })
            }
            onPreview={({ object }) => openDrawer(object.id)}
            onActive={({ object }) => followInDrawer(object.id)}
          />
          <Pager
            label={pageLabel(page, data.rows.length, total)}
            hasPrevious={page > 0}
            hasNext={total === undefined ? data.rows.length === pageSize : (page + 1) * pageSize < total}
            onMove={(by) => setPage((before) => before + by)}
          />
        </>
      )}
    </Card>
  );
}

interface Counts {
  readonly total: number;
  readonly cards: readonly { readonly kind: ObjectKind; readonly total: number }[];
}
const kindTotal = (counts: Counts | undefined, kind: ObjectKind | null): number | undefined =>
  kind === null || counts === undefined ? counts?.total : (counts.cards.find((card) => card.kind === kind)?.total ?? 0);

function pageLabel(page: number, rows: number, total: number | undefined): string {
  const first = page * pageSize + (rows === 0 ? 0 : 1);
  const range = `${countText(first)}–${countText(page * pageSize + rows)}`;
  return total === undefined ? range : `${range} of ${countText(total)}`;
}

/** Most objects of one change: what the contract takes in one change set. */
const bulkLimit = 1000;
function removalRight(right: Right, chosen: number): Right {
  if (!right.allowed) return right;
  if (chosen === 0) return { allowed: false, reason: 'Choose rows of the table first.' };
  if (chosen > bulkLimit)
    return {
      allowed: false,
      reason: `Choose at most ${countText(bulkLimit)} objects; ${countText(chosen)} are chosen.`,
    };
  return right;
}
