/** Tasks across Cases. */
import type { TaskStatus } from '../../shared/model/case.ts';
import type { Reader } from './connection.ts';
import { textOf } from './folded-text.ts';
import { likeFragment, rows, scalar } from './statement.ts';

export interface TaskSearch {
  /** `type * 65536 + owner` of the Cases that the user may see. */
  readonly dims: readonly number[];
  readonly now: number;
  readonly statuses: readonly TaskStatus[] | undefined;
  /** Whose tasks: the user's own and those of the user's groups. */
  readonly mineOf: number | undefined;
  readonly assignee: { readonly kind: 'user' | 'group'; readonly id: number } | null | undefined;
  readonly overdue: boolean | undefined;
  readonly required: boolean | undefined;
  readonly text: string | undefined;
}

export interface FoundTaskRow {
  readonly id: number;
  readonly case_id: number;
  readonly number: number;
  readonly case_name: string;
  readonly owner_id: number;
  readonly name: string;
  readonly required: 0 | 1;
  readonly automated: 0 | 1;
  readonly status: TaskStatus;
  readonly assignee: number | null;
  readonly assignee_group: number | null;
  readonly due: number | null;
}

interface Condition {
  readonly sql: string;
  readonly values?: Readonly<Record<string, string | number | null>>;
}

const overdue = `(t.status <> 'Closed' AND t.due IS NOT NULL AND t.due < :now)`;

function conditions(search: TaskSearch): Condition[] {
  const { dims, now, statuses, mineOf, assignee, required, text } = search;
  const all: (Condition | false)[] = [
    {
      sql: 'o.type * 65536 + o.owner_id IN (SELECT value FROM json_each(:dims))',
      values: { dims: JSON.stringify(dims) },
    },
    statuses !== undefined && {
      sql: 't.status IN (SELECT value FROM json_each(:statuses))',
      values: { statuses: JSON.stringify(statuses) },
    },
    mineOf !== undefined && {
      sql: '(t.assignee = :mine OR t.assignee_group IN (SELECT group_id FROM user_group_member WHERE user_id = :mine))',
      values: { mine: mineOf },
    },
    assignee === null && { sql: 't.assignee IS NULL AND t.assignee_group IS NULL' },
    assignee !== null &&
      assignee !== undefined && {
        sql: `t.${assignee.kind === 'user' ? 'assignee' : 'assignee_group'} = :assignee`,
        values: { assignee: assignee.id },
      },
    search.overdue !== undefined && { sql: search.overdue ? overdue : `NOT ${overdue}`, values: { now } },
    required !== undefined && { sql: 't.required = :required', values: { required: required ? 1 : 0 } },
    text !== undefined &&
      text !== '' && {
        sql: `(t.name LIKE :text ESCAPE '\\' OR ${textOf('o')} LIKE :text ESCAPE '\\' OR t.name LIKE :typed ESCAPE '\\')`,
        // Names of tasks have no folded form: beyond ASCII they are found as typed, or in lower case.
        values: { text: likeFragment(text.toLowerCase()), typed: likeFragment(text) },
      },
  ];
  return all.filter((condition) => condition !== false);
}

const from = 'FROM case_task t JOIN kase k ON k.id = t.case_id JOIN object o ON o.id = t.case_id';

function clause(search: TaskSearch): Condition & { values: Record<string, string | number | null> } {
  const parts = conditions(search);
  return {
    sql: `${from} WHERE ${parts.map(({ sql }) => sql).join(' AND ')}`,
    values: Object.assign({}, ...parts.map(({ values }) => values ?? {})) as Record<string, string | number | null>, // of the conditions above
  };
}

export function countFoundTasks(db: Reader, search: TaskSearch): number {
  const { sql, values } = clause(search);
  return scalar<number>(db, `SELECT count(*) ${sql}`, values) ?? 0;
}

const orders = {
  due: (way: string) => `t.due IS NULL, t.due ${way}, t.id`,
  case: (way: string) => `o.owner_id, k.number ${way}, t.phase IS NULL, t.phase, t.step, t.id`,
  name: (way: string) => `t.name COLLATE NOCASE ${way}, t.id`,
} as const;

export interface TaskPage {
  readonly sort: keyof typeof orders;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

export function listFoundTasks(db: Reader, search: TaskSearch, page: TaskPage): FoundTaskRow[] {
  const { sql, values } = clause(search);
  return rows<FoundTaskRow>(
    db,
    `SELECT t.id, t.case_id, k.number, o.summary AS case_name, o.owner_id, t.name, t.required, t.automated, t.status,
       t.assignee, t.assignee_group, t.due
     ${sql} ORDER BY ${orders[page.sort](page.descending ? 'DESC' : 'ASC')} LIMIT :limit OFFSET :offset`,
    { ...values, limit: page.limit, offset: page.offset },
  );
}
