import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edgeKind } from '../../renderer/graph/model/edge-table.ts';
import { GraphSession, placesOf } from '../../renderer/graph/model/graph-session.ts';
import { ChangingStore } from '../support/changing-store.ts';
import { graphDigest } from '../support/graph-digest.ts';
import { runs } from '../support/property-runs.ts';

const objects = 24;
const steps = 200;

const operations = [
  'add',
  'addDerived',
  'remove',
  'move',
  'pin',
  'view',
  'associate',
  'layout',
  'undo',
  'redo',
  'goTo',
] as const;
const operation = fc.record({ name: fc.constantFrom(...operations), a: fc.nat(10_000), b: fc.nat(10_000) });
type Operation = typeof operation extends fc.Arbitrary<infer O> ? O : never;

/** A graph of object 1, in a workspace in which every object is associated with the next but one. */
function begin(): { readonly session: GraphSession; readonly store: ChangingStore } {
  const store = new ChangingStore(Array.from({ length: objects - 2 }, (_, at) => [at + 1, at + 3] as const));
  const session = new GraphSession('history', store);
  const rows = session.model.take(store.answer([1]));
  session.begin('Start', { rows, places: Float32Array.of(0.1, -0.2) }, rows[0]);
  return { session, store };
}

const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % list.length];

async function perform(session: GraphSession, store: ChangingStore, { name, a, b }: Operation): Promise<void> {
  const { model, history } = session;
  const present = [...model.presentRows()];
  const row = pick(present, a);
  const other = pick(present, b);
  switch (name) {
    case 'add':
    case 'addDerived': {
      const id = 1 + (b % objects);
      const answer = store.answer([...model.presentObjects(), id]);
      const from = row ?? 0;
      const [added = from] = model.take(store.answer([id]));
      const remembered =
        name === 'add' || added === from ? undefined : [model.edges.remember(from, added, edgeKind.derived, 'Group')];
      session.add(
        `Add ${id}`,
        answer,
        (rows) => Float32Array.from({ length: rows.length * 2 }, (_, at) => a / 7 + at / 3),
        remembered === undefined ? undefined : Uint32Array.from(remembered),
      );
      return;
    }
    case 'remove':
      if (row !== undefined) session.remove('Remove', [row]);
      return;
    case 'move':
      if (row !== undefined)
        session.move('Move', { rows: Uint32Array.of(row), places: Float32Array.of(a / 3, -b / 9) });
      return;
    case 'pin':
      if (row !== undefined) session.pin('Pin', [row], b % 2 === 0);
      return;
    case 'view':
      session.setView('View', { nodeLabels: a % 2 === 0, hiddenTypes: b % 3 === 0 ? [4] : [] });
      return;
    case 'associate': {
      if (row === undefined || other === undefined || row === other) return;
      const pair = [model.nodes.objectOf(row), model.nodes.objectOf(other)] as const;
      const changeSet = store.set(pair, !store.has(pair));
      session.do('Associate', [], { changeSet });
      return session.refresh();
    }
    case 'layout': {
      // Places move without a step until the next thing makes one of them.
      session.finishOngoing();
      const rows = model.presentRows();
      const before = placesOf(model, rows);
      rows.forEach((at) => void (model.nodes.x[at] = (model.nodes.x[at] ?? 0) + a / 11));
      session.setOngoing(() => session.moved('Layout', rows, before));
      return;
    }
    case 'undo':
      return session.undo();
    case 'redo':
      return session.redo();
    case 'goTo': {
      const states = [history.root, ...history.steps().map(({ id }) => id)];
      return session.goTo(pick(states, a) ?? 0);
    }
  }
}

describe('the history of a graph', () => {
  test('leads from any of 200 random steps to the beginning and to any state, exactly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: steps, maxLength: steps }), async (list) => {
        const { session, store } = begin();
        const known = new Map([[session.history.current, graphDigest(session)]]);
        for (const each of list) {
          await perform(session, store, each);
          // A layout that still runs is in no state yet.
          if (session.isOngoing) continue;
          const { current } = session.history;
          const digest = graphDigest(session);
          expect(known.get(current) ?? digest).toBe(digest);
          known.set(current, digest);
        }
        session.finishOngoing();
        known.set(session.history.current, graphDigest(session));
        const states = [...known.keys()];
        while (session.history.canUndo) {
          await session.undo();
          expect(graphDigest(session)).toBe(known.get(session.history.current) ?? graphDigest(session));
        }
        expect(graphDigest(session)).toBe(known.get(0));
        for (const state of [...states, ...states.toReversed()]) {
          await session.goTo(state);
          expect(graphDigest(session)).toBe(known.get(state));
        }
      }),
      runs(50),
    );
  });
});
