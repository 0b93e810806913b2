import type { ReactElement } from 'react';
import type { CaseView } from '../../../shared/contract/case.ts';
import { ReportButton } from './report/report-button.tsx';
import { CaseTags } from './tags/case-tags.tsx';

interface HeaderSlot {
  readonly name: string;
  readonly render: (kase: CaseView) => ReactElement;
}

/** Buttons that stand before Close Case. */
export const headerButtons: readonly HeaderSlot[] = [
  { name: 'report', render: (kase) => <ReportButton kase={kase} /> },
];

/** Lines below the facts of the header, such as the Tags of the Case. */
export const headerLines: readonly HeaderSlot[] = [{ name: 'tags', render: (kase) => <CaseTags kase={kase} /> }];
