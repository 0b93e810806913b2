/** Reports about Indicators: who reported a false positive or observations on which day. */
import type { Reader, Writer } from './connection.ts';
import { row, rows, run } from './statement.ts';

export const reportKind = { falsePositive: 1, observation: 2 } as const;
export type ReportKind = keyof typeof reportKind;

const dayMs = 86_400_000;
/** Days since 1970, UTC. */
export const dayOf = (at: number): number => Math.floor(at / dayMs);

export interface ReportSum {
  readonly n: number;
  readonly last: number | null;
}
/** What users have reported of a kind, all together. */
export const sumReports = (db: Reader, id: number, kind: ReportKind): ReportSum =>
  row<ReportSum>(
    db,
    'SELECT coalesce(sum(n), 0) AS n, max(at) AS last FROM indicator_report WHERE object_id = ? AND kind = ?',
    [id, reportKind[kind]],
  ) ?? { n: 0, last: null };

/** A user's report of a kind on the day of a time. */
export const findReport = (
  db: Reader,
  id: number,
  kind: ReportKind,
  userId: number,
  at: number,
): { readonly n: number; readonly at: number } | undefined =>
  row<{ n: number; at: number }>(
    db,
    'SELECT n, at FROM indicator_report WHERE object_id = ? AND kind = ? AND user_id = ? AND day = ?',
    [id, reportKind[kind], userId, dayOf(at)],
  );

/** Adds to the user's report of the day. */
export const addReport = (
  db: Writer,
  report: { id: number; kind: ReportKind; userId: number; at: number; n: number },
): number =>
  run(
    db,
    `INSERT INTO indicator_report(object_id, kind, user_id, day, n, at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET n = n + excluded.n, at = excluded.at`,
    [report.id, reportKind[report.kind], report.userId, dayOf(report.at), report.n, report.at],
  );

export interface ReporterRow {
  readonly user_name: string | null;
  readonly false_positives: number;
  readonly observations: number;
  readonly last: number;
}
/** What each user has reported, the latest reporter first. */
export const listReporters = (db: Reader, id: number, limit: number): ReporterRow[] =>
  rows<ReporterRow>(
    db,
    `SELECT u.name AS user_name, sum(CASE r.kind WHEN 1 THEN r.n ELSE 0 END) AS false_positives,
       sum(CASE r.kind WHEN 2 THEN r.n ELSE 0 END) AS observations, max(r.at) AS last
     FROM indicator_report r LEFT JOIN user_account u ON u.id = r.user_id
     WHERE r.object_id = ? GROUP BY r.user_id ORDER BY last DESC LIMIT ?`,
    [id, limit],
  );
