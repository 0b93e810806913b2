import { EyeOff } from '@blueprintjs/icons';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { Confidence } from '../../ui/confidence.tsx';
import type { Column } from '../../ui/data-table-column.ts';
import { OwnerEdge } from '../../ui/owner-edge.tsx';
import { Rating } from '../../ui/rating.tsx';
import { SummaryLink } from '../../ui/summary-link.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { TypeBadge } from '../../ui/type-badge.tsx';
import type { BrowseColumnId } from './browse-preference.ts';

interface BrowseColumn extends Column<ObjectRow> {
  readonly id: BrowseColumnId;
}

export const browseColumns: readonly BrowseColumn[] = [
  {
    id: 'type',
    label: 'Type',
    width: 'minmax(110px, 190px)',
    render: ({ kind, type }) => <TypeBadge kind={kind} type={type} />,
  },
  {
    id: 'summary',
    label: 'Summary',
    width: 'minmax(180px, 1fr)',
    sortable: true,
    render: (row) => <SummaryLink row={row} />,
  },
  {
    id: 'owner',
    label: 'Owner',
    width: 'minmax(96px, 160px)',
    render: ({ ownerId }) => <OwnerEdge ownerId={ownerId} />,
  },
  {
    id: 'rating',
    label: 'Rating',
    width: '78px',
    render: ({ kind, rating }) => (kind === 'indicator' ? <Rating value={rating} /> : null),
  },
  {
    id: 'confidence',
    label: 'Confidence',
    width: '92px',
    render: ({ kind, confidence }) => (kind === 'indicator' ? <Confidence value={confidence} /> : null),
  },
  {
    id: 'private',
    label: 'Private',
    width: '58px',
    render: ({ isPrivate }) => (isPrivate === true ? <EyeOff size={12} title="Private" /> : null),
  },
  {
    id: 'created',
    label: 'Added',
    width: '86px',
    sortable: true,
    render: ({ created }) => <TimeText at={created} />,
  },
  {
    id: 'modified',
    label: 'Modified',
    width: '86px',
    sortable: true,
    render: ({ modified }) => <TimeText at={modified} />,
  },
];
