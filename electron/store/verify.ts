/** Checks of a whole workspace, and the digest that says whether two hold the same data. */
import { createHash } from 'node:crypto';
import { verifyAudit } from './audit.ts';
import { listAttachments, namedAttachments, readAttachment } from './attachments.ts';
import type { Reader } from './connection.ts';
import { appendOnlyTables, dataTables, tableShape, type DataTable } from './journal.ts';
import { prepared, scalar } from './statement.ts';

export interface Verification {
  readonly ok: boolean;
  readonly problems: readonly string[];
  readonly objects: number;
  readonly associations: number;
  readonly auditEntries: number;
  readonly digest: string;
}

/** Integrity of the file, of references, of the audit chain, of counts and attachments. Prints no content. */
export function verifyWorkspace(db: Reader, folder: string): Verification {
  const problems: string[] = [];
  const integrity = db.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') problems.push(`the file is damaged: ${String(integrity).slice(0, 200)}`);
  const broken = (db.pragma('foreign_key_check') as { table: string }[]).length;
  if (broken > 0) problems.push(`${broken} rows refer to rows that do not exist`);
  const audit = verifyAudit(db);
  if (audit.brokenAt !== null) problems.push(`the audit chain is broken at entry ${audit.brokenAt}`);
  const objects = scalar<number>(db, 'SELECT count(*) FROM object') ?? 0;
  const associations = scalar<number>(db, 'SELECT count(*) FROM association') ?? 0;
  const isIdle = scalar<number>(db, 'SELECT count(*) FROM open_range') === 0;
  if (!isIdle) problems.push('an import was interrupted; it is taken back when the workspace is opened');
  else problems.push(...countProblems(db, objects, associations));
  const dims = scalar<number>(
    db,
    `SELECT count(*) FROM association a JOIN object l ON l.id = a.lo JOIN object h ON h.id = a.hi
     WHERE a.lo_dim <> l.type * 65536 + l.owner_id OR a.hi_dim <> h.type * 65536 + h.owner_id`,
  );
  if (dims !== 0) problems.push(`${dims} associations carry the type or owner of another object`);
  const kept = new Set(listAttachments(folder));
  for (const hash of namedAttachments(db)) {
    if (!kept.has(hash) || createHash('sha256').update(readAttachment(folder, hash)).digest('hex') !== hash)
      problems.push('an attachment is missing or damaged');
  }
  return {
    ok: problems.length === 0,
    problems,
    objects,
    associations,
    auditEntries: audit.entries,
    digest: digestOf(db),
  };
}

function countProblems(db: Reader, objects: number, associations: number): string[] {
  const problems: string[] = [];
  if (scalar<number>(db, 'SELECT coalesce(sum(n), 0) FROM object_count') !== objects)
    problems.push('the number of objects differs from the objects');
  if (scalar<number>(db, 'SELECT coalesce(sum(n), 0) FROM association_count') !== associations)
    problems.push('the number of associations differs from the associations');
  return problems;
}

/** SHA-256 over every row of the data tables, by primary key: equal digests mean equal data. Timelines, journal, jobs and audit are left out. */
export function digestOf(db: Reader): string {
  const digest = createHash('sha256');
  for (const table of dataTables) {
    if (appendOnlyTables.has(table)) continue;
    digest.update(`${table}\n`);
    for (const line of tableLines(db, table)) digest.update(line);
  }
  return digest.digest('hex');
}

function* tableLines(db: Reader, table: DataTable): Generator<string> {
  const { columns, key } = tableShape(db, table);
  const image = `json_array(${columns.join(', ')})`;
  for (const line of prepared(db, `SELECT ${image} FROM ${table} ORDER BY ${key.join(', ')}`)
    .pluck()
    .iterate() as IterableIterator<string>)
    yield `${line}\n`;
}
