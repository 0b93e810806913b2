import { describe, expect, it } from 'vitest';
import { complete, PictureBudget } from '../../../../../renderer/graph/raster/picture-budget.ts';

/** A machine where an edge and the rest of a picture with all its pixels cost so much, after many pictures. */
function settled(msPerEdge: number, fixedMs: number, edges: number) {
  const budget = new PictureBudget();
  const costOf = (pictureEdges: number) => {
    const { sharpness, edgeMax } = budget.quality(pictureEdges);
    const edgesDrawn = Math.min(edgeMax, pictureEdges);
    return {
      sharpness,
      edgesDrawn,
      edgesMs: edgesDrawn * msPerEdge * sharpness,
      fixedMs: fixedMs * sharpness ** 2,
    };
  };
  for (let picture = 0; picture < 200; picture += 1) budget.learn(costOf(edges));
  return { budget, cost: costOf(edges), quality: budget.quality(edges) };
}

describe('a picture of a moving graph', () => {
  it('is complete where there is time for it', () => {
    expect(settled(0.0001, 8, 60_000).quality).toEqual(complete);
    expect(settled(0.0001, 8, 600_000).quality.sharpness).toBeLessThan(1);
  });

  it('has as many edges as fit the time, on a fast machine as on a slow one', () => {
    for (const msPerEdge of [0.0001, 0.0005, 0.001]) {
      const { cost } = settled(msPerEdge, 20, 10_000_000);
      expect(cost.edgesMs + cost.fixedMs).toBeGreaterThan(20);
      expect(cost.edgesMs + cost.fixedMs).toBeLessThan(35);
    }
  });

  it('has some edges however slow everything is', () => {
    expect(settled(0.1, 500, 1_000_000).quality.edgeMax).toBeGreaterThanOrEqual(1000);
  });

  it('is hardly changed by one picture that was delayed', () => {
    const { budget, cost, quality } = settled(0.0002, 8, 1_000_000);
    budget.learn({ ...cost, edgesMs: cost.edgesMs * 3, fixedMs: cost.fixedMs * 5 });
    expect(budget.quality(1_000_000).edgeMax).toBeGreaterThan(quality.edgeMax / 2);
  });

  it('does not change between complete and quick with each breath of the machine', () => {
    const { budget, cost } = settled(0.0001, 12, 120_000);
    expect(budget.quality(120_000)).toEqual(complete);
    for (let picture = 0; picture < 20; picture += 1) budget.learn({ ...cost, edgesMs: cost.edgesMs * 1.2 });
    expect(budget.quality(120_000)).toEqual(complete);
  });
});
