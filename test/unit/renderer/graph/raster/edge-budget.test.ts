import { describe, expect, it } from 'vitest';
import { EdgeBudget } from '../../../../../renderer/graph/raster/edge-budget.ts';

/** What the budget comes to on a machine where an edge costs so much. */
function settledBudget(msPerEdge: number, fixedMs: number): number {
  const budget = new EdgeBudget();
  for (let picture = 0; picture < 200; picture += 1) budget.learn(budget.edges, budget.edges * msPerEdge, fixedMs);
  return budget.edges;
}

describe('the number of edges while moving', () => {
  it('fills the time that is left, on a fast machine as on a slow one', () => {
    for (const msPerEdge of [0.0001, 0.0005, 0.001]) {
      const ms = settledBudget(msPerEdge, 8) * msPerEdge + 8;
      expect(ms).toBeGreaterThan(20);
      expect(ms).toBeLessThan(35);
    }
  });

  it('leaves some edges however slow everything is', () => {
    expect(settledBudget(0.1, 500)).toBeGreaterThanOrEqual(1000);
  });

  it('is hardly changed by one picture that was delayed', () => {
    const budget = new EdgeBudget();
    for (let picture = 0; picture < 50; picture += 1) budget.learn(budget.edges, budget.edges * 0.0002, 8);
    const before = budget.edges;
    budget.learn(before, before * 0.0002 * 3, 40);
    expect(budget.edges).toBeGreaterThan(before / 2);
  });
});
