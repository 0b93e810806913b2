import { countText } from '../../../ui/count-text.ts';
import { freshOf, type PivotChoice } from './pivot-choices.ts';

/** What a choice would add: "214", "76 more" where some are there already, "all in the graph". */
export function freshText(choice: Pick<PivotChoice, 'total' | 'inGraph' | 'isExact'>): string {
  const fresh = freshOf(choice);
  const bounded = choice.isExact ? '' : '+';
  if (fresh === 0) return choice.isExact ? 'all in the graph' : 'none found';
  return choice.inGraph === 0 ? `${countText(fresh)}${bounded}` : `${countText(fresh)}${bounded} more`;
}
