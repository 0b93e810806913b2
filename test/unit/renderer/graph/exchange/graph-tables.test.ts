import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { inTurns } from '../../../../../renderer/graph/exchange/collect-pieces.ts';
import { writeEdgesCsv, writeNodesCsv } from '../../../../../renderer/graph/exchange/csv-writer.ts';
import { exportGraph } from '../../../../../renderer/graph/exchange/exported-graph.ts';
import { writeJson } from '../../../../../renderer/graph/exchange/json-writer.ts';
import { joined } from '../../../../../renderer/graph/exchange/pieces.ts';
import { atOnce } from '../../../../support/at-once.ts';
import { graphToExport, ownerNames } from '../../../../support/graph-to-export.ts';

const text = (pieces: Iterable<string>): string => [...joined(pieces)].join('');
const { model, scene, exported } = graphToExport([
  'a.example',
  '=HYPERLINK("x")',
  '@sum',
  'with, comma',
  '-1+2',
  'end',
]);

describe('tables of a graph', () => {
  it('have every node with what is known of it, and no cell that a spreadsheet would run', () => {
    const { data } = Papa.parse<Record<string, string>>(text(writeNodesCsv(exported)).trim(), { header: true });
    expect(data).toHaveLength(exported.nodes.length);
    expect(data.map(({ label }) => label)).toEqual([
      'a.example',
      `'=HYPERLINK("x")`,
      `'@sum`,
      'with, comma',
      `'-1+2`,
      'end',
    ]);
    expect(data[0]).toMatchObject({
      kind: 'indicator',
      type: 'Host',
      rating: '0',
      created: '2026-01-01T00:00:00.000Z',
    });
    expect(Number(data[0]?.['x'])).toBe(exported.nodes[0]?.x);
    expect(data[1]?.['owners']).toBe(`${ownerNames[1]} | ${ownerNames[2]}`);
  });

  it('have every edge by the ids of its ends', () => {
    const { data } = Papa.parse<Record<string, string>>(text(writeEdgesCsv(exported)).trim(), { header: true });
    expect(data.map(({ source, target, directed }) => [source, target, directed])).toEqual(
      exported.edges.map(({ source, target, directed }) => [source, target, directed].map(String)),
    );
    expect(data.find(({ sources }) => sources === 'file')).toMatchObject({ association: 'from <a file>' });
  });
});

describe('a graph as JSON', () => {
  it('has its version, its view, all copies and all places', () => {
    const file: unknown = JSON.parse(text(writeJson(exported, model.view)));
    expect(file).toEqual({
      format: 'ligature-graph',
      version: 1,
      name: 'A graph & more',
      view: model.view,
      nodes: exported.nodes,
      edges: exported.edges,
    });
    expect(exported.nodes[1]?.copies).toEqual([3, 4]);
  });
});

describe('what is exported', () => {
  it('is what was asked for and the edges between it, without what is gone from the workspace', () => {
    model.nodes.gone[3] = 1;
    const rows = [0, 1, 2, 3].filter((row) => model.hasNode(row));
    const part = atOnce(exportGraph({ name: '', model, rows, scene, label: String, ownerName: String }));
    expect(part.nodes.map(({ id }) => id)).toEqual([1, 3, 5]);
    expect(part.edges.map(({ source, target }) => [source, target])).toEqual([
      [1, 3],
      [3, 5],
      [1, 5],
    ]);
    model.nodes.gone[3] = 0;
  });
});

it('of a large graph is made in turns, so that the window answers in between', async () => {
  let others = 0;
  const tick = setInterval(() => (others += 1), 1);
  const slow = function* (): Generator<void, string> {
    for (let step = 0; step < 12; step += 1) {
      const begin = performance.now();
      while (performance.now() - begin < 10);
      yield;
    }
    return 'done';
  };
  expect(await inTurns(slow())).toBe('done');
  clearInterval(tick);
  expect(others).toBeGreaterThan(0);
  const pauses = [...exportGraph({ name: '', model, rows: [0, 1, 2], scene, label: String, ownerName: String })];
  expect(pauses.length).toBeGreaterThan(1);
});
