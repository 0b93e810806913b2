import type { ReactElement } from 'react';
import type { CaseView } from '../../../shared/contract/case.ts';
import { CaseAssociations } from './associations/case-associations.tsx';
import type { CaseDialog } from './case-dialog.ts';
import { CaseDetails } from './details/case-details.tsx';

interface CaseCard {
  readonly name: string;
  readonly render: (kase: CaseView, onDialog: (dialog: CaseDialog) => void) => ReactElement;
}

/**
 * The cards of a Case, in the documented order: Case Details, Attributes, Associations, Potential Associations,
 * Artifacts, Notes, Timeline.
 */
export const caseCards: readonly CaseCard[] = [
  { name: 'Case Details', render: (kase, onDialog) => <CaseDetails kase={kase} onDialog={onDialog} /> },
  { name: 'Associations', render: (kase) => <CaseAssociations kase={kase} /> },
];
