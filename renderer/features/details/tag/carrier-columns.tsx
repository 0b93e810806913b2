import type { CarrierRow } from '../../../../shared/contract/tag-rule.ts';
import type { Column } from '../../../ui/data-table-column.ts';
import { KindIcon } from '../../../ui/kind-icon.tsx';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import { SummaryLink } from '../../../ui/summary-link.tsx';
import { TimeText } from '../../../ui/time-text.tsx';

/** Columns named after an order of `tag.carriers` sort by it. */
export const carrierColumns: readonly Column<CarrierRow>[] = [
  {
    id: 'kind',
    label: '',
    width: '18px',
    render: ({ object }) => <KindIcon kind={object.kind} size={13} />,
  },
  {
    id: 'summary',
    label: 'Summary',
    width: 'minmax(220px, 2fr)',
    sortable: true,
    render: ({ object }) => <SummaryLink row={object} />,
  },
  { id: 'type', label: 'Type', width: '150px', sortable: true, render: ({ object }) => object.type },
  {
    id: 'owner',
    label: 'Owner',
    width: 'minmax(110px, 1fr)',
    render: ({ object }) => <OwnerEdge ownerId={object.ownerId} />,
  },
  {
    id: 'modified',
    label: 'Modified',
    width: '104px',
    sortable: true,
    render: ({ object }) => <TimeText at={object.modified} />,
  },
  {
    id: 'newest',
    label: 'Created',
    width: '104px',
    sortable: true,
    render: ({ object }) => <TimeText at={object.created} />,
  },
  { id: 'tagged', label: 'Tagged', width: '104px', render: ({ at }) => <TimeText at={at} /> },
  { id: 'by', label: 'By', width: '110px', render: ({ by }) => by ?? '–' },
];
