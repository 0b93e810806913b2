/** Matching as it asks the workspace, which here is a list of objects by name. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findMatches, foreignRows } from '../../../../../../renderer/features/graph/match/find-matches.ts';
import { matchNodes } from '../../../../../../renderer/features/graph/match/match-nodes.ts';
import type { OpenGraph } from '../../../../../../renderer/graph/open-sessions.ts';
import { type ForeignGraph, openGraph } from '../../../../../../renderer/state/graph-start.ts';
import { initialTabs, useTabs } from '../../../../../../renderer/state/tabs.ts';
import type { Input } from '../../../../../../shared/contract/index.ts';
import { openGraphFor } from '../../../../../support/opened-graph.ts';
import { smallAnswer } from '../../../../../support/small-answer.ts';

// Sigma cannot even be loaded without a browser.
vi.mock('../../../../../../renderer/graph/stage/create-stage.ts', () => ({ createStage: () => undefined }));

/** Ids of the objects that may be seen, by name. */
let idsOf: Record<string, number[]>;
let cutNames: string[];
let asked: Input<'graph.match'>['values'];

function answerOf(method: string, input: unknown): unknown {
  if (method === 'graph.match') {
    const { values } = input as Input<'graph.match'>; // what is called with this method
    asked = values;
    const found = values.map(({ label }) => idsOf[label] ?? []);
    const start = [0];
    for (const ids of found) start.push((start.at(-1) ?? 0) + ids.length);
    const cut = values.flatMap(({ label }, at) => (cutNames.includes(label) ? [at] : []));
    return { start: Uint32Array.from(start), ids: Float64Array.from(found.flat()), cut };
  }
  const { ids } = input as Input<'graph.read'>; // the only other method
  const seen = new Set(Object.values(idsOf).flat());
  return smallAnswer(
    ids.filter((id) => seen.has(id)).map((id) => ({ id })),
    [],
  );
}

function fileGraph(nodes: readonly Partial<ForeignGraph['nodes'][number]>[]): OpenGraph {
  const plain = { label: '', type: null, kind: null, object: null, x: null, y: null };
  openGraph({ kind: 'file', graph: { nodes: nodes.map((node) => ({ ...plain, ...node })), edges: [] } }, 'file');
  const { address } = useTabs.getState().tabs.at(-1) ?? {};
  const graph = openGraphFor(address?.screen === 'graph' ? address.key : '');
  const rows = Uint32Array.from(nodes, ({ label = '' }, at) => graph.session.model.nodes.addForeign(-1 - at, label));
  graph.session.begin('Start', { rows, places: new Float32Array(rows.length * 2) });
  return graph;
}

beforeEach(() => {
  useTabs.setState(initialTabs);
  [idsOf, cutNames, asked] = [{}, [], []];
  vi.stubGlobal('window', {
    ligature: { invoke: async (method: string, input: unknown) => ({ ok: true, value: answerOf(method, input) }) },
  });
});

describe('what nodes of a file may be', () => {
  it('is the only object of their name, or among several the one that the file says, or nothing that can be said', async () => {
    idsOf = { one: [11], several: [21, 22], ours: [31, 32], cut: [41, 42] };
    cutNames = ['cut'];
    const graph = fileGraph([
      { label: 'one', object: 99 },
      { label: 'several', object: 99 },
      { label: 'ours', object: 32 },
      { label: 'unknown' },
      { label: 'cut' },
    ]);
    const { nodes } = graph.session.model;
    const found = await findMatches(graph, foreignRows(graph));
    expect(found.asked).toBe(5);
    expect(
      found.matches.map(({ row, candidates, likely, isCut }) => ({
        row,
        objects: candidates.map((known) => nodes.objectOf(known)),
        likely: likely < 0 ? null : nodes.objectOf(likely),
        isCut,
      })),
    ).toEqual([
      { row: 0, objects: [11], likely: 11, isCut: false },
      { row: 1, objects: [21, 22], likely: null, isCut: false },
      { row: 2, objects: [31, 32], likely: 32, isCut: false },
      { row: 4, objects: [41, 42], likely: null, isCut: true },
    ]);
    expect([...graph.session.model.presentRows()]).toEqual([0, 1, 2, 3, 4]);
  });

  it('is searched among kinds and types that are ours, and among all where the file has words of others', async () => {
    const graph = fileGraph([
      { label: 'a', kind: 'indicator', type: 'Host' },
      { label: 'b', kind: 'machine', type: 'Server' },
    ]);
    await findMatches(graph, foreignRows(graph));
    expect(asked).toEqual([{ label: 'a', kind: 'indicator', type: 'Host' }, { label: 'b' }]);
  });

  it('is asked of the chosen nodes alone', async () => {
    idsOf = { a: [11], b: [12] };
    const graph = fileGraph([{ label: 'a' }, { label: 'b' }]);
    graph.session.select([1]);
    const found = await findMatches(graph, foreignRows(graph));
    expect([found.asked, found.matches.map(({ row }) => row)]).toEqual([1, [1]]);
  });
});

describe('matching', () => {
  it('leaves nodes as they are whose object went while the dialog was open, and counts them', async () => {
    idsOf = { a: [11], b: [12], c: [13] };
    const graph = fileGraph([{ label: 'a' }, { label: 'b' }, { label: 'c' }]);
    const { model } = graph.session;
    const { matches } = await findMatches(graph, foreignRows(graph));
    const knownOf = new Map(matches.map(({ row, likely }) => [row, likely]));
    idsOf = { a: [11] };
    expect(await matchNodes(graph, knownOf)).toEqual({ matched: 1, gone: 2 });
    expect([...model.presentRows()].map((row) => model.nodes.objectOf(row)).sort((a, b) => a - b)).toEqual([
      -3, -2, 11,
    ]);
    idsOf = {};
    expect(await matchNodes(graph, new Map([...knownOf].slice(1)))).toEqual({ matched: 0, gone: 2 });
    expect(graph.session.history.steps()).toHaveLength(1);
  });
});
