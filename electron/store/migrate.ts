/** Brings a workspace file to the newest schema: numbered .sql files, each in a transaction, with checksums. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../shared/error/app-error.ts';
import { openReader, openWriter, type Sqlite } from './connection.ts';

/** "LIGA": marks a SQLite file as a workspace of this program. */
export const applicationId = 0x4c_49_47_41;

interface Migration {
  readonly version: number;
  readonly sql: string;
  readonly checksum: string;
}

export function listMigrations(folder = join(dirname(fileURLToPath(import.meta.url)), 'migrations')): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name, index) => {
      const version = Number(name.slice(0, 4));
      if (version !== index + 1) throw new Error(`migration ${name} is out of order: expected number ${index + 1}`);
      const sql = readFileSync(join(folder, name), 'utf8');
      return { version, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Migrates `file`, backing it up to `backups` first when it holds data. A file of a newer program, of another
 * program, or whose applied migrations differ from ours is refused unchanged.
 */
export function migrate(file: string, backups: string, migrations: readonly Migration[] = listMigrations()): void {
  const isNew = !existsSync(file);
  if (!isNew) refuseForeign(file, migrations);
  const db = openWriter(file, 'full');
  try {
    const current = Number(db.pragma('user_version', { simple: true }));
    const pending = migrations.filter((migration) => migration.version > current);
    if (pending.length === 0) return;
    if (current > 0) backUpBefore(db, backups, current);
    for (const migration of pending) apply(db, migration);
  } finally {
    db.close();
  }
}

function refuseForeign(file: string, migrations: readonly Migration[]): void {
  const db = openReader(file);
  try {
    const id = Number(db.pragma('application_id', { simple: true }));
    const version = Number(db.pragma('user_version', { simple: true }));
    const newest = migrations.length;
    if (id !== applicationId) {
      throw new AppError(
        'UNSUPPORTED',
        'The file is an SQLite database of another program, not a Ligature workspace. Choose a folder that Ligature created.',
      );
    }
    if (version > newest) {
      throw new AppError(
        'UNSUPPORTED',
        `The workspace was written by a newer Ligature (schema ${version}, this program knows ${newest}). Install that version; the workspace was not changed.`,
      );
    }
    const applied = db.prepare('SELECT version, checksum FROM migration ORDER BY version').all() as {
      version: number;
      checksum: string;
    }[];
    for (const { version: number, checksum } of applied) {
      if (migrations[number - 1]?.checksum !== checksum) {
        throw new AppError(
          'UNSUPPORTED',
          `The workspace was made with a different form of schema step ${number}. It comes from a modified program; restore a backup or use that program.`,
        );
      }
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('STORAGE', 'The workspace file is damaged or no SQLite database. Restore the latest backup.');
  } finally {
    db.close();
  }
}

function backUpBefore(db: Sqlite, backups: string, version: number): void {
  mkdirSync(backups, { recursive: true });
  const target = join(backups, `before-schema-${version + 1}-${Date.now()}.db`);
  db.prepare('VACUUM INTO ?').run(target);
  const copy = openReader(target);
  try {
    if (copy.pragma('quick_check', { simple: true }) !== 'ok') {
      throw new AppError(
        'STORAGE',
        'The backup before the schema change could not be verified. Nothing was changed; check the disk.',
      );
    }
  } finally {
    copy.close();
  }
}

function apply(db: Sqlite, migration: Migration): void {
  db.transaction(() => {
    if (migration.version === 1) {
      db.exec('CREATE TABLE migration(version INTEGER PRIMARY KEY, checksum TEXT NOT NULL, at INT NOT NULL) STRICT');
      db.pragma(`application_id = ${applicationId}`);
    }
    db.exec(migration.sql);
    db.prepare('INSERT INTO migration VALUES (?, ?, ?)').run(migration.version, migration.checksum, Date.now());
    db.pragma(`user_version = ${migration.version}`);
  })();
}
