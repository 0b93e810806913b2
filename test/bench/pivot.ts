/** Pivoting from a hub against its Associations tab, which counts and lists the same neighbours without merging copies. */
import { executeQuery } from '../../electron/ipc/execute.ts';
import { openReader } from '../../electron/store/connection.ts';
import { workspacePaths } from '../../electron/store/workspace-folder.ts';
import type { Method } from '../../shared/contract/index.ts';
import type { ObjectKind } from '../../shared/model/object-type.ts';
import { atMost, median, noise, p95, round, timed } from './support/figures.ts';
import { largeStore } from './support/large-store.ts';

const repeats = 15;
const pageSize = 50;

interface Counts {
  readonly total: number;
  readonly cards: readonly { readonly kind: ObjectKind }[];
}

export async function run(): Promise<unknown> {
  const store = await largeStore(1_000_000);
  const environment = { now: Date.now, workspace: { folder: store.folder, appVersion: 'bench' } };
  const path = workspacePaths(store.folder).database;
  /** Counts and the first page of each kind, on a connection that remembers nothing of an earlier object. */
  const screen = (area: 'association' | 'pivot', id: number): { ms: number; total: number } => {
    const db = openReader(path);
    const query = (method: Method, input: unknown): unknown =>
      executeQuery(db, environment, { method, input, userId: store.userId });
    let total = 0;
    const ms = timed(() => {
      const counts = query(`${area}.counts`, { id }) as Counts; // the contract's shape of both methods
      total = counts.total;
      for (const { kind } of counts.cards) query(`${area}.list`, { id, kind, offset: 0, limit: pageSize });
    });
    db.close();
    return { ms, total };
  };
  const pivots: number[] = [];
  const tabs: number[] = [];
  let size = 0;
  for (let n = 0; n < repeats; n += 1) {
    for (const id of store.hubs) {
      const [pivot, tab] = [screen('pivot', id), screen('association', id)];
      if (pivot.total !== tab.total) throw new Error(`hub ${id}: the two counts differ`);
      size = tab.total;
      pivots.push(pivot.ms);
      tabs.push(tab.ms);
    }
  }
  return {
    associations: size,
    'pivot over tab, p50': atMost(median(pivots) / median(tabs), 2, {
      noise: Math.max(noise(pivots), noise(tabs)),
      pivotMs: round(median(pivots)),
      tabMs: round(median(tabs)),
    }),
    'pivot over tab, p95': atMost(p95(pivots) / p95(tabs), 2, { pivotMs: round(p95(pivots)), tabMs: round(p95(tabs)) }),
  };
}
