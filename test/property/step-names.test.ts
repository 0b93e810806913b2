/**
 * Names of steps in random histories, in which every node has a planted name: what is kept of a graph never has one, and
 * what is shown of it later names exactly the nodes that are still there.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nodesInWords } from '../../renderer/features/graph/chosen-nodes.ts';
import { historyLines } from '../../renderer/features/graph/history/history-lines.ts';
import { edgeWords } from '../../renderer/features/graph/menu/edge-items.tsx';
import { sceneWords, stepInWords, stepNamed } from '../../renderer/features/graph/node-words.ts';
import { contentOf, restoreSession } from '../../renderer/graph/model/document.ts';
import { DraftLog } from '../../renderer/graph/model/draft-log.ts';
import { GraphSession } from '../../renderer/graph/model/graph-session.ts';
import { nodeWord } from '../../renderer/graph/model/step-name.ts';
import { SceneKeeper } from '../../renderer/graph/scene-keeper.ts';
import { pack, unpack } from '../../shared/graph/document-content.ts';
import { typeCode } from '../../shared/model/object-type.ts';
import { ChangingStore } from '../support/changing-store.ts';
import { runs } from '../support/property-runs.ts';

const marker = 'zqxplant';
const count = 8;
const type = typeCode('group', 'Campaign');
const labelOf = (row: number): string => `${marker}<${row}>`;

/** A workspace that names its objects, and forgets some. */
class NamedStore extends ChangingStore {
  override answer(objects: readonly number[]) {
    const answer = super.answer(objects);
    const { nodes } = answer;
    const labels = Array.from(nodes.objects, (object) => labelOf(object - 1));
    return { ...answer, nodes: { ...nodes, labels, types: new Uint16Array(nodes.count).fill(type) } };
  }
}

const row = fc.nat(count - 1);
const step = fc.oneof(
  fc.record({ kind: fc.constant('pin' as const), rows: fc.uniqueArray(row, { minLength: 1, maxLength: 2 }) }),
  fc.record({ kind: fc.constant('move' as const), rows: fc.tuple(row) }),
  fc.record({ kind: fc.constant('remove' as const), rows: fc.tuple(row) }),
  fc.record({ kind: fc.constant('dissociate' as const), rows: fc.tuple(row) }),
  fc.record({ kind: fc.constant('open' as const), rows: fc.tuple(row) }),
  fc.record({ kind: fc.constant('rename' as const), rows: fc.tuple(row) }),
  fc.record({ kind: fc.constant('undo' as const), rows: fc.tuple(row) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const edges = Array.from({ length: count - 1 }, (_, at) => [at + 1, at + 2] as const);

function started(): { readonly session: GraphSession; readonly keeper: SceneKeeper } {
  const store = new NamedStore(edges);
  const session = new GraphSession('named', store);
  const rows = session.model.take(store.answer(Array.from({ length: count }, (_, at) => at + 1)));
  session.begin(`Start: ${nodesInWords([0])}`, { rows, places: new Float32Array(count * 2) });
  return { session, keeper: new SceneKeeper(session, sceneWords) };
}

/** Names of all states as they are shown. */
const shownIn = ({ history, startName, model }: GraphSession): string[] =>
  historyLines(history, startName, (name) => stepInWords(model, name)).map(({ name }) => name);

it('names of steps are never kept with a graph, and later name only what is still there', async () => {
  let [named, unnamed] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 15 }),
      fc.uniqueArray(row, { maxLength: 3 }),
      async (steps, gone) => {
        const { session, keeper } = started();
        session.setMetrics({ community: new Float64Array(count).fill(0) });
        session.setView('Group by community', { grouping: { by: 'community', open: [] } });
        const log = new DraftLog(session);
        const kept = [JSON.stringify(log.whole(null))];
        for (const todo of steps) await perform(session, keeper, todo);
        kept.push(JSON.stringify(log.tail(null)), JSON.stringify(pack(contentOf(session, null))));
        for (const text of kept) expect(text).not.toContain(marker);
        const store = new NamedStore(edges);
        for (const going of gone) store.delete(going + 1);
        const again = new GraphSession('again', store);
        await restoreSession(again, unpack(pack(contentOf(session, null))));
        const before = shownIn(session);
        shownIn(again).forEach((name, at) => {
          let expected = before[at] ?? '';
          for (const going of gone) expected = expected.replaceAll(labelOf(going), 'a node that is gone');
          expect(name).toBe(expected);
          named += name.includes(marker) ? 1 : 0;
          unnamed += name.includes('that is gone') ? 1 : 0;
        });
      },
    ),
    runs(200),
  );
  expect(named).toBeGreaterThan(50);
  expect(unnamed).toBeGreaterThan(20);
});

async function perform(session: GraphSession, keeper: SceneKeeper, { kind, rows }: Step): Promise<void> {
  const { model, history } = session;
  const [first] = rows;
  switch (kind) {
    case 'pin':
      return session.pin(`Pin ${nodesInWords(rows)}`, rows, model.nodes.pinned[first] !== 1);
    case 'move':
      return session.move(`Move ${nodeWord(first)}`, {
        rows: Uint32Array.of(first),
        places: Float32Array.of(history.current, first),
      });
    case 'remove':
      return session.remove(`Remove ${nodesInWords(rows)}`, rows);
    case 'dissociate':
      session.do(`Dissociate ${edgeWords(model, first % edges.length, nodeWord)}`, [], { changeSet: 1 });
      return;
    case 'open': {
      const group = [...keeper.scene.rows.keys()].find((item) => (keeper.scene.rows[item] ?? 0) < 0);
      return group === undefined ? undefined : keeper.openGroup(group);
    }
    case 'rename': {
      const before = history.step(history.current)?.name;
      if (before === undefined) return;
      session.renameStep(history.current, stepNamed(model, `${stepInWords(model, before)}, by hand`, before));
      return;
    }
    case 'undo':
      return session.undo();
  }
}
