import { describe, expect, it } from 'vitest';
import { measuredPart, fingerprint } from '../../../../../renderer/graph/analysis/measured-part.ts';
import { Neighbourhood } from '../../../../../renderer/graph/analysis/neighbourhood.ts';
import { GraphModel } from '../../../../../renderer/graph/model/graph-model.ts';
import { smallAnswer } from '../../../../support/small-answer.ts';

/** Rows 0-5 for the ids 1-6, all but the first in the graph: 2-3, 3-4, 4-5, 2-5, and 1-2, 1-4, which are not in it. */
function aModel(): GraphModel {
  const model = new GraphModel();
  const rows = model.take(
    smallAnswer(
      [1, 2, 3, 4, 5, 6].map((id) => ({ id })),
      [
        [2, 3],
        [3, 4],
        [4, 5],
        [2, 5],
        [1, 2],
        [1, 4],
      ],
    ),
  );
  model.apply({ kind: 'nodes', rows: rows.slice(1), on: true });
  return model;
}

describe('Neighbourhood', () => {
  it('speaks in rows of the model, of what is in the graph', () => {
    const near = new Neighbourhood(measuredPart(aModel()));
    expect(near.common(1, 3)).toEqual([2, 4]);
    expect(near.common(0, 2)).toEqual([]);
    expect(near.around([1], 1)).toEqual([1, 2, 4]);
    expect(near.around([1, 0], 2)).toEqual([1, 2, 4, 3]);
    expect(near.around([5], 3)).toEqual([5]);
  });
});

describe('fingerprint', () => {
  it('is the same for the same nodes and edges, and another when one of them differs', () => {
    const model = aModel();
    const before = fingerprint(model);
    expect(measuredPart(model).fingerprint).toBe(before);
    model.apply({ kind: 'nodes', rows: Uint32Array.of(5), on: false });
    expect(fingerprint(model)).not.toBe(before);
    model.apply({ kind: 'nodes', rows: Uint32Array.of(5), on: true });
    expect(fingerprint(model)).toBe(before);
    model.edges.known[3] = 0;
    expect(fingerprint(model)).not.toBe(before);
  });
});
