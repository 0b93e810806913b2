/** The Associations tab of a hub against the same answer by joining every neighbour's object. */
import { executeQuery } from '../../electron/ipc/execute.ts';
import { loadActor, readableDims, typeOfDim } from '../../electron/policy/actor.ts';
import { openReader, type Reader } from '../../electron/store/connection.ts';
import { rows } from '../../electron/store/statement.ts';
import { workspacePaths } from '../../electron/store/workspace-folder.ts';
import type { Method } from '../../shared/contract/index.ts';
import { kindOf, type ObjectKind } from '../../shared/model/object-type.ts';
import { atLeast, median, noise, p95, round, timed } from './support/figures.ts';
import { largeStore } from './support/large-store.ts';

const repeats = 15;
const pageSize = 50;

const neighbours = `(SELECT hi AS other, type FROM association WHERE lo = :id UNION ALL SELECT lo, type FROM association INDEXED BY association_rev WHERE hi = :id) link
  JOIN object o ON o.id = link.other WHERE o.type * 65536 + o.owner_id IN (SELECT value FROM json_each(:dims))`;

/** Counts per type and the first page of each card, the textbook way. */
function joined(db: Reader, id: number, dims: readonly number[]): { total: number; ids: number[] } {
  const counts = rows<{ type: number; n: number }>(
    db,
    `SELECT o.type, count(DISTINCT o.id) AS n FROM ${neighbours} GROUP BY o.type`,
    { id, dims: JSON.stringify(dims) },
  );
  const kinds = new Set<ObjectKind>(counts.map(({ type }) => kindOf(type)));
  const ids: number[] = [];
  for (const kind of kinds) {
    const card = dims.filter((dim) => kindOf(typeOfDim(dim)) === kind);
    const page = rows<{ id: number }>(
      db,
      `SELECT o.id, coalesce(o.summary, o.key) AS summary, o.owner_id, o.modified FROM ${neighbours} ORDER BY o.id DESC LIMIT ${pageSize}`,
      { id, dims: JSON.stringify(card) },
    );
    ids.push(...page.map((row) => row.id));
  }
  return { total: counts.reduce((sum, { n }) => sum + n, 0), ids };
}

interface Counts {
  readonly total: number;
  readonly cards: readonly { readonly kind: ObjectKind }[];
}
interface Page {
  readonly rows: readonly { readonly object: { readonly id: number } }[];
}

const inOrder = (ids: readonly number[]): string => [...ids].sort((a, b) => a - b).join();

export async function run(): Promise<unknown> {
  const store = await largeStore(1_000_000);
  const db = openReader(workspacePaths(store.folder).database);
  const environment = { now: Date.now, workspace: { folder: store.folder, appVersion: 'bench' } };
  const query = (method: Method, input: unknown): unknown =>
    executeQuery(db, environment, { method, input, userId: store.userId });
  const dims = readableDims(loadActor(db, store.userId));
  const tab = (id: number): { total: number; ids: number[] } => {
    // The contract's shapes of the two methods.
    const { total, cards } = query('association.counts', { id }) as Counts;
    const ids = cards.flatMap(({ kind }) =>
      (query('association.list', { id, kind, offset: 0, limit: pageSize }) as Page).rows.map(({ object }) => object.id),
    );
    return { total, ids };
  };
  for (const id of store.hubs) {
    const [ours, theirs] = [tab(id), joined(db, id, dims)];
    if (ours.total !== theirs.total || inOrder(ours.ids) !== inOrder(theirs.ids))
      throw new Error(`hub ${id}: the two answers differ`);
  }
  const fast: number[] = [];
  const slow: number[] = [];
  for (let n = 0; n < repeats; n += 1) {
    for (const id of store.hubs) {
      fast.push(timed(() => tab(id)));
      slow.push(timed(() => joined(db, id, dims)));
    }
  }
  const size = (query('association.counts', { id: store.hubs[0] }) as Counts).total;
  db.close();
  return {
    associations: size,
    'tab over joins, p50': atLeast(median(slow) / median(fast), 4, {
      noise: Math.max(noise(slow), noise(fast)),
      tabMs: round(median(fast)),
      joinsMs: round(median(slow)),
    }),
    'tab over joins, p95': atLeast(p95(slow) / p95(fast), 4, { tabMs: round(p95(fast)), joinsMs: round(p95(slow)) }),
  };
}
