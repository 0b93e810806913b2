/** Builds a workspace of many objects straight into its tables, once per machine and kept. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createOwner } from '../../../electron/domain/account/owners.ts';
import { countedEnd } from '../../../electron/store/association-count.ts';
import { BulkInsert } from '../../../electron/store/bulk-insert.ts';
import { openWriter, type Writer } from '../../../electron/store/connection.ts';
import { indexBacklog } from '../../../electron/store/search-store.ts';
import { rows, run, scalar } from '../../../electron/store/statement.ts';
import { workspacePaths } from '../../../electron/store/workspace-folder.ts';
import { isGroupNumber, period, sampleObject, sampleText } from './sample-object.ts';
import { sampleLinks } from './sample-links.ts';
import { scatter } from './random.ts';
import { storeShelf } from './scratch.ts';
import { type Account, createWorkspace } from './workspace.ts';

export interface LargeStore extends Account {
  readonly folder: string;
  readonly objects: number;
  readonly associations: number;
  /** Groups with a tenth of all objects around each. */
  readonly hubs: readonly number[];
}

const epoch = Date.UTC(2025, 0, 1);
const sources = [
  'large-store.ts',
  'sample-object.ts',
  'sample-links.ts',
  'random.ts',
  '../../../electron/store/migrations',
];

function digest(): string {
  const hash = createHash('sha256');
  for (const name of sources) {
    const path = join(import.meta.dirname, name);
    const files = name.endsWith('.ts')
      ? [path]
      : readdirSync(path)
          .sort()
          .map((file) => join(path, file));
    for (const file of files) hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}

/** The store of a size; nobody writes into it: take a copy for that. */
export async function largeStore(objects: number): Promise<LargeStore> {
  const shelf = storeShelf();
  const version = digest();
  for (const name of readdirSync(shelf))
    if (!name.startsWith(version) && !name.endsWith('.new')) rmSync(join(shelf, name), { recursive: true });
  const folder = join(shelf, `${version}-${objects}`);
  if (!existsSync(folder)) {
    const making = `${folder}.${process.pid}.new`;
    await build(making, objects);
    renameSync(making, folder);
  }
  // The file beside the store is written by build().
  return { ...(JSON.parse(readFileSync(join(folder, 'about.json'), 'utf8')) as LargeStore), folder };
}

async function build(folder: string, objects: number): Promise<void> {
  const start = Date.now();
  const account = await createWorkspace(folder);
  const db = openWriter(workspacePaths(folder).database, 'normal');
  db.pragma('foreign_keys = OFF');
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  const indexes = rows<{ name: string; sql: string }>(
    db,
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
  );
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
  // Of ten blocks seven are the user's organization's, two another owner's, one of an owner that the user cannot see.
  const shared = account.ownerId;
  const other = createOwner(db, 'community', 'Neighbours', epoch);
  run(db, "INSERT INTO membership VALUES (?, ?, 'Director')", [account.userId, other]);
  const hidden = createOwner(db, 'community', 'Hidden', epoch);
  const ownerOf = (number: number): number =>
    [shared, shared, shared, shared, shared, shared, shared, other, other, hidden][Math.floor(number / period) % 10] ??
    shared;
  const links = sampleLinks(objects);
  db.transaction(() => {
    loadObjects(db, objects, account, ownerOf);
    loadLinks(db, links.packed, account, ownerOf);
  })();
  for (const { sql } of indexes) db.exec(sql);
  db.transaction(() => {
    run(db, 'INSERT INTO object_count SELECT type, owner_id, count(*) FROM object GROUP BY 1, 2');
    run(
      db,
      `INSERT INTO association_count SELECT ${countedEnd('lo_dim')}, ${countedEnd('hi_dim')}, count(*) FROM association GROUP BY 1, 2`,
    );
    run(db, "UPDATE counter SET next = ? WHERE name = 'object'", [objects + 1]);
    run(db, 'INSERT INTO search_backlog VALUES (1, ?)', [objects]);
  })();
  while (indexBacklog(db, 50_000));
  const associations = scalar<number>(db, 'SELECT count(*) FROM association') ?? 0;
  db.pragma('journal_mode = WAL');
  db.close();
  writeFileSync(join(folder, 'about.json'), JSON.stringify({ ...account, objects, associations, hubs: links.hubs }));
  process.stderr.write(
    `${basename(folder)}: ${objects} objects, ${associations} associations in ${Math.round((Date.now() - start) / 1000)} s\n`,
  );
}

function loadObjects(db: Writer, objects: number, { userId }: Account, ownerOf: (number: number) => number): void {
  run(
    db,
    "INSERT INTO change_set(id, at, user_id, command, label, rows) VALUES (1, ?, ?, 'import', 'Import of the sample', ?)",
    [epoch, userId, objects],
  );
  run(db, 'INSERT INTO change_range VALUES (1, 1, ?)', [objects]);
  run(db, "INSERT INTO source(id, origin, name, format) VALUES (1, 'import', 'Sample', 'STIX 2.1')");
  const object = new BulkInsert(db, 'object', [
    'id',
    'type',
    'owner_id',
    'key',
    'xid',
    'summary',
    'created',
    'modified',
    'created_by',
    'flags',
    'set_id',
  ]);
  const indicator = new BulkInsert(db, 'indicator', ['id', 'rating', 'confidence', 'flags', 'first_seen', 'last_seen']);
  const group = new BulkInsert(db, 'grp', ['id', 'first_seen', 'fields']);
  const victim = new BulkInsert(db, 'victim', ['id', 'org']);
  const tag = new BulkInsert(db, 'tag', ['id']);
  const attribute = new BulkInsert(db, 'attribute', [
    'object_id',
    'type_id',
    'value',
    'flags',
    'created',
    'modified',
    'created_by',
  ]);
  const assertion = new BulkInsert(db, 'object_assertion', [
    'object_id',
    'external_id',
    'source_id',
    'digest',
    'created',
    'modified',
    'flags',
    'fields',
  ]);
  const description = scalar<number>(db, "SELECT id FROM attribute_type WHERE name = 'Description'") ?? 1;
  for (let id = 1; id <= objects; id += 1) {
    const sample = sampleObject(id);
    const mixed = scatter(id + 7);
    const created = epoch + id * 10;
    object.add(
      id,
      sample.code,
      ownerOf(id),
      sample.key,
      sample.xid,
      sample.summary === sample.key ? null : sample.summary,
      created,
      created + (mixed % 20_000_000) * 1000,
      userId,
      0,
      1,
    );
    if (sample.kind === 'indicator') indicator.add(id, mixed % 6, mixed % 101, 1, created, created);
    else if (isGroupNumber(id)) group.add(id, created, null);
    else if (sample.kind === 'victim') victim.add(id, 'Sample');
    else tag.add(id);
    attribute.add(id, description, sampleText(id), 1, created, created, userId);
    assertion.add(id, sample.xid, 1, mixed.toString(36), created, created, 0, `{"summary":"${mixed.toString(36)}"}`);
  }
  for (const inserter of [object, indicator, group, victim, tag, attribute, assertion]) inserter.flush();
}

function loadLinks(db: Writer, packed: Float64Array, { userId }: Account, ownerOf: (number: number) => number): void {
  const association = new BulkInsert(db, 'association', [
    'lo',
    'hi',
    'type',
    'lo_dim',
    'hi_dim',
    'origins',
    'created',
    'created_by',
    'set_id',
  ]);
  const assertion = new BulkInsert(db, 'association_assertion', [
    'lo',
    'hi',
    'type',
    'external_id',
    'source_id',
    'digest',
    'created',
    'flags',
    'verb',
  ]);
  const dim = (id: number): number => sampleObject(id).code * 65_536 + ownerOf(id);
  let lastLo = 0;
  let lastDim = 0;
  packed.forEach((pair, index) => {
    const lo = Math.floor(pair / 2 ** 26);
    const hi = pair % 2 ** 26;
    if (lo !== lastLo) lastDim = dim(lo);
    lastLo = lo;
    association.add(lo, hi, 0, lastDim, dim(hi), 2, epoch + index, userId, 1);
    if (index % 3 === 0)
      assertion.add(
        lo,
        hi,
        0,
        `relationship--${index.toString(16).padStart(32, '0')}`,
        1,
        index.toString(36),
        epoch,
        0,
        'uses',
      );
  });
  association.flush();
  assertion.flush();
}
