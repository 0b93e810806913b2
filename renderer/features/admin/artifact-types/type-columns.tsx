import type { ArtifactTypeRow } from '../../../../shared/contract/artifact.ts';
import type { Column } from '../../../ui/data-table-column.ts';
import { TypeBadge } from '../../../ui/type-badge.tsx';
import vocabulary from '../vocabulary.module.css';

export const dataName = { text: 'Text', file: 'File' } as const;

export const typeColumns: readonly Column<ArtifactTypeRow>[] = [
  {
    id: 'name',
    label: 'Name',
    width: 'minmax(160px, 1.2fr)',
    render: ({ name, description }) => <span title={description ?? name}>{name}</span>,
  },
  { id: 'data', label: 'Content', width: '64px', render: ({ data }) => dataName[data] },
  {
    id: 'indicator',
    label: 'Indicator type',
    width: 'minmax(130px, 1fr)',
    render: ({ indicatorType }) =>
      indicatorType === null ? (
        <span className={vocabulary.muted}>none</span>
      ) : (
        <TypeBadge kind="indicator" type={indicatorType} />
      ),
  },
  {
    id: 'suggests',
    label: 'Suggests by default',
    width: '128px',
    render: ({ suggests }) => (suggests ? 'Yes' : <span className={vocabulary.muted}>No</span>),
  },
  { id: 'origin', label: 'Origin', width: '72px', render: ({ builtIn }) => (builtIn ? 'Built in' : 'Added') },
  {
    id: 'active',
    label: 'State',
    width: '52px',
    render: ({ active }) => (active ? 'On' : <span className={vocabulary.muted}>Off</span>),
  },
];
