/** The screen of a Tag that 100,000 objects carry against that of one with 100: the first page, and the counts that follow it. */
import { executeQuery } from '../../electron/ipc/execute.ts';
import { openReader, openWriter, type Writer } from '../../electron/store/connection.ts';
import { rows, run as execute } from '../../electron/store/statement.ts';
import { workspacePaths } from '../../electron/store/workspace-folder.ts';
import { taggingCode } from '../../shared/association/association-types.ts';
import type { Method } from '../../shared/contract/index.ts';
import { typeCode } from '../../shared/model/object-type.ts';
import { atMost, median, noise, p95, round, timed } from './support/figures.ts';
import { largeStore } from './support/large-store.ts';
import { scratch } from './support/scratch.ts';
import { copyWorkspace } from './support/workspace.ts';

const repeats = 200;
const many = 100_000;
const few = 100;

const tagType = typeCode('tag', 'Tag');

/** The Tags of the user's owner with the smallest or the greatest ids: made before what carries them, or behind it. */
const endmost = (db: Writer, ownerId: number, place: 'before' | 'behind'): number[] =>
  rows<{ id: number }>(
    db,
    `SELECT id FROM object WHERE type = ? AND owner_id = ? ORDER BY id ${place === 'before' ? 'ASC' : 'DESC'} LIMIT 2`,
    [tagType, ownerId],
  ).map(({ id }) => id);

/** Puts a Tag on some objects of its owner and on nothing else; they lie scattered over the whole table. */
function putOn(db: Writer, id: number, ownerId: number, carriers: number): number {
  execute(db, 'DELETE FROM association WHERE lo = :id OR hi = :id', { id });
  execute(
    db,
    `INSERT INTO association(lo, hi, type, lo_dim, hi_dim, origins, created, created_by, set_id)
     SELECT min(o.id, :id), max(o.id, :id), :stored, iif(o.id < :id, o.type * 65536 + o.owner_id, :dim),
       iif(o.id < :id, :dim, o.type * 65536 + o.owner_id), 1, o.created, o.created_by, 1
     FROM object o WHERE o.owner_id = :ownerId AND o.type <> :tagType ORDER BY o.id * 2654435761 % 1000003 LIMIT :carriers`,
    { id, stored: taggingCode * 4, dim: tagType * 65536 + ownerId, ownerId, tagType, carriers },
  );
  return id;
}

interface Page {
  readonly rows: readonly unknown[];
}
interface Counts {
  readonly total: number;
}

export async function run(): Promise<unknown> {
  const store = await largeStore(200_000);
  const folder = copyWorkspace(store.folder, scratch('tag-details'));
  const writer = openWriter(workspacePaths(folder).database, 'normal');
  const tags = (['before', 'behind'] as const).map((place) => {
    const [first = 0, second = 0] = endmost(writer, store.ownerId, place);
    return {
      place,
      many: putOn(writer, first, store.ownerId, many),
      few: putOn(writer, second, store.ownerId, few),
    };
  });
  writer.close();
  const db = openReader(workspacePaths(folder).database);
  const environment = { now: Date.now, workspace: { folder, appVersion: 'bench' } };
  const query = (method: Method, input: unknown): unknown =>
    executeQuery(db, environment, { method, input, userId: store.userId });
  const page = (id: number): Page => {
    query('object.get', { id });
    // The contract's shape of the method.
    return query('tag.carriers', { id, sort: 'newest', descending: true, offset: 0, limit: 50 }) as Page;
  };
  const figures: Record<string, unknown> = {};
  for (const tag of tags) {
    for (const [id, expected] of [
      [tag.many, many],
      [tag.few, few],
    ] as const) {
      const { total } = query('association.counts', { id }) as Counts;
      if (total !== expected || page(id).rows.length !== 50)
        throw new Error(`Tag ${id}: ${total} of ${expected} carriers`);
    }
    const [large, small]: [number[], number[]] = [[], []];
    for (let n = 0; n < repeats; n += 1) {
      large.push(timed(() => page(tag.many)));
      small.push(timed(() => page(tag.few)));
    }
    const counts = Array.from({ length: 10 }, () => timed(() => query('association.counts', { id: tag.many })));
    const facts = Array.from({ length: 10 }, () => timed(() => query('tag.facts', { id: tag.many })));
    figures[`first page, Tag made ${tag.place} its carriers: ${many} over ${few}, p95`] = atMost(
      p95(large) / p95(small),
      2,
      {
        noise: Math.max(noise(large), noise(small)),
        manyMs: round(p95(large)),
        fewMs: round(p95(small)),
        p50: round(median(large) / median(small)),
        countsMs: round(median(counts)),
        lastUseMs: round(median(facts)),
      },
    );
  }
  db.close();
  return figures;
}
