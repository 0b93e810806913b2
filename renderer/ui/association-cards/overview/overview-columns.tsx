import type { AssociationRow } from '../../../../shared/contract/association.ts';
import type { ObjectView } from '../../../../shared/model/object.ts';
import type { ObjectKind } from '../../../../shared/model/object-type.ts';
import type { Column } from '../../data-table-column.ts';
import { OwnerEdge } from '../../owner-edge.tsx';
import { Rating } from '../../rating.tsx';
import { SummaryLink } from '../../summary-link.tsx';
import { TimeText } from '../../time-text.tsx';
import { TypeBadge } from '../../type-badge.tsx';
import { caseColumns } from '../case-columns.tsx';
import { RowMenuButton } from '../row-menu-button.tsx';

interface OverviewColumns {
  readonly object: ObjectView;
  readonly kind: ObjectKind;
  readonly onDetails: (row: AssociationRow) => void;
}

/** Type, value, owner, rating and date of what is associated, and what can be done about it. */
export function overviewColumns({ object, kind, onDetails }: OverviewColumns): readonly Column<AssociationRow>[] {
  return [
    {
      id: 'type',
      label: 'Type',
      width: 'minmax(96px, 0.6fr)',
      render: (row) => <TypeBadge kind={row.object.kind} type={row.object.type} />,
    },
    {
      id: 'summary',
      label: 'Summary',
      width: 'minmax(150px, 2fr)',
      render: (row) => <SummaryLink row={row.object} />,
    },
    {
      id: 'owner',
      label: 'Owner',
      width: 'minmax(96px, 0.8fr)',
      render: (row) => <OwnerEdge ownerId={row.object.ownerId} />,
    },
    ...(kind === 'indicator'
      ? [
          {
            id: 'rating',
            label: 'Rating',
            width: '78px',
            render: (row: AssociationRow) => <Rating value={row.object.rating} />,
          },
        ]
      : []),
    ...(kind === 'case' ? caseColumns : []),
    { id: 'added', label: 'Added', width: '88px', render: (row) => <TimeText at={row.object.created} /> },
    {
      id: 'menu',
      label: 'Menu',
      width: '34px',
      render: (row) => <RowMenuButton object={object} row={row} onDetails={onDetails} />,
    },
  ];
}
