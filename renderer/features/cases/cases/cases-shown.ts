import type { CaseFilter } from '../../../../shared/contract/case-list.ts';
import type { CasesPreference } from './cases-view.ts';

/** What the grid and the list of Cases are given. */
export interface CasesShownProps {
  readonly filter: CaseFilter;
  readonly preference: CasesPreference;
  readonly onPreference: (preference: CasesPreference) => void;
  readonly onClear: () => void;
}
