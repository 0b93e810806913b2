import type { CaseRow } from '../../../../shared/contract/case-list.ts';
import { openTab } from '../../../state/tabs.ts';

export const openCase = ({ id, number, name }: CaseRow, background = false): void =>
  openTab({ screen: 'object', id }, { background, title: `${number} ${name}`.slice(0, 200) });
