import { type ReactElement, useState } from 'react';
import type { MergedAssociation } from '../../../shared/contract/pivot.ts';
import { kindLabel, type ObjectKind } from '../../../shared/model/object-type.ts';
import { useContractQuery } from '../../api/query.ts';
import { openDrawer } from '../../state/drawer.ts';
import { openTab } from '../../state/tabs.ts';
import { Card } from '../../ui/card.tsx';
import { countOf, countText } from '../../ui/count-text.ts';
import type { Column } from '../../ui/data-table-column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { rowMenu } from '../../ui/object-menu/row-menu.ts';
import { OwnerEdge } from '../../ui/owner-edge.tsx';
import { RowPager } from '../../ui/pager.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { TypeBadge } from '../../ui/type-badge.tsx';
import { useDebounced } from '../../ui/use-debounced.ts';
import { ValueText } from '../../ui/value-text.tsx';
import { shownValue } from '../../ui/value-text-copy.ts';
import { HolderOwners } from './holder-owners.tsx';
import styles from './unified.module.css';

interface MergedCardProps {
  readonly id: number;
  readonly kind: ObjectKind;
  /** Associated objects before they are merged. */
  readonly associated: number;
  readonly ownerOf: ReadonlyMap<number, number>;
}

const pageSize = 50;
const typingMs = 200;

/** Associations of all copies with one kind: objects of the same type and name in several owners are one row. */
export function MergedCard({ id, kind, associated, ownerOf }: MergedCardProps): ReactElement {
  const title = kindLabel[kind].many;
  const [typed, setTyped] = useState('');
  const [page, setPage] = useState(0);
  const text = useDebounced(typed.trim(), typingMs);
  const { data, error, refetch } = useContractQuery(
    'pivot.merged',
    { id, kind, ...(text === '' ? {} : { text }), offset: page * pageSize, limit: pageSize },
    { keepPrevious: true },
  );
  const note =
    data === undefined || text !== '' || data.total === associated
      ? countText(associated)
      : `${countText(data.total)}, merged from ${countOf(associated, 'object')}`;
  return (
    <Card
      title={title}
      icon={<KindIcon kind={kind} size={13} />}
      note={note}
      actions={
        <SearchField
          label={`Filter ${title}`}
          placeholder="Filter"
          maxLength={500}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setPage(0);
          }}
        />
      }
    >
      {error !== null ? (
        <FailedPanel error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingPanel label={`Loading ${title}`} />
      ) : data.rows.length === 0 ? (
        <p className={styles.none}>No {title} match the filter. Clear it to see all.</p>
      ) : (
        <>
          <MergedTable title={title} rows={data.rows} ownerOf={ownerOf} />
          <RowPager page={page} size={pageSize} total={data.total} onPage={setPage} />
        </>
      )}
    </Card>
  );
}

interface MergedTableProps {
  readonly title: string;
  readonly rows: readonly MergedAssociation[];
  readonly ownerOf: ReadonlyMap<number, number>;
}

function MergedTable({ title, rows, ownerOf }: MergedTableProps): ReactElement {
  return (
    <DataTable<MergedAssociation>
      fit
      label={title}
      columns={mergedColumns(ownerOf)}
      rowCount={rows.length}
      rowAt={(index) => rows[index]}
      rowKey={({ members }) => members[0]?.id ?? 0}
      rowLabel={({ kind, type, summary }) => shownValue(kind, type, summary)}
      onPreview={({ members }) => {
        if (members[0] !== undefined) openDrawer(members[0].id);
      }}
      onOpen={({ members, summary }, { background }) => {
        if (members[0] !== undefined) openMember(members[0].id, summary, background);
      }}
      {...rowMenu<MergedAssociation>(toObject)}
    />
  );
}

/** The first of the objects behind a row stands for it; the others have their owner's name to press. */
function toObject({ members, kind, type, summary }: MergedAssociation) {
  const [first] = members;
  if (first === undefined) throw new Error('a merged row has at least one object');
  return { id: first.id, ownerId: first.ownerId, kind, type, summary };
}

const openMember = (id: number, summary: string, background: boolean): void =>
  openTab({ screen: 'object', id }, { background, title: summary.slice(0, 200) });

const mergedColumns = (ownerOf: ReadonlyMap<number, number>): readonly Column<MergedAssociation>[] => [
  {
    id: 'type',
    label: 'Type',
    width: 'minmax(112px, 1.1fr)',
    render: ({ kind, type }) => <TypeBadge kind={kind} type={type} />,
  },
  {
    id: 'summary',
    label: 'Summary',
    width: 'minmax(200px, 2.4fr)',
    render: ({ kind, type, summary }) => <ValueText kind={kind} type={type} value={summary} />,
  },
  {
    id: 'members',
    label: 'Open in',
    width: 'minmax(150px, 1.5fr)',
    render: ({ members, summary }) => (
      <span className={styles.holders}>
        {members.slice(0, 4).map(({ id, ownerId }) => (
          <button
            key={id}
            type="button"
            tabIndex={-1}
            className={styles.member}
            onClick={(event) => {
              event.stopPropagation();
              openMember(id, summary, event.ctrlKey || event.metaKey);
            }}
          >
            <OwnerEdge ownerId={ownerId} />
          </button>
        ))}
        {members.length > 4 && <span className={styles.muted}>+{members.length - 4}</span>}
      </span>
    ),
  },
  {
    id: 'holders',
    label: 'Associated by',
    width: 'minmax(150px, 1.5fr)',
    render: ({ holders }) => <HolderOwners holders={holders} ownerOf={ownerOf} />,
  },
];
