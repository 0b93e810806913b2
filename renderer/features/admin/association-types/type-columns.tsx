import type { AssociationTypeRow } from '../../../../shared/contract/association-type.ts';
import { countText } from '../../../ui/count-text.ts';
import type { Column } from '../../../ui/data-table-column.ts';
import { TypeBadge } from '../../../ui/type-badge.tsx';
import styles from './association-types.module.css';

export const familyName = { custom: 'Custom association', fileAction: 'File action' } as const;

export const typeColumns: readonly Column<AssociationTypeRow>[] = [
  { id: 'name', label: 'Name', width: 'minmax(170px, 1.2fr)', render: ({ name }) => <span title={name}>{name}</span> },
  { id: 'family', label: 'Family', width: '138px', render: ({ family }) => familyName[family] },
  {
    id: 'primary',
    label: 'Primary',
    width: '136px',
    render: ({ primary }) => <TypeBadge kind="indicator" type={primary} />,
  },
  {
    id: 'nonPrimary',
    label: 'Other Indicator',
    width: 'minmax(150px, 1.4fr)',
    render: ({ nonPrimary }) => <span title={nonPrimary.join(', ')}>{nonPrimary.join(', ')}</span>,
  },
  { id: 'origin', label: 'Origin', width: '72px', render: ({ builtIn }) => (builtIn ? 'Built in' : 'Added') },
  {
    id: 'enabled',
    label: 'State',
    width: '52px',
    render: ({ enabled }) => <span className={enabled ? undefined : styles.off}>{enabled ? 'On' : 'Off'}</span>,
  },
  { id: 'uses', label: 'Associations', width: '92px', align: 'end', render: ({ uses }) => countText(uses) },
];
