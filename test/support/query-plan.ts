/** Query plans of what a reading function really sends to the store. */
import type { Writer } from '../../electron/store/connection.ts';

/** Tables that grow with the data: no hot query may walk one of them from end to end. */
const large = [
  'object',
  'association',
  'association_assertion',
  'object_assertion',
  'attribute',
  'indicator',
  'file_hash',
  'grp',
  'tag',
  'external_id',
  'removed_statement',
  'change',
  'change_set',
  'object_label',
  'kept_input',
  'import_loss',
  'artifact',
  'artifact_key',
  'kase',
  'case_dismissal',
  'indicator_report',
];

/** Aliases under which the statements read a table. */
function tableOf(sql: string, name: string): string {
  const alias = new RegExp(String.raw`\b(?:FROM|JOIN)\s+(\w+)\s+(?:AS\s+)?${name}\b`, 'i').exec(sql);
  return alias?.[1] ?? name;
}

/** The connection as one that has nothing prepared yet and notes every statement text. */
export function noting(db: Writer, texts: Set<string>): Writer {
  return new Proxy(db, {
    get(target, name) {
      if (name === 'prepare') {
        return (text: string) => {
          texts.add(text);
          return target.prepare(text);
        };
      }
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value as (...input: unknown[]) => unknown).bind(target) : value; // methods need their own connection
    },
  });
}

export function planOf(db: Writer, text: string): string[] {
  const named = Object.fromEntries([...text.matchAll(/:(\w+)/g)].map(([, name]) => [name, 1]));
  const numbered = Array<number>((text.match(/\?/g) ?? []).length).fill(1);
  const rows = db
    .prepare(`EXPLAIN QUERY PLAN ${text}`)
    .all(...numbered, ...(Object.keys(named).length > 0 ? [named] : [])) as { detail: string }[];
  return rows.map(({ detail }) => detail);
}

/** Runs a reading; answers the walks over whole large tables among the plans of its statements. */
export function scansOf(db: Writer, read: (db: Writer) => unknown): { statements: number; scans: string[] } {
  const texts = new Set<string>();
  read(noting(db, texts));
  const scans = [...texts].flatMap((text) =>
    planOf(db, text)
      .filter((detail) => {
        const scanned = /^SCAN (\w+)/.exec(detail)?.[1];
        return scanned !== undefined && large.includes(tableOf(text, scanned));
      })
      .map((detail) => `${detail} in ${text.replaceAll(/\s+/g, ' ').slice(0, 200)}`),
  );
  return { statements: texts.size, scans };
}
