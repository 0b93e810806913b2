/** Whatever was done to a graph: what is kept of it, whole or piece by piece, is read again as exactly that graph. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GraphContent, pack, unpack } from '../../shared/graph/document-content.ts';
import { follow } from '../../shared/graph/document-tail.ts';
import { GraphDocument, GraphTail } from '../../shared/graph/document.ts';
import { contentOf, restoreSession } from '../../renderer/graph/model/document.ts';
import { DraftLog } from '../../renderer/graph/model/draft-log.ts';
import { edgeKind } from '../../renderer/graph/model/edge-table.ts';
import { GraphSession } from '../../renderer/graph/model/graph-session.ts';
import { answerOf, storeOf } from '../support/graph-store.ts';
import { runs } from '../support/property-runs.ts';

const world = { nodes: 40, edges: 80 };
const store = storeOf(world);
const newSession = (): GraphSession => new GraphSession('test', store);

const number = fc.float({ noNaN: true, noDefaultInfinity: true });
const some = fc.uniqueArray(fc.nat(world.nodes - 1), { minLength: 1, maxLength: 6 });
const act = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), some, at: number }),
  fc.record({ kind: fc.constant('move' as const), some, at: number }),
  fc.record({ kind: fc.constant('remove' as const), some }),
  fc.record({ kind: fc.constant('pin' as const), some, on: fc.boolean() }),
  fc.record({ kind: fc.constant('view' as const), labels: fc.boolean() }),
  fc.record({ kind: fc.constant('relate' as const), some, text: fc.string({ maxLength: 20 }), foreign: fc.boolean() }),
  fc.record({ kind: fc.constant('foreign' as const), text: fc.string({ maxLength: 20 }) }),
  fc.record({ kind: fc.constant('select' as const), some }),
  fc.record({ kind: fc.constant('undo' as const) }),
  fc.record({ kind: fc.constant('redo' as const) }),
  fc.record({ kind: fc.constant('goTo' as const), step: fc.nat(30) }),
  fc.record({ kind: fc.constant('rename' as const), step: fc.nat(30), text: fc.string({ maxLength: 20 }) }),
  fc.record({ kind: fc.constant('store' as const) }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

async function perform(session: GraphSession, todo: Act): Promise<void> {
  const { model, history } = session;
  const rowsOf = (ids: readonly number[]): number[] =>
    ids.map((id) => model.nodes.rowOf(id + 1)).filter((row) => row >= 0);
  switch (todo.kind) {
    case 'add': {
      const answer = answerOf(
        world,
        todo.some.map((id) => id + 1),
      );
      session.add('Add', answer, (rows) => Float32Array.from({ length: rows.length * 2 }, (_, i) => todo.at + i));
      return;
    }
    case 'move': {
      const rows = Uint32Array.from(rowsOf(todo.some));
      return session.move('Move', { rows, places: new Float32Array(rows.length * 2).fill(todo.at) });
    }
    case 'remove':
      return session.remove('Remove', rowsOf(todo.some));
    case 'pin':
      return session.pin('Pin', rowsOf(todo.some), todo.on);
    case 'view':
      return session.setView('View', { nodeLabels: todo.labels });
    case 'relate': {
      const [from, to] = rowsOf(todo.some);
      if (from === undefined || to === undefined) return;
      const kind = todo.foreign ? edgeKind.foreign : edgeKind.derived;
      const row = model.edges.remember(from, to, kind, todo.text, todo.foreign);
      if (model.edges.known[row] !== 1) session.do('Relate', [{ kind: 'edges', rows: Uint32Array.of(row), on: true }]);
      return;
    }
    case 'foreign': {
      const row = model.nodes.addForeign(-1 - model.nodes.count, todo.text);
      session.do('File', [{ kind: 'nodes', rows: Uint32Array.of(row), on: true }]);
      return;
    }
    case 'select':
      return session.select(rowsOf(todo.some));
    case 'undo':
      return session.undo();
    case 'redo':
      return session.redo();
    case 'goTo':
      return history.step(todo.step) === undefined ? undefined : session.goTo(todo.step);
    case 'rename':
      return session.renameStep(todo.step, todo.text);
    case 'store':
      session.do('Associate', [], { changeSet: history.steps().length + 1 });
  }
}

/** As it crosses: JSON, parsed strictly. */
const crossed = (content: GraphContent): GraphContent =>
  unpack(GraphDocument.parse(JSON.parse(JSON.stringify(pack(content)))));

describe('a graph that is kept', () => {
  it('is read again with the same places to the bit, the same view, history and way of redo', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 60 }), async (acts) => {
        const session = newSession();
        session.begin('Start', { rows: new Uint32Array(0), places: new Float32Array(0) });
        for (const todo of acts) await perform(session, todo);
        await session.refresh();
        const kept = contentOf(session, { x: 1, y: 2, span: 0.5 });
        const again = newSession();
        await restoreSession(again, crossed(kept));
        expect(contentOf(again, kept.camera)).toEqual(kept);
        expect([...again.model.presentEdges()].length).toBe([...session.model.presentEdges()].length);
        expect(again.model.presentRows()).toEqual(session.model.presentRows());
        for (const step of session.history.steps())
          expect(again.history.redoFrom(step.id)).toBe(session.history.redoFrom(step.id));
        await again.undo();
        await session.undo();
        expect(contentOf(again, null)).toEqual(contentOf(session, null));
      }),
      runs(150),
    );
  });

  it('is the same when it was autosaved whole once and then piece by piece', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(act, { maxLength: 6 }), { minLength: 1, maxLength: 12 }), async (rounds) => {
        const session = newSession();
        session.begin('Start', { rows: new Uint32Array(0), places: new Float32Array(0) });
        const log = new DraftLog(session);
        let kept = crossed(unpack(log.whole(null)));
        for (const acts of rounds) {
          for (const todo of acts) await perform(session, todo);
          const tail = log.tail(null);
          kept =
            tail === null
              ? crossed(unpack(log.whole(null)))
              : follow(kept, GraphTail.parse(JSON.parse(JSON.stringify(tail))));
        }
        expect(crossed(kept)).toEqual(contentOf(session, null));
      }),
      runs(150),
    );
  });

  it('knows whether it has been changed since it was saved', async () => {
    const session = newSession();
    session.begin('Start', { rows: new Uint32Array(0), places: new Float32Array(0) });
    await perform(session, { kind: 'add', some: [1, 2], at: 3 });
    const savedAt = session.history.current;
    await perform(session, { kind: 'move', some: [1], at: 9 });
    const [changed, same] = [newSession(), newSession()];
    await restoreSession(changed, crossed(contentOf(session, null)), { id: 7, name: 'Seven', savedAt });
    await restoreSession(same, crossed(contentOf(session, null)), { id: 7, name: 'Seven' });
    expect(changed.file).toEqual({ id: 7, name: 'Seven', isChanged: true });
    expect(same.file).toEqual({ id: 7, name: 'Seven', isChanged: false });
    await changed.undo();
    expect(changed.file.isChanged).toBe(false);
  });
});
