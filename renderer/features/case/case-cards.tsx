import type { ReactElement } from 'react';
import type { CaseView } from '../../../shared/contract/case.ts';
import { CaseAssociations } from './associations/case-associations.tsx';

interface CaseCard {
  readonly name: string;
  readonly render: (kase: CaseView) => ReactElement;
}

/**
 * The cards of a Case, in the documented order: Case Details, Attributes, Associations, Potential Associations,
 * Artifacts, Notes, Timeline.
 */
export const caseCards: readonly CaseCard[] = [
  { name: 'Associations', render: (kase) => <CaseAssociations kase={kase} /> },
];
