import type { ReactElement } from 'react';
import type { Action } from '../../../shared/permission/catalogue.ts';
import type { CaseArea } from '../../state/tab-address.ts';

interface CaseAreaEntry {
  readonly area: CaseArea;
  readonly label: string;
  /** Whoever holds it nowhere does not see the area. */
  readonly verb: Action;
  readonly render: () => ReactElement;
}

/** The areas of the Cases screen, in the order of its tabs. */
export const caseAreaEntries: readonly CaseAreaEntry[] = [];
