import type { ReactElement } from 'react';
import type { CaseView } from '../../../shared/contract/case.ts';

interface HeaderSlot {
  readonly name: string;
  readonly render: (kase: CaseView) => ReactElement;
}

/** Buttons that stand before Close Case. */
export const headerButtons: readonly HeaderSlot[] = [];

/** Lines below the facts of the header, such as the Tags of the Case. */
export const headerLines: readonly HeaderSlot[] = [];
