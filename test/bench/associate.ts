/** One object associated with a thousand others in one action, against bare SQL that writes the same rows. */
import { executeCommand } from '../../electron/ipc/execute.ts';
import { openWriter, type Writer } from '../../electron/store/connection.ts';
import { installJournal } from '../../electron/store/journal.ts';
import { prepared, rows, scalar } from '../../electron/store/statement.ts';
import { workspacePaths } from '../../electron/store/workspace-folder.ts';
import type { Input, MethodOfKind, Output } from '../../shared/contract/index.ts';
import { typeCode } from '../../shared/model/object-type.ts';
import { atMost, type Figure, median, noise, round, timed } from './support/figures.ts';
import { type LargeStore, largeStore } from './support/large-store.ts';
import { createRandom } from './support/random.ts';
import { scratch } from './support/scratch.ts';
import { copyWorkspace } from './support/workspace.ts';

const objects = 100_000;
const linked = 1000;
const rounds = 30;
const warmUp = 5;

type Rows = readonly (readonly (string | number | null)[])[];
/** What an action wrote: the associations, and what makes them undoable. */
interface Written {
  readonly association: Rows;
  readonly change_set: Rows;
  readonly change: Rows;
}

const open = (store: LargeStore, name: string): Writer =>
  openWriter(workspacePaths(copyWorkspace(store.folder, scratch(`associate-${name}`))).database, 'full');

/** Writes rows as an insert of each in one transaction: the least that any program does. */
function writeBare(db: Writer, table: keyof Written, found: Rows): void {
  const [first] = found;
  if (first === undefined) return;
  const statement = prepared(db, `INSERT INTO ${table} VALUES (${first.map(() => '?').join(', ')})`);
  for (const row of found) statement.run(row);
}

const writtenSince = (db: Writer, set: number, group: number): Written => ({
  association: rawRows(db, 'SELECT * FROM association WHERE hi = :id', group),
  change_set: rawRows(db, 'SELECT * FROM change_set WHERE id > :id', set),
  change: rawRows(db, 'SELECT * FROM change WHERE set_id > :id ORDER BY set_id, seq', set),
});
const rawRows = (db: Writer, text: string, id: number) =>
  prepared(db, text).raw().all({ id }) as (string | number | null)[][]; // `raw` answers arrays of what SQLite stores

export async function run(): Promise<unknown> {
  const store = await largeStore(objects);
  const [ours, bare] = [open(store, 'ours'), open(store, 'bare')];
  installJournal(ours);
  const environment = { now: Date.now, workspace: { folder: store.folder, appVersion: 'bench' } };
  const command = <M extends MethodOfKind<'command'>>(method: M, input: Input<M>): Output<M> =>
    executeCommand(ours, environment, { method, input, userId: store.userId }) as Output<M>; // parsed by its schema
  const candidates = rows<{ id: number }>(ours, 'SELECT id FROM object WHERE owner_id = ? AND type < 100', [
    store.ownerId,
  ]).map(({ id }) => id);
  const times = { associate: [] as number[], dissociate: [] as number[] };
  const bareTimes = { associate: [] as number[], dissociate: [] as number[] };
  const linkTimes = { associate: [] as number[], dissociate: [] as number[] };
  const random = createRandom(objects);
  for (let n = -warmUp; n < rounds; n += 1) {
    const group = command('group.create', { ownerId: store.ownerId, type: 'Campaign', name: `Round ${n}` }).id;
    bare
      .prepare(
        'INSERT INTO object(id, type, owner_id, summary, created, modified, set_id) VALUES (?, ?, ?, ?, 1, 1, 1)',
      )
      .run(group, typeCode('group', 'Campaign'), store.ownerId, `Round ${n}`);
    const others = sampleOf(candidates, random);
    const since = scalar<number>(ours, 'SELECT max(id) FROM change_set') ?? 0;

    const associating = timed(() => command('association.create', { id: group, others }));
    const made = writtenSince(ours, since, group);
    if (made.association.length !== linked || made.change.length < linked) throw new Error('rows are missing');
    const associatingBare = timed(() => {
      bare.transaction(() => {
        writeBare(bare, 'association', made.association);
        writeBare(bare, 'change_set', made.change_set);
        writeBare(bare, 'change', made.change);
      })();
    });

    const before = scalar<number>(ours, 'SELECT max(id) FROM change_set') ?? 0;
    const removing = timed(() => command('association.remove', { id: group, others: others.map((id) => ({ id })) }));
    const removeBare = (removed?: Written): number =>
      timed(() => {
        bare.transaction(() => {
          const statement = prepared(bare, 'DELETE FROM association WHERE lo = ? AND hi = ? AND type = ?');
          for (const link of made.association) statement.run(link.slice(0, 3));
          if (removed === undefined) return;
          writeBare(bare, 'change_set', removed.change_set);
          writeBare(bare, 'change', removed.change);
        })();
      });
    const removingBare = removeBare(writtenSince(ours, before, group));

    // The associations alone, without the rows that make them undoable: the hardest yardstick, shown beside.
    const linksAlone = timed(() => bare.transaction(() => writeBare(bare, 'association', made.association))());
    const removalAlone = removeBare();
    bare.pragma('wal_checkpoint(TRUNCATE)');
    ours.pragma('wal_checkpoint(TRUNCATE)');
    if (n < 0) continue;
    times.associate.push(associating);
    times.dissociate.push(removing);
    bareTimes.associate.push(associatingBare);
    bareTimes.dissociate.push(removingBare);
    linkTimes.associate.push(linksAlone);
    linkTimes.dissociate.push(removalAlone);
  }
  ours.close();
  bare.close();
  const figureOf = (action: keyof typeof times): Figure =>
    atMost(median(times[action]) / median(bareTimes[action]), 3, {
      noise: Math.max(noise(times[action]), noise(bareTimes[action])),
      actionMs: round(median(times[action])),
      bareMs: round(median(bareTimes[action])),
      overAssociationRowsAlone: round(median(times[action]) / median(linkTimes[action])),
    });
  return { objects, linked, associate: figureOf('associate'), dissociate: figureOf('dissociate') };
}

/** A thousand different ones, in the order in which somebody might have chosen them. */
function sampleOf(ids: readonly number[], random: (below: number) => number): number[] {
  const chosen = new Set<number>();
  while (chosen.size < linked) chosen.add(ids[random(ids.length)] ?? 0);
  return [...chosen];
}
