import type { ReactElement } from 'react';
import type { ObjectCopy } from '../../../shared/contract/pivot.ts';
import { openDrawer } from '../../state/drawer.ts';
import { openTab } from '../../state/tabs.ts';
import { Confidence } from '../confidence.tsx';
import { countText } from '../count-text.ts';
import type { Column } from '../data-table-column.ts';
import { DataTable } from '../data-table.tsx';
import { LabelTag } from '../label-tag.tsx';
import { rowMenu } from '../object-menu/row-menu.ts';
import { OwnerEdge } from '../owner-edge.tsx';
import { useOwners } from '../owner-edge-owners.ts';
import { Rating } from '../rating.tsx';
import { TimeText } from '../time-text.tsx';
import styles from './copies-table.module.css';

interface CopiesTableProps {
  /** Accessible name of the table. */
  readonly label: string;
  readonly copies: readonly ObjectCopy[];
}

/** What each owner says of an object, side by side; Enter opens a copy. */
export function CopiesTable({ label, copies }: CopiesTableProps): ReactElement {
  const owners = useOwners();
  const isIndicator = copies.some(({ object }) => object.kind === 'indicator');
  return (
    <DataTable<ObjectCopy>
      fit
      label={label}
      columns={columns.filter(({ ofIndicators }) => isIndicator || ofIndicators !== true)}
      rowCount={copies.length}
      rowAt={(index) => copies[index]}
      rowKey={({ object }) => object.id}
      rowLabel={({ object }) => `${object.summary} in ${owners.get(object.ownerId)?.name ?? 'another owner'}`}
      onPreview={({ object }) => openDrawer(object.id)}
      onOpen={({ object }, { background }) => open(object.id, object.summary, background)}
      {...rowMenu<ObjectCopy>(({ object }) => object)}
    />
  );
}

const open = (id: number, summary: string, background: boolean): void =>
  openTab({ screen: 'object', id }, { background, title: summary.slice(0, 200) });

const columns: readonly (Column<ObjectCopy> & { readonly ofIndicators?: boolean })[] = [
  {
    id: 'owner',
    label: 'Owner',
    width: 'minmax(120px, 1.3fr)',
    render: ({ object }) => (
      <button
        type="button"
        tabIndex={-1}
        className={styles.owner}
        onClick={(event) => {
          event.stopPropagation();
          open(object.id, object.summary, event.ctrlKey || event.metaKey);
        }}
      >
        <OwnerEdge ownerId={object.ownerId} />
      </button>
    ),
  },
  {
    id: 'rating',
    label: 'Rating',
    width: '84px',
    ofIndicators: true,
    render: ({ object }) => <Rating value={object.rating} />,
  },
  {
    id: 'confidence',
    label: 'Confidence',
    width: '92px',
    ofIndicators: true,
    render: ({ object }) => <Confidence value={object.confidence} />,
  },
  {
    id: 'status',
    label: 'Status',
    width: '76px',
    ofIndicators: true,
    render: ({ object }) => (object.active === false ? 'Inactive' : 'Active'),
  },
  { id: 'added', label: 'Added', width: '88px', render: ({ object }) => <TimeText at={object.created} /> },
  { id: 'changed', label: 'Changed', width: '88px', render: ({ object }) => <TimeText at={object.modified} /> },
  {
    id: 'associations',
    label: 'Associations',
    width: '92px',
    align: 'end',
    render: ({ associations }) => countText(associations),
  },
  {
    id: 'marks',
    label: 'Labels and tags',
    width: 'minmax(104px, 1.8fr)',
    render: ({ labels, tags, tagCount }) => (
      <span className={styles.marks} title={tags.join(', ')}>
        {labels.map((label) => (
          <LabelTag key={`${label.name}/${label.color}`} name={label.name} color={label.color} />
        ))}
        {tags.slice(0, 4).map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
          </span>
        ))}
        {tagCount > 4 && <span>+{tagCount - 4}</span>}
      </span>
    ),
  },
];
