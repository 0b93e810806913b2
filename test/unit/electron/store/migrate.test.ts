import Database from 'better-sqlite3';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applicationId, listMigrations, migrate } from '../../../../electron/store/migrate.ts';
import { createWorkspaceFolder, prepareWorkspace } from '../../../../electron/store/workspace-folder.ts';
import { AppError, type ErrorCode } from '../../../../shared/error/app-error.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const later = {
  version: listMigrations().length + 1,
  sql: 'CREATE TABLE later(id INTEGER PRIMARY KEY) STRICT;',
  checksum: 'later',
};
const broken = { ...later, sql: 'CREATE TABLE half(id INTEGER PRIMARY KEY) STRICT; CREATE TABLE half(x);' };

function refusal(run: () => unknown): { code: ErrorCode; message: string } {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('the file was accepted');
}

function newFile(): { file: string; backups: string } {
  const folder = tempFolder();
  const paths = { file: join(folder, 'workspace.db'), backups: join(folder, 'backups') };
  migrate(paths.file, paths.backups);
  return paths;
}

function change(file: string, sql: string): void {
  const db = new Database(file);
  db.exec(sql);
  db.close();
}

const valueOf = (file: string, sql: string): unknown => {
  const db = new Database(file, { readonly: true });
  const value = db.prepare(sql).pluck().get();
  db.close();
  return value;
};

describe('a new workspace file', () => {
  it('carries the mark of the program, the newest version and every step with its checksum', () => {
    const { file, backups } = newFile();
    expect(valueOf(file, 'PRAGMA application_id')).toBe(applicationId);
    expect(valueOf(file, 'PRAGMA user_version')).toBe(listMigrations().length);
    expect(valueOf(file, 'SELECT count(*) FROM migration')).toBe(listMigrations().length);
    expect(existsSync(backups)).toBe(false);
  });

  it('has the schema of the snapshot, so that a change of the schema is a decision', () => {
    const { file } = newFile();
    const db = new Database(file, { readonly: true });
    const schema = db
      .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_%' ORDER BY type, name")
      .pluck()
      .all() as string[];
    db.close();
    const text = `${schema
      .map((sql) =>
        sql
          .replaceAll(/--[^\n]*/g, '')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      )
      .join(';\n')};\n`;
    const snapshot = new URL('../../../data/schema.sql', import.meta.url);
    if (process.env['LIGATURE_UPDATE_SNAPSHOTS'] === '1') writeFileSync(snapshot, text);
    expect(text).toBe(readFileSync(snapshot, 'utf8'));
  });

  it('has no table without STRICT but the search index, and no foreign key to a table that does not exist', () => {
    const { file } = newFile();
    const db = new Database(file, { readonly: true });
    const loose = db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND schema = 'main' AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all();
    const dangling = db
      .prepare(
        'SELECT f."table" FROM pragma_table_list t, pragma_foreign_key_list(t.name) f WHERE t.type = \'table\' AND f."table" NOT IN (SELECT name FROM sqlite_schema)',
      )
      .pluck()
      .all();
    db.close();
    expect(loose).toEqual([]);
    expect(dangling).toEqual([]);
  });
});

describe('a later step', () => {
  it('is applied once, after a backup that holds what was there before', () => {
    const { file, backups } = newFile();
    change(file, "INSERT INTO setting VALUES ('name', 'Northgate SOC')");
    migrate(file, backups, [...listMigrations(), later]);
    expect(valueOf(file, 'PRAGMA user_version')).toBe(later.version);
    expect(valueOf(file, 'SELECT count(*) FROM later')).toBe(0);
    const [backup, ...more] = readdirSync(backups);
    expect(more).toEqual([]);
    expect(valueOf(join(backups, backup ?? ''), "SELECT value FROM setting WHERE name = 'name'")).toBe('Northgate SOC');
    expect(valueOf(join(backups, backup ?? ''), 'PRAGMA user_version')).toBe(later.version - 1);
    migrate(file, backups, [...listMigrations(), later]);
    expect(readdirSync(backups)).toHaveLength(1);
  });

  it('that fails leaves the file as it was', () => {
    const { file, backups } = newFile();
    expect(() => migrate(file, backups, [...listMigrations(), broken])).toThrow(/half/);
    expect(valueOf(file, 'PRAGMA user_version')).toBe(later.version - 1);
    expect(valueOf(file, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'")).toBe(0);
    migrate(file, backups, [...listMigrations(), later]);
    expect(valueOf(file, 'SELECT count(*) FROM later')).toBe(0);
  });

  it('out of order is a bug of the program, not of the file', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, '0001-a.sql'), '');
    writeFileSync(join(folder, '0003-b.sql'), '');
    expect(() => listMigrations(folder)).toThrow(/out of order/);
  });
});

describe('a file that is refused', () => {
  const untouched = (file: string, run: () => unknown): { code: ErrorCode; message: string } => {
    const before = readFileSync(file);
    const answer = refusal(run);
    expect(readFileSync(file).equals(before)).toBe(true);
    return answer;
  };

  it('was written by a newer program', () => {
    const { file, backups } = newFile();
    migrate(file, backups, [...listMigrations(), later]);
    expect(untouched(file, () => migrate(file, backups))).toMatchObject({
      code: 'UNSUPPORTED',
      message: expect.stringContaining('newer Ligature'),
    });
  });

  it('is an SQLite database of another program', () => {
    const file = join(tempFolder(), 'workspace.db');
    change(file, 'CREATE TABLE bookmark(url TEXT)');
    expect(untouched(file, () => migrate(file, tempFolder()))).toMatchObject({
      code: 'UNSUPPORTED',
      message: expect.stringContaining('another program'),
    });
  });

  it.each([
    ['is text', Buffer.from('this is no database, only a long enough text to fill the header of one'.repeat(20))],
    ['is empty', Buffer.alloc(0)],
    ['is zeroes', Buffer.alloc(8192)],
    ['is noise', Buffer.from(Array.from({ length: 8192 }, (_, i) => (i * 7919) % 251))],
  ])('%s', (_, content) => {
    const file = join(tempFolder(), 'workspace.db');
    writeFileSync(file, content);
    const { code, message } = untouched(file, () => migrate(file, tempFolder()));
    expect(['STORAGE', 'UNSUPPORTED']).toContain(code);
    expect(message).not.toMatch(/SQLITE_|file is not a database/);
  });

  it('is the front half of a workspace', () => {
    const { file } = newFile();
    change(file, 'PRAGMA journal_mode = DELETE');
    const half = join(tempFolder(), 'workspace.db');
    writeFileSync(half, readFileSync(file).subarray(0, 3 * 4096 + 100));
    expect(['STORAGE', 'UNSUPPORTED']).toContain(untouched(half, () => migrate(half, tempFolder())).code);
  });

  it('had a step applied in another form', () => {
    const { file, backups } = newFile();
    change(file, "UPDATE migration SET checksum = 'other' WHERE version = 1; PRAGMA wal_checkpoint(TRUNCATE)");
    expect(untouched(file, () => migrate(file, backups))).toMatchObject({
      code: 'UNSUPPORTED',
      message: expect.stringContaining('different form of schema step 1'),
    });
  });
});

describe('a workspace folder', () => {
  it('is made once; a second time and a missing one are said', () => {
    const folder = join(tempFolder(), 'new');
    const paths = createWorkspaceFolder(folder);
    expect(existsSync(paths.database) && existsSync(paths.attachments) && existsSync(paths.backups)).toBe(true);
    expect(refusal(() => createWorkspaceFolder(folder)).code).toBe('CONFLICT');
    expect(refusal(() => prepareWorkspace(tempFolder())).code).toBe('NOT_FOUND');
    expect(prepareWorkspace(folder).database).toBe(paths.database);
  });

  it('opens after its folder was copied to another place', () => {
    const folder = join(tempFolder(), 'a');
    createWorkspaceFolder(folder);
    const copy = join(tempFolder(), 'b');
    mkdirSync(copy);
    copyFileSync(join(folder, 'workspace.db'), join(copy, 'workspace.db'));
    expect(valueOf(prepareWorkspace(copy).database, 'PRAGMA user_version')).toBe(listMigrations().length);
  });
});
