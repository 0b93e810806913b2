import type { AssociationRow } from '../../../shared/contract/association.ts';
import type { Column } from '../data-table-column.ts';

/** What the row of a Case says beside its name. */
export const caseColumns: readonly Column<AssociationRow>[] = [
  { id: 'severity', label: 'Severity', width: '72px', render: ({ object }) => object.case?.severity ?? '–' },
  { id: 'caseStatus', label: 'Status', width: '64px', render: ({ object }) => object.case?.status ?? '–' },
];
