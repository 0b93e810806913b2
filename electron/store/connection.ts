/** Opens the workspace file. The only place that names better-sqlite3 and its pragmas. */
import Database from 'better-sqlite3';
import { AppError } from '../../shared/error/app-error.ts';

export type Sqlite = Database.Database;
export type Statement = Database.Statement;

declare const reader: unique symbol;
declare const writer: unique symbol;
/** A connection that can only read. */
export type Reader = Sqlite & { readonly [reader]?: true };
/** A connection of the writer thread. */
export type Writer = Sqlite & { readonly [reader]?: true; readonly [writer]: true };

const common = [
  'foreign_keys = ON',
  'cache_size = -65536',
  'temp_store = MEMORY',
  'trusted_schema = OFF',
  'busy_timeout = 10000',
];

/**
 * Opens for writing. `durability` full: a commit is on disk when it returns, for what a user was told is saved;
 * normal: a power cut may lose the last commits of a bulk job, which is rolled back in that case anyway.
 */
export function openWriter(file: string, durability: 'full' | 'normal'): Writer {
  const db = openWith(file, {}, [
    ...common,
    'journal_mode = WAL',
    'journal_size_limit = 67108864',
    'wal_autocheckpoint = 0',
    `synchronous = ${durability.toUpperCase()}`,
    // Deleted texts are overwritten: what was deleted and purged is not left in the file.
    `secure_delete = ${durability === 'full' ? 'ON' : 'OFF'}`,
  ]);
  // The brand says that this connection came from here.
  return db as Writer;
}

export function openReader(file: string): Reader {
  return openWith(file, { readonly: true, fileMustExist: true }, common);
}

/** SQLite reads a file only with the first pragma: what is no database is found out here, and let go again. */
function openWith(file: string, options: Database.Options, pragmas: readonly string[]): Sqlite {
  return guarded(() => {
    const db = new Database(file, options);
    try {
      for (const pragma of pragmas) db.pragma(pragma);
    } catch (error) {
      db.close();
      throw error;
    }
    return db;
  });
}

/** Runs something of the store and turns SQLite's codes into ours, so that no database text leaves the store. */
export function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw translate(error);
  }
}

/** AppErrors and bugs pass unchanged; SQLite's errors become CONFLICT, LOCKED or STORAGE. */
export function translate(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const { code } = error;
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') {
    return new AppError(
      'CONFLICT',
      'Something with the same identity exists already. Reload and open that one instead.',
      { constraint: code },
    );
  }
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY' || code === 'SQLITE_CONSTRAINT_TRIGGER') {
    return new AppError(
      'CONFLICT',
      'Something that this change refers to does not exist any more, or something else still uses what it would remove. Reload; undo or remove the later change first.',
    );
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new AppError('LOCKED', 'The workspace is busy with another change. Try again in a moment.');
  }
  const kinds: Readonly<Record<string, string>> = {
    SQLITE_FULL: 'The disk is full. Free some space; nothing was changed.',
    SQLITE_CORRUPT: 'The workspace file is damaged. Restore the latest backup.',
    SQLITE_NOTADB: 'The file is not a workspace: it is no SQLite database.',
    SQLITE_READONLY: 'The workspace cannot be written. Check the permissions of its folder.',
    SQLITE_IOERR: 'Reading or writing the workspace failed. Check the disk.',
    SQLITE_CANTOPEN: 'The workspace file cannot be opened. Check the path and its permissions.',
  };
  for (const [prefix, message] of Object.entries(kinds)) {
    if (code.startsWith(prefix)) return new AppError('STORAGE', message, { kind: prefix });
  }
  return error;
}
