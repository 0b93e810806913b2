import { expect, it } from 'vitest';
import { contentOf, restoreSession } from '../../../../../renderer/graph/model/document.ts';
import { DraftLog } from '../../../../../renderer/graph/model/draft-log.ts';
import { edgeKind } from '../../../../../renderer/graph/model/edge-table.ts';
import { GraphSession } from '../../../../../renderer/graph/model/graph-session.ts';
import { pack, unpack } from '../../../../../shared/graph/document-content.ts';
import { follow } from '../../../../../shared/graph/document-tail.ts';
import { GraphDocument, GraphTail } from '../../../../../shared/graph/document.ts';
import { answerOf, storeOf } from '../../../../support/graph-store.ts';

const world = { nodes: 100_000, edges: 0 };
const empty = (): GraphSession => new GraphSession('kept', storeOf(world));

/** Each step moves every node: 2 MB. */
function moved(session: GraphSession, steps: number): void {
  const rows = session.model.presentRows();
  for (let step = 1; step <= steps; step += 1)
    session.move(`Layout ${step}`, { rows, places: new Float32Array(rows.length * 2).fill(step) });
}

function started(): GraphSession {
  const session = empty();
  const ids = Array.from({ length: world.nodes }, (_, at) => at + 1);
  const rows = session.model.take(answerOf(world, ids));
  session.begin('Start', { rows, places: new Float32Array(rows.length * 2) });
  return session;
}

it('a history that is larger than a document keeps counts what is left out, each time that it is saved', async () => {
  const session = started();
  moved(session, 10);
  expect(session.history.left).toBe(0);
  const kept = contentOf(session, null);
  expect(kept.history?.steps.map(({ name }) => name)).toEqual(Array.from({ length: 7 }, (_, at) => `Layout ${at + 4}`));
  expect(kept.history?.left).toBe(3);
  const again = empty();
  await restoreSession(again, unpack(GraphDocument.parse(pack(kept))));
  expect(again.history.left).toBe(3);
  expect(contentOf(again, null).history?.left).toBe(3);
  moved(again, 2);
  expect(contentOf(again, null).history?.left).toBe(5);
});

it('an autosaved history counts what was left out, also in what follows it', () => {
  const session = started();
  moved(session, 9);
  const log = new DraftLog(session);
  const whole = unpack(log.whole(null));
  expect(whole.history?.left).toBe(2);
  session.pin('Pin', [1], true);
  const tail = log.tail(null);
  expect(tail).not.toBeNull();
  expect(follow(whole, GraphTail.parse(tail)).history?.left).toBe(2);
});

it('an edge of a file that says something else than was autosaved is autosaved anew with all others', () => {
  const session = started();
  const { edges } = session.model;
  const log = new DraftLog(session);
  log.whole(null);
  const row = edges.remember(0, 1, edgeKind.foreign, '');
  edges.setText(row, 'new');
  session.do('More', [{ kind: 'edges', rows: Uint32Array.of(row), on: true }]);
  // One that was not written yet follows.
  expect(log.tail(null)).not.toBeNull();
  edges.setText(row, 'new');
  expect(log.tail(null)).not.toBeNull();
  edges.setText(row, 'other');
  expect(log.tail(null)).toBeNull();
  expect([...unpack(log.whole(null)).edges.texts.values()]).toEqual(['other']);
  expect(log.tail(null)).not.toBeNull();
});

it('a history in which everything fits says nothing of what is left out', () => {
  const session = started();
  moved(session, 1);
  expect(contentOf(session, null).history).not.toHaveProperty('left');
});
