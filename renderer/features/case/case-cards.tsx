import type { ReactElement } from 'react';
import type { CaseView } from '../../../shared/contract/case.ts';
import { CaseArtifacts } from './artifacts/case-artifacts.tsx';
import { CaseAttributes } from './attributes/case-attributes.tsx';
import { CaseAssociations } from './associations/case-associations.tsx';
import type { CaseDialog } from './case-dialog.ts';
import { CaseDetails } from './details/case-details.tsx';
import { NotesCard } from './notes/notes-card.tsx';
import { PotentialCard } from './potential/potential-card.tsx';
import { TimelineCard } from './timeline/timeline-card.tsx';

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
  { name: 'Attributes', render: (kase) => <CaseAttributes kase={kase} /> },
  { name: 'Associations', render: (kase) => <CaseAssociations kase={kase} /> },
  { name: 'Potential Associations', render: (kase) => <PotentialCard kase={kase} /> },
  { name: 'Artifacts', render: (kase) => <CaseArtifacts kase={kase} /> },
  { name: 'Notes', render: (kase) => <NotesCard kase={kase} /> },
  { name: 'Timeline', render: (kase) => <TimelineCard kase={kase} /> },
];
