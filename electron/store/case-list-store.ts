/**
 * Pages and numbers of Cases. One statement reads the Cases of the Organizations once, by `kase_status` where a status is
 * asked for; its cost grows with their number (20,000 Cases: some 30 ms), not with the store.
 */
import type { CaseSort } from '../../shared/contract/case-list.ts';
import type { AssigneeRef } from '../../shared/model/assignee.ts';
import { type CaseStatus, defaultServiceLevels, severities, severityNumber } from '../../shared/model/case.ts';
import type { Reader } from './connection.ts';
import { textOf } from './folded-text.ts';
import { rows, scalar, visible } from './statement.ts';

export interface CaseScope {
  /** Pairs of type and owner that the user may see. */
  readonly dims: readonly number[];
  readonly owners: readonly number[];
  readonly now: number;
  /** For LIKE, in lower case; or the number of a Case. */
  readonly name?: string | undefined;
  readonly number?: number | undefined;
  readonly status?: CaseStatus | undefined;
  readonly severities?: readonly number[] | undefined;
  readonly resolutions?: readonly string[] | undefined;
  readonly assignee?: 'nobody' | AssigneeRef | undefined;
  /** Assigned to this user, or to a group with the user. */
  readonly reaches?: number | undefined;
  /** Any of these Tags. */
  readonly tags?: readonly number[] | undefined;
  readonly openedFrom?: number | undefined;
  readonly openedTo?: number | undefined;
  readonly overdue?: boolean | undefined;
}

/** What the Organization has stated for the severity, otherwise the default, as `domain/case/service-level.ts` reads it. */
const respondMinutes = `iif(s.owner_id IS NULL, CASE k.severity ${severities
  .map((severity) => `WHEN ${severityNumber(severity)} THEN ${defaultServiceLevels[severity].respondMinutes ?? 'NULL'}`)
  .join(' ')} END, s.respond_minutes)`;
const due = `(k.opened + ${respondMinutes} * 60000)`;
const isOverdue = `(${due} IS NOT NULL AND coalesce(k.closed, :now) > ${due})`;
const joined = `CROSS JOIN object o ON o.id = k.id
  LEFT JOIN service_level s ON s.owner_id = k.owner_id AND s.severity = k.severity`;
const source = `kase k ${joined}`;

/** What holds for the wanted Cases, with the values that the words name. */
function conditions(scope: CaseScope): { where: string; values: Readonly<Record<string, string | number>> } {
  const values: Record<string, string | number> = {
    dims: JSON.stringify(scope.dims),
    owners: JSON.stringify(scope.owners),
    now: scope.now,
  };
  const parts = [
    'k.owner_id IN (SELECT value FROM json_each(:owners))',
    'o.type * 65536 + o.owner_id IN (SELECT value FROM json_each(:dims))',
    visible('o.id'),
  ];
  const add = (part: string, given: Readonly<Record<string, string | number>> = {}): void => {
    parts.push(part);
    Object.assign(values, given);
  };
  if (scope.number !== undefined) {
    add(`(k.number = :number OR ${textOf('o')} LIKE :name ESCAPE '\\')`, { number: scope.number });
    values['name'] = scope.name ?? '';
  } else if (scope.name !== undefined) add(`${textOf('o')} LIKE :name ESCAPE '\\'`, { name: scope.name });
  if (scope.status !== undefined) add('k.status = :status', { status: scope.status });
  if (scope.severities !== undefined)
    add('k.severity IN (SELECT value FROM json_each(:severities))', { severities: JSON.stringify(scope.severities) });
  if (scope.resolutions !== undefined)
    add('k.resolution IN (SELECT value FROM json_each(:resolutions))', {
      resolutions: JSON.stringify(scope.resolutions),
    });
  if (scope.assignee === 'nobody') add('k.assignee IS NULL AND k.assignee_group IS NULL');
  else if (scope.assignee !== undefined)
    add(`k.${scope.assignee.kind === 'user' ? 'assignee' : 'assignee_group'} = :assignee`, {
      assignee: scope.assignee.id,
    });
  if (scope.reaches !== undefined)
    add('(k.assignee = :user OR k.assignee_group IN (SELECT group_id FROM user_group_member WHERE user_id = :user))', {
      user: scope.reaches,
    });
  if (scope.tags !== undefined)
    add(
      `EXISTS (SELECT 1 FROM json_each(:tags) t CROSS JOIN association a
         ON a.lo = min(t.value, o.id) AND a.hi = max(t.value, o.id))`,
      { tags: JSON.stringify(scope.tags) },
    );
  if (scope.openedFrom !== undefined) add('k.opened >= :openedFrom', { openedFrom: scope.openedFrom });
  if (scope.openedTo !== undefined) add('k.opened <= :openedTo', { openedTo: scope.openedTo });
  if (scope.overdue !== undefined) add(scope.overdue ? isOverdue : `NOT ${isOverdue}`);
  return { where: parts.join(' AND '), values };
}

const orders: Readonly<Record<CaseSort, string>> = {
  number: 'k.number',
  severity: 'k.severity',
  opened: 'k.opened',
  modified: 'o.modified',
  responseDue: due,
};

/** Ids of a page and the number of all. Where a Case has no service level it comes last, whichever way. */
export function listCaseIds(
  db: Reader,
  scope: CaseScope,
  page: { sort: CaseSort; descending: boolean; offset: number; limit: number },
): { ids: number[]; total: number } {
  const { where, values } = conditions(scope);
  const column = orders[page.sort];
  const direction = page.descending ? 'DESC' : 'ASC';
  const text = `SELECT o.id FROM ${source} WHERE ${where}
    ORDER BY ${column} ${direction} NULLS LAST, o.modified DESC, o.id DESC LIMIT :limit OFFSET :offset`;
  const count = `SELECT count(*) FROM ${source} WHERE ${where}`;
  return {
    ids: rows<{ id: number }>(db, text, { ...values, limit: page.limit, offset: page.offset }).map(({ id }) => id),
    total: scalar<number>(db, count, values) ?? 0,
  };
}

export interface CaseListRecord {
  readonly id: number;
  readonly owner_id: number;
  readonly number: number;
  readonly name: string;
  readonly set_id: number;
  readonly status: CaseStatus;
  readonly severity: number;
  readonly resolution: string;
  readonly assignee: number | null;
  readonly assignee_group: number | null;
  readonly excerpt: string | null;
  readonly is_cut: 0 | 1;
  readonly opened: number;
  readonly closed: number | null;
  readonly modified: number;
  readonly due: number | null;
  readonly overdue: 0 | 1;
  readonly tasks: number;
  readonly tasks_closed: number;
}

/** The Cases of a page, in the order of their ids given; `excerpt` is at most so long. */
export const listCaseRecords = (db: Reader, ids: readonly number[], now: number, excerpt: number): CaseListRecord[] =>
  rows<CaseListRecord>(
    db,
    `SELECT k.id, k.owner_id, k.number, o.summary AS name, k.set_id, k.status, k.severity, k.resolution, k.assignee, k.assignee_group,
       substr(k.description, 1, :excerpt) AS excerpt, coalesce(length(k.description) > :excerpt, 0) AS is_cut,
       k.opened, k.closed, o.modified, ${due} AS due, ${isOverdue} AS overdue,
       (SELECT count(*) FROM case_task t WHERE t.case_id = k.id) AS tasks,
       (SELECT count(*) FROM case_task t WHERE t.case_id = k.id AND t.status = 'Closed') AS tasks_closed
     FROM json_each(:ids) w CROSS JOIN kase k ON k.id = w.value ${joined} ORDER BY w.key`,
    { ids: JSON.stringify(ids), now, excerpt },
  );

export interface CaseNumbers {
  readonly owner_id: number;
  readonly status: CaseStatus;
  readonly severity: number;
  readonly n: number;
  readonly overdue: number;
}
export function countCases(db: Reader, scope: CaseScope): CaseNumbers[] {
  const { where, values } = conditions(scope);
  return rows<CaseNumbers>(
    db,
    `SELECT k.owner_id, k.status, k.severity, count(*) AS n, sum(${isOverdue}) AS overdue
     FROM ${source} WHERE ${where} GROUP BY k.owner_id, k.status, k.severity`,
    values,
  );
}

/** To whom the Cases are assigned, the most Cases first. */
export function countAssignees(
  db: Reader,
  scope: CaseScope,
  limit: number,
): { kind: 'user' | 'group'; id: number; name: string; n: number }[] {
  const { where, values } = conditions(scope);
  const text = `SELECT iif(k.assignee IS NULL, 'group', 'user') AS kind, coalesce(k.assignee, k.assignee_group) AS id,
      coalesce(u.name, g.name) AS name, count(*) AS n
    FROM ${source} LEFT JOIN user_account u ON u.id = k.assignee LEFT JOIN user_group g ON g.id = k.assignee_group
    WHERE ${where} AND (k.assignee IS NOT NULL OR k.assignee_group IS NOT NULL)
    GROUP BY k.assignee, k.assignee_group ORDER BY n DESC, name LIMIT :limit`;
  return rows(db, text, { ...values, limit });
}

/** Tags of some Cases, in the order of their names, each row one Case and one Tag. */
export const listTagsOfCases = (
  db: Reader,
  ids: readonly number[],
  tagDims: readonly number[],
): { case_id: number; id: number; name: string }[] =>
  rows(
    db,
    `SELECT link.case_id, o.id, coalesce(o.summary, o.key) AS name FROM (
       SELECT a.lo AS case_id, a.hi AS tag FROM json_each(:ids) w CROSS JOIN association a ON a.lo = w.value
         WHERE a.hi_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('a.hi')}
       UNION ALL
       SELECT a.hi, a.lo FROM json_each(:ids) w CROSS JOIN association a INDEXED BY association_rev ON a.hi = w.value
         WHERE a.lo_dim IN (SELECT value FROM json_each(:dims)) AND ${visible('a.lo')}) link
     CROSS JOIN object o ON o.id = link.tag ORDER BY name COLLATE NOCASE`,
    { ids: JSON.stringify(ids), dims: JSON.stringify(tagDims) },
  );
