import { describe, expect, it } from 'vitest';
import { countOwners } from '../../../../../../renderer/features/graph/filters/owner-counts.ts';
import { GraphModel } from '../../../../../../renderer/graph/model/graph-model.ts';
import { smallAnswer } from '../../../../../support/small-answer.ts';

describe('countOwners', () => {
  it('counts each object once for each owner of a copy, only those in the graph and in a workspace', () => {
    const model = new GraphModel();
    const rows = model.take(
      smallAnswer(
        [
          { id: 1, owners: [5, 6, 6] },
          { id: 2, owners: [6] },
          { id: 3, owners: [8] },
        ],
        [],
      ),
    );
    model.apply({ kind: 'nodes', rows: rows.slice(0, 2), on: true });
    model.apply({ kind: 'nodes', rows: Uint32Array.of(model.nodes.addForeign(-1, 'from a file')), on: true });
    expect(countOwners(model)).toEqual([
      { owner: 6, count: 2 },
      { owner: 5, count: 1 },
    ]);
  });
});
