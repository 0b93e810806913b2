import { describe, expect, test } from 'vitest';
import { GraphSession } from '../../../../../renderer/graph/model/graph-session.ts';
import type { SessionPart } from '../../../../../renderer/graph/model/session-part.ts';
import { ChangingStore } from '../../../../support/changing-store.ts';
import { graphDigest } from '../../../../support/graph-digest.ts';
import { smallAnswer } from '../../../../support/small-answer.ts';
import { smallGraph } from '../../../../support/small-graph.ts';

const three = [{ id: 1 }, { id: 2 }, { id: 3 }];
const line = [
  [1, 2],
  [2, 3],
] as const;

describe('a graph as it is worked on', () => {
  test('has exactly the associations that the workspace has between its nodes', async () => {
    const { session, store } = smallGraph(three, line);
    expect([...session.model.presentEdges()]).toEqual([0, 1]);
    store.set([1, 3], true);
    store.set([1, 2], false);
    await session.refresh();
    const ends = [...session.model.presentEdges()].map((edge) => [
      session.model.edges.source[edge],
      session.model.edges.target[edge],
    ]);
    expect(ends).toEqual([
      [1, 2],
      [0, 2],
    ]);
  });

  test('loses what was deleted, and has it back in no state of its history', async () => {
    const { session, store } = smallGraph(three, line);
    session.remove('Remove', [1]);
    store.delete(2);
    await session.refresh();
    await session.undo();
    expect([...session.model.presentRows()]).toEqual([0, 2]);
  });

  test('keeps its origin whatever is removed', () => {
    const { session } = smallGraph(three, line, 0);
    session.remove('Remove all', [0, 1, 2]);
    expect([...session.model.presentRows()]).toEqual([0]);
  });

  test('does nothing else while it takes back something in the workspace', async () => {
    const { session, store } = smallGraph(three, line);
    session.do('Associate', [], { changeSet: store.set([1, 3], true) });
    await session.refresh();
    const walk = session.undo();
    await Promise.resolve();
    expect(session.isWalking).toBe(true);
    expect(session.do('Pin', [{ kind: 'pins', rows: Uint32Array.of(0), on: true }])).toBe(false);
    session.do('Dissociate', [], { changeSet: store.set([1, 2], false) });
    await walk;
    await Promise.resolve();
    expect(session.model.nodes.pinned[0]).toBe(0);
    expect(session.history.steps().map(({ name }) => name)).toEqual(['Associate', 'Dissociate']);
  });

  test('stays whole where a step cannot be taken back', async () => {
    class Stubborn extends ChangingStore {
      override undo(): Promise<number> {
        return Promise.reject(new Error('changed since'));
      }
    }
    const store = new Stubborn(line.map(([a, b]) => [a, b] as const));
    const session = new GraphSession('stubborn', store);
    const rows = session.model.take(store.answer([1, 2, 3]));
    session.begin('Start', { rows, places: new Float32Array(6) });
    session.do('Associate', [], { changeSet: store.set([1, 3], true) });
    session.pin('Pin', [2], true);
    const before = graphDigest(session);
    await expect(session.goTo(0)).rejects.toThrow('changed since');
    expect(session.history.current).toBe(1);
    expect(session.model.nodes.pinned[2]).toBe(0);
    await session.redo();
    expect(graphDigest(session)).toBe(before);
  });

  test('makes one step of a layout that is interrupted', async () => {
    const { session } = smallGraph(three, line);
    const rows = session.model.presentRows();
    const before = Float32Array.of(0, 0, 1, -1, 2, -2);
    session.setOngoing(() => session.moved('Layout', rows, before));
    session.model.nodes.x[0] = 7;
    session.pin('Pin', [0], true);
    expect(session.history.steps().map(({ name }) => name)).toEqual(['Layout', 'Pin']);
    await session.goTo(0);
    expect(session.model.nodes.x[0]).toBe(0);
  });

  test('asks once more when the workspace changed while it was asked', async () => {
    let asked = 0;
    class Counting extends ChangingStore {
      override async read(objects: readonly number[]) {
        asked += 1;
        return super.read(objects);
      }
    }
    const store = new Counting([]);
    const session = new GraphSession('counting', store);
    session.begin('Start', { rows: session.model.take(store.answer([1, 2])), places: new Float32Array(4) });
    await Promise.all([session.refresh(), session.refresh(), session.refresh()]);
    expect(asked).toBe(2);
  });

  test('takes back two steps for two undos, however long the workspace takes for the first', async () => {
    const { session, store } = smallGraph(three, line);
    session.pin('Pin', [0], true);
    session.do('Associate', [], { changeSet: store.set([1, 3], true) });
    await Promise.all([session.undo(), session.undo()]);
    expect(session.history.current).toBe(0);
    expect(session.model.nodes.pinned[0]).toBe(0);
    expect(store.has([1, 3])).toBe(false);
  });

  test('brings in what was asked for before a walk through the history after it, with what the answer did not know', async () => {
    const { session, store } = smallGraph(three, line);
    session.remove('Remove', [2]);
    session.do('Associate', [], { changeSet: store.set([1, 3], true) });
    store.set([3, 4], true);
    const known = session.model.presentObjects();
    const walk = session.goTo(0);
    const added = await session.bring(
      () => Promise.resolve(store.answer([...known, 4])),
      (answer) => session.add('Pivot', answer, (rows) => new Float32Array(rows.length * 2)),
    );
    await walk;
    expect(added).toEqual([3]);
    expect([...session.model.presentRows()]).toEqual([0, 1, 2, 3]);
    expect(session.model.presentEdges()).toHaveLength(3);
    await session.undo();
    expect([...session.model.presentRows()]).toEqual([0, 1, 2]);
  });

  test('keeps the name of an interrupted layout when its view is changed, and takes back both exactly', async () => {
    const { session } = smallGraph(three, line);
    const start = graphDigest(session);
    const { view } = session.model;
    const circular = { ...view, layout: { ...view.layout, name: 'circular' as const } };
    session.setOngoing(() => session.do('Layout', [{ kind: 'view', before: view, after: circular }]));
    session.setView('Labels', { nodeLabels: !view.nodeLabels });
    expect(session.model.view).toEqual({ ...circular, nodeLabels: !view.nodeLabels });
    await session.undo();
    expect(session.model.view).toEqual(circular);
    await session.undo();
    expect(graphDigest(session)).toBe(start);
  });

  test('makes no step of nodes that stay where they are', () => {
    const { session } = smallGraph(three, line);
    session.move('Move', { rows: Uint32Array.of(1), places: Float32Array.of(1, -1) });
    expect(session.history.steps()).toEqual([]);
  });

  test('says why a walk ended although the workspace could not be read after it', async () => {
    class Failing extends ChangingStore {
      taken = 0;
      override async undo(changeSet: number): Promise<number> {
        this.taken += 1;
        if (this.taken > 1) throw new Error('changed since');
        return super.undo(changeSet);
      }
      override read(): Promise<never> {
        return Promise.reject(new Error('not read'));
      }
    }
    const store = new Failing([]);
    const session = new GraphSession('failing', store);
    session.begin('Start', { rows: session.model.take(store.answer([1, 2, 3])), places: new Float32Array(6) });
    session.do('One', [], { changeSet: store.set([1, 2], true) });
    session.do('Two', [], { changeSet: store.set([2, 3], true) });
    await expect(session.goTo(0)).rejects.toThrow('changed since');
    expect(session.history.current).toBe(1);
  });

  test('says which part has changed', () => {
    const { session } = smallGraph(three, line);
    const parts: SessionPart[] = [];
    session.subscribe((part) => parts.push(part));
    session.move('Move', { rows: Uint32Array.of(1), places: Float32Array.of(5, 5) });
    expect(parts).toEqual(['places', 'history', 'file']);
  });

  test('says which rows a drag, its undo and its redo have moved and pinned, and nothing of what is shown', async () => {
    const { session } = smallGraph(three, line);
    const touched: [SessionPart, number[] | null][] = [];
    session.subscribe((part, rows) => touched.push([part, rows && [...rows]]));
    const rows = Uint32Array.of(2);
    session.do('Drag', [
      { kind: 'places', rows, before: Float32Array.of(2, -2), after: Float32Array.of(5, 5) },
      { kind: 'pins', rows, on: true },
    ]);
    await session.undo();
    await session.redo();
    const local = touched.filter(([part]) => part === 'places' || part === 'pins');
    expect(local).toEqual(
      [1, 2, 3].flatMap(() => [
        ['places', [2]],
        ['pins', [2]],
      ]),
    );
    expect(touched.map(([part]) => part)).not.toContain('content');
  });

  test('says that what is shown has changed where a pinned node leaves its group', () => {
    const { session } = smallGraph(three, line);
    session.setView('Group', { grouping: { by: 'type', open: [] } });
    const parts: SessionPart[] = [];
    session.subscribe((part) => parts.push(part));
    session.pin('Pin', [1], true);
    expect(parts).toContain('content');
    session.setView('Open', { grouping: { by: 'type', open: [session.model.nodes.types[1] ?? 0] } });
    parts.length = 0;
    session.pin('Unpin', [1], false);
    expect(parts).toEqual(['pins', 'history', 'file']);
  });

  test('opens the copy that is left when the first one is gone', () => {
    const { session } = smallGraph([{ id: 1, owners: [1, 2] }], []);
    const { nodes } = session.model;
    session.model.retake(Uint32Array.of(0), smallAnswer([{ id: 1001, owners: [2] }], []));
    expect([nodes.count, nodes.objectOf(0), nodes.objectsOf(0)]).toEqual([1, 1001, [1001]]);
  });
});
