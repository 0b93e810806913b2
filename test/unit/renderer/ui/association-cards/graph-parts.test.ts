import { expect, test } from 'vitest';
import type { AssociationRow } from '../../../../../shared/contract/association.ts';
import {
  graphParts,
  mostNodes,
  shownOfPivot,
} from '../../../../../renderer/ui/association-cards/overview/graph-parts.ts';
import { aRow, anObjectRow } from './rows.ts';

const labelOf = ({ summary }: { summary: string }): string => summary;
const rowsOf = (first: number, count: number): AssociationRow[] =>
  Array.from({ length: count }, (_, n) => aRow({ object: anObjectRow(first + n) }));

test('the object is in the middle with its associations around it, and arrows point away from the primary end', () => {
  const rows = [
    aRow({ object: anObjectRow(2), type: 17, typeName: 'URL Host', otherIsPrimary: true }),
    aRow({ object: anObjectRow(3), type: 42, typeName: 'File Drop', otherIsPrimary: false }),
    aRow({ object: anObjectRow(4), verb: 'uses' }),
  ];
  const { nodes, edges } = graphParts(anObjectRow(1), { from: 1, rows }, [], labelOf);
  expect(nodes.map(({ id, ring }) => [id, ring])).toEqual([
    ['1', 0],
    ['2', 1],
    ['3', 1],
    ['4', 1],
  ]);
  expect(edges).toEqual([
    { from: '2', to: '1', label: 'URL Host', directed: true },
    { from: '1', to: '3', label: 'File Drop', directed: true },
    { from: '1', to: '4', label: 'uses', directed: false },
  ]);
});

test('a pivot adds a bounded second ring and joins what is drawn already; without it both are gone', () => {
  const first = { from: 1, rows: rowsOf(2, 2) };
  const pivot = { from: 2, rows: [...rowsOf(1, 1), ...rowsOf(3, 1), ...rowsOf(10, 30)] };
  const with2 = graphParts(anObjectRow(1), first, [pivot], labelOf);
  expect(with2.nodes.filter(({ ring }) => ring === 2)).toHaveLength(shownOfPivot);
  expect(with2.edges.filter(({ from, to }) => [from, to].includes('1'))).toHaveLength(2);
  expect(with2.edges).toContainEqual({ from: '2', to: '3', directed: false });
  expect(graphParts(anObjectRow(1), first, [], labelOf).nodes).toHaveLength(3);
});

test('a pivot whose node is not drawn any more draws nothing', () => {
  const { nodes } = graphParts(anObjectRow(1), { from: 1, rows: [] }, [{ from: 9, rows: rowsOf(10, 5) }], labelOf);
  expect(nodes).toHaveLength(1);
});

test('two Files that drop each other are joined by two arrows', () => {
  const rows = [true, false].map((otherIsPrimary) =>
    aRow({ object: anObjectRow(2), type: 42, typeName: 'File Drop', otherIsPrimary }),
  );
  expect(graphParts(anObjectRow(1), { from: 1, rows }, [], labelOf).edges).toHaveLength(2);
});

test('the graph never has more objects than can be read', () => {
  const { nodes, edges } = graphParts(anObjectRow(1), { from: 1, rows: rowsOf(2, 400) }, [], labelOf);
  expect(nodes).toHaveLength(mostNodes);
  expect(edges).toHaveLength(mostNodes - 1);
});
