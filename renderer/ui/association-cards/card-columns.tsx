import { genericAssociationCode } from '../../../shared/association/association-types.ts';
import type { AssociationRow } from '../../../shared/contract/association.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import type { ObjectView } from '../../../shared/model/object.ts';
import { Confidence } from '../confidence.tsx';
import type { Column } from '../data-table-column.ts';
import { objectName } from '../object-name.ts';
import { OwnerEdge } from '../owner-edge.tsx';
import { Rating } from '../rating.tsx';
import { TimeText } from '../time-text.tsx';
import { TypeBadge } from '../type-badge.tsx';
import { ValueText } from '../value-text.tsx';
import styles from './association-cards.module.css';
import { caseColumns } from './case-columns.tsx';
import { CopyOwners } from './copy-owners.tsx';
import { directionMark } from './direction-mark.ts';
import { HowText } from './how-text.tsx';
import { RowMenuButton } from './row-menu-button.tsx';

export interface CardColumn extends Column<AssociationRow> {
  /** Shown until the user chooses columns. */
  readonly initial: boolean;
  readonly kinds?: readonly ObjectKind[];
}

const nameOf: Readonly<Record<ObjectKind, string>> = {
  indicator: 'Indicator',
  group: 'Name',
  intelRequirement: 'Requirement',
  victim: 'Name',
  victimAsset: 'Value',
  tag: 'Tag',
  case: 'Name',
  artifact: 'Summary',
  track: 'Name',
};

/** Kinds of which several owners may hold the same. */
const copiedKinds: readonly ObjectKind[] = ['indicator', 'group'];

const oneTypeKinds: readonly ObjectKind[] = ['tag', 'victim', 'intelRequirement', 'case'];

/**
 * Every column that the card of a kind can show, in their order. The ids of sortable ones are those of the contract.
 * Each flexible width grows in proportion to its minimum, so that head and rows agree in a narrow window, too.
 */
export function cardColumns(
  kind: ObjectKind,
  object: ObjectView,
  onDetails: (row: AssociationRow) => void,
): readonly CardColumn[] {
  const betweenIndicators = kind === 'indicator' && object.kind === 'indicator';
  const ofCase = object.kind === 'case';
  const columns: readonly CardColumn[] = [
    {
      id: 'type',
      label: 'Type',
      width: 'minmax(112px, 1.12fr)',
      sortable: true,
      initial: !oneTypeKinds.includes(kind),
      render: ({ object: other }) => <TypeBadge kind={other.kind} type={other.type} />,
    },
    {
      id: 'summary',
      label: nameOf[kind],
      width: ofCase ? 'minmax(150px, 2fr)' : 'minmax(200px, 2fr)',
      sortable: true,
      initial: true,
      render: ({ object: other }) => (
        <span className={styles.name}>
          <ValueText kind={other.kind} type={other.type} value={objectName(other)} />
          {other.withdrawn && <span className={styles.withdrawn}>withdrawn</span>}
        </span>
      ),
    },
    {
      id: 'association',
      label: 'Association',
      width: 'minmax(110px, 1.1fr)',
      initial: betweenIndicators,
      render: (row) => <AssociationName row={row} />,
    },
    {
      id: 'uniqueId',
      label: 'Unique id',
      width: 'minmax(90px, 0.7fr)',
      kinds: ['intelRequirement'],
      initial: true,
      render: ({ requirement }) => requirement?.uniqueId ?? '–',
    },
    {
      id: 'subtype',
      label: 'Subtype',
      width: 'minmax(140px, 1.2fr)',
      kinds: ['intelRequirement'],
      initial: true,
      render: ({ requirement }) => <span title={requirement?.subtype ?? ''}>{requirement?.subtype ?? '–'}</span>,
    },
    {
      id: 'category',
      label: 'Category',
      width: 'minmax(100px, 0.9fr)',
      kinds: ['intelRequirement'],
      initial: true,
      render: ({ requirement }) => requirement?.category ?? '–',
    },
    {
      id: 'victim',
      label: 'Victim',
      width: 'minmax(120px, 1fr)',
      kinds: ['victimAsset'],
      initial: true,
      render: ({ victim }) => <span title={victim?.summary}>{victim?.summary ?? '–'}</span>,
    },
    {
      id: 'rating',
      label: 'Rating',
      width: '84px',
      kinds: ['indicator'],
      initial: true,
      render: ({ object: other }) => <Rating value={other.rating} />,
    },
    {
      id: 'confidence',
      label: 'Confidence',
      width: '100px',
      kinds: ['indicator'],
      initial: true,
      render: ({ object: other }) => <Confidence value={other.confidence} />,
    },
    {
      id: 'status',
      label: 'Status',
      width: '70px',
      kinds: ['indicator'],
      initial: ofCase,
      render: ({ object: other }) => (other.active === false ? 'Inactive' : 'Active'),
    },
    ...caseColumns.map((column): CardColumn => ({ ...column, kinds: ['case'], initial: true })),
    {
      id: 'owner',
      label: 'Owner',
      width: 'minmax(110px, 1.1fr)',
      initial: true,
      render: ({ object: other }) =>
        ofCase && copiedKinds.includes(kind) ? <CopyOwners object={other} /> : <OwnerEdge ownerId={other.ownerId} />,
    },
    {
      id: 'newest',
      label: 'Added',
      width: '96px',
      sortable: true,
      initial: kind !== 'indicator' || ofCase,
      render: ({ object: other }) => <TimeText at={other.created} />,
    },
    {
      id: 'modified',
      label: 'Changed',
      width: '96px',
      sortable: true,
      initial: false,
      render: ({ object: other }) => <TimeText at={other.modified} />,
    },
    {
      id: 'at',
      label: 'Associated',
      width: '96px',
      initial: false,
      render: ({ at }) => <TimeText at={at} />,
    },
    {
      id: 'how',
      label: 'How',
      width: 'minmax(96px, 0.96fr)',
      initial: !ofCase,
      render: (row) => <HowText row={row} onDetails={onDetails} />,
    },
    {
      id: 'menu',
      label: 'Menu',
      width: '34px',
      initial: ofCase,
      render: (row) => <RowMenuButton object={object} row={row} onDetails={onDetails} />,
    },
  ];
  return columns.filter((column) => column.kinds?.includes(kind) ?? true);
}

/** The columns to show: those chosen by hand, or the initial ones. The name is always there, and so is the owner's edge. */
export function shownColumns(all: readonly CardColumn[], chosen: readonly string[] | undefined): readonly CardColumn[] {
  const shown = all.filter(({ id, initial }) => id === 'summary' || (chosen?.includes(id) ?? initial));
  if (shown.some(({ id }) => id === 'owner')) return shown;
  return shown.map((column) => (column.id === 'summary' ? withEdge(column) : column));
}

const withEdge = (column: CardColumn): CardColumn => ({
  ...column,
  render: (row) => (
    <span className={styles.name}>
      <OwnerEdge ownerId={row.object.ownerId} bare />
      {column.render(row)}
    </span>
  ),
});

/** Columns for relations through a shared Group: they have no type, and the path is what matters of them. */
export function derivedColumns(shown: readonly CardColumn[]): readonly CardColumn[] {
  return shown
    .filter(({ id }) => id !== 'association' && id !== 'at' && id !== 'menu')
    .map((column) => ({
      ...column,
      sortable: false,
      ...(column.id === 'how' ? { label: 'Path', width: 'minmax(160px, 1.6fr)' } : {}),
    }));
}

/** The type between two Indicators with its direction; a generic association has only the verb of its source. */
function AssociationName({ row }: { readonly row: AssociationRow }) {
  const name = row.type === genericAssociationCode ? (row.verb ?? row.typeName) : row.typeName;
  const primary = row.otherIsPrimary === true ? 'this row is primary' : 'the object of this screen is primary';
  return (
    <span title={row.otherIsPrimary === null ? name : `${name}: ${primary}`}>
      {directionMark(row.otherIsPrimary)}
      {name}
    </span>
  );
}
