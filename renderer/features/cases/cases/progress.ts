import type { CaseRow } from '../../../../shared/contract/case-list.ts';

/** Closed tasks in percent; a dash where there are none. */
export const percentOf = ({ total, closed }: CaseRow['tasks']): string =>
  total === 0 ? '–' : `${Math.floor((100 * closed) / total)} %`;
