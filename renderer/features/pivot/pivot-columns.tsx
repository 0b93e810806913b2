import type { PivotRow } from '../../../shared/contract/pivot.ts';
import { kindLabel, type ObjectKind } from '../../../shared/model/object-type.ts';
import { Confidence } from '../../ui/confidence.tsx';
import type { Column } from '../../ui/data-table-column.ts';
import { OwnerEdge } from '../../ui/owner-edge.tsx';
import { Rating } from '../../ui/rating.tsx';
import { SummaryLink } from '../../ui/summary-link.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { TypeBadge } from '../../ui/type-badge.tsx';
import { FromOwners } from './from-owners.tsx';
import { whyText } from './why-text.ts';

/** The columns of a step. Where several copies lead on, a column says from whose copy a row comes. */
export function pivotColumns(kind: ObjectKind, several: boolean, derived: boolean): readonly Column<PivotRow>[] {
  const all: readonly (Column<PivotRow> & { readonly shown?: boolean })[] = [
    {
      id: 'type',
      label: 'Type',
      width: 'minmax(112px, 1.12fr)',
      sortable: true,
      render: ({ object }) => <TypeBadge kind={object.kind} type={object.type} />,
    },
    {
      id: 'summary',
      label: kindLabel[kind].one,
      width: 'minmax(200px, 2.6fr)',
      sortable: true,
      render: ({ object }) => <SummaryLink row={object} />,
    },
    {
      id: 'why',
      label: derived ? 'Path' : 'Association',
      width: 'minmax(150px, 1.9fr)',
      render: (row) => <span title={whyText(row)}>{whyText(row)}</span>,
    },
    {
      id: 'from',
      label: 'From',
      width: 'minmax(110px, 1.1fr)',
      shown: several && !derived,
      render: ({ links }) => <FromOwners links={links} />,
    },
    {
      id: 'owner',
      label: 'Owner',
      width: 'minmax(110px, 1.1fr)',
      render: ({ object }) => <OwnerEdge ownerId={object.ownerId} />,
    },
    {
      id: 'rating',
      label: 'Rating',
      width: '84px',
      shown: kind === 'indicator',
      render: ({ object }) => <Rating value={object.rating} />,
    },
    {
      id: 'confidence',
      label: 'Confidence',
      width: '100px',
      shown: kind === 'indicator',
      render: ({ object }) => <Confidence value={object.confidence} />,
    },
    {
      id: 'newest',
      label: 'Added',
      width: '92px',
      sortable: true,
      render: ({ object }) => <TimeText at={object.created} />,
    },
    {
      id: 'modified',
      label: 'Changed',
      width: '92px',
      sortable: true,
      render: ({ object }) => <TimeText at={object.modified} />,
    },
  ];
  return all.filter(({ shown }) => shown !== false);
}
