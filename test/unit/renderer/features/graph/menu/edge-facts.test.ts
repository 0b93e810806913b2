import { describe, expect, test } from 'vitest';
import { edgeFacts } from '../../../../../../renderer/features/graph/menu/edge-facts.ts';
import { edgeKind } from '../../../../../../renderer/graph/model/edge-table.ts';
import { edgesBetween } from '../../../../../../renderer/graph/model/edges-between.ts';
import { smallGraph } from '../../../../../support/small-graph.ts';

const aGraph = () => {
  const { session } = smallGraph(
    [{ id: 1 }, { id: 2 }, { id: 3 }],
    [
      [1, 2, 2],
      [2, 1, 83],
      [2, 3, 2],
    ],
  );
  session.model.edges.typeNames.set(41, 'File DNS Query');
  return session.model;
};
const ownerName = (owner: number): string => `Owner ${owner}`;

describe('what is said of an edge', () => {
  test('is its type, its direction as seen from an end, its owners and who states it', () => {
    const model = aGraph();
    model.edges.origins[1] = 1 | 4;
    expect(edgeFacts(model, 0, 0, ownerName)).toBe('— Associated · in Owner 1 · by hand');
    expect(edgeFacts(model, 1, 0, ownerName)).toBe('← File DNS Query · in Owner 1 · by hand, by a bundle');
    expect(edgeFacts(model, 1, 1, ownerName)).toBe('→ File DNS Query · in Owner 1 · by hand, by a bundle');
  });

  test('says where it comes from when no workspace has it', () => {
    const model = aGraph();
    const derived = model.edges.remember(0, 2, edgeKind.derived, 'Quiet Heron');
    const foreign = model.edges.remember(0, 2, edgeKind.foreign, '', true);
    expect(edgeFacts(model, derived, 0, ownerName)).toBe('— Derived: both share Quiet Heron');
    expect(edgeFacts(model, foreign, 0, ownerName)).toBe('→ Edge · from a file');
  });
});

test('edges between two nodes are found in either direction, as far as they are in the graph', () => {
  const model = aGraph();
  expect(edgesBetween(model, 1, 0)).toEqual([0, 1]);
  model.edges.known[0] = 0;
  expect(edgesBetween(model, 0, 1)).toEqual([1]);
  expect(edgesBetween(model, 0, 2)).toEqual([]);
});
