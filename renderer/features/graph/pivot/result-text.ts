/** How much of what a pivot reaches is wanted, and what is said of its result. */
import type { Output } from '../../../../shared/contract/index.ts';
import { graphNodeMax } from '../../../../shared/graph/limits.ts';
import { countOf, countText } from '../../../ui/count-text.ts';
import type { PivotChoice } from './pivot-choices.ts';

export type PivotOrder = 'newest' | 'rating';

export interface PivotLimit {
  readonly order: PivotOrder;
  /** Null for all. */
  readonly first: number | null;
  /** Some of the types of the choice were left out by hand. */
  readonly isChosen: boolean;
}

export const noLimit: PivotLimit = { order: 'newest', first: null, isChosen: false };

/** "Added 100 of 1,240 Indicators; 1,140 left out: first 100 by rating." */
export function resultText(
  { one, many }: Pick<PivotChoice, 'one' | 'many'>,
  added: number,
  { total, totalIsExact, left }: Pick<Output<'graph.pivot'>, 'total' | 'totalIsExact' | 'left'>,
  { order, first }: Pick<PivotLimit, 'order' | 'first'>,
): string {
  const leftOut = left.reduce((sum, { count }) => sum + count, 0);
  const all = `${countText(total)}${totalIsExact ? '' : '+'}`;
  const bounded = totalIsExact ? '' : ' Only the newest Groups and members were searched.';
  if (leftOut === 0) return `Added ${countOf(added, one, many)}.${bounded}`;
  const why =
    first === null
      ? `the graph can hold no more than ${countText(graphNodeMax)} nodes`
      : `first ${countText(first)} by ${order === 'rating' ? 'rating' : 'date'}`;
  return `Added ${countText(added)} of ${all} ${many}; ${countText(leftOut)} left out: ${why}.${bounded}`;
}
