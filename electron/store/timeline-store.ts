/** The timeline of a Case: what the application wrote, and events written by hand. */
import type { TimelineElement } from '../../shared/model/case.ts';
import type { Reader, Writer } from './connection.ts';
import { row, rows, run, scalar } from './statement.ts';
import type { SystemEventRow } from './system-event-store.ts';

export interface ManualEventRow {
  readonly id: number;
  readonly case_id: number;
  readonly at: number;
  readonly summary: string;
  readonly description: string | null;
  readonly link: string | null;
  readonly link_text: string | null;
  readonly created: number;
  readonly created_by: number | null;
  readonly modified: number;
  readonly modified_by: number | null;
  readonly deleted: number | null;
  readonly deleted_by: number | null;
  readonly deleted_reason: string | null;
  readonly set_id: number;
}

type Named<Row> = Row & { readonly user: string | null };
export type NamedSystemEvent = Named<SystemEventRow>;
export type NamedManualEvent = Named<ManualEventRow> & {
  readonly editor: string | null;
  readonly deleter: string | null;
  readonly notes: number;
};

export interface TimelineScope {
  readonly caseId: number;
  readonly elements: readonly TimelineElement[] | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly userId: number | undefined;
}

export interface TimelinePlace {
  readonly at: number;
  readonly kind: 'system' | 'manual';
  readonly id: number;
}

/** One way through both tables: entries of one moment stand in the order of their kind and number. */
export interface TimelineWindow {
  readonly newestFirst: boolean;
  /** Only what stands behind it. */
  readonly after: TimelinePlace | undefined;
  readonly limit: number;
}

const kindOrder = { system: 0, manual: 1 } as const;

const inScope = ({ elements, from, to, userId }: TimelineScope, kind: 'system' | 'manual', user: string): string =>
  [
    't.case_id = :case',
    ...(elements === undefined
      ? []
      : [
          kind === 'system'
            ? 't.element IN (SELECT value FROM json_each(:elements))'
            : `'event' IN (SELECT value FROM json_each(:elements))`,
        ]),
    ...(from === undefined ? [] : ['t.at >= :from']),
    ...(to === undefined ? [] : ['t.at <= :to']),
    ...(userId === undefined ? [] : [`${user} = :user`]),
  ].join(' AND ');

const scopeParameters = ({ caseId, elements, from, to, userId }: TimelineScope): Record<string, number | string> => ({
  case: caseId,
  ...(elements === undefined ? {} : { elements: JSON.stringify(elements) }),
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(userId === undefined ? {} : { user: userId }),
});

function page<Row>(
  db: Reader,
  kind: 'system' | 'manual',
  select: string,
  user: string,
  scope: TimelineScope,
  { newestFirst, after, limit }: TimelineWindow,
): Row[] {
  const [before, direction] = newestFirst ? ['<', 'DESC'] : ['>', 'ASC'];
  // The first condition is the one that the index of the moments serves.
  const behind =
    after === undefined
      ? ''
      : ` AND t.at ${before}= :afterAt AND (t.at, ${kindOrder[kind]}, t.id) ${before} (:afterAt, :afterKind, :afterId)`;
  return rows<Row>(
    db,
    `${select} WHERE ${inScope(scope, kind, user)}${behind} ORDER BY t.at ${direction}, t.id ${direction} LIMIT :limit`,
    {
      ...scopeParameters(scope),
      ...(after === undefined ? {} : { afterAt: after.at, afterKind: kindOrder[after.kind], afterId: after.id }),
      limit,
    },
  );
}

const systemEvents = `SELECT t.*, u.name AS user FROM case_system_event t LEFT JOIN user_account u ON u.id = t.user_id`;
const manualEvents = `SELECT t.*, u.name AS user, e.name AS editor, d.name AS deleter,
    (SELECT count(*) FROM case_note n WHERE n.event_id = t.id) AS notes
  FROM case_event t LEFT JOIN user_account u ON u.id = t.created_by LEFT JOIN user_account e ON e.id = t.modified_by
  LEFT JOIN user_account d ON d.id = t.deleted_by`;

export const listSystemEvents = (db: Reader, scope: TimelineScope, window: TimelineWindow): NamedSystemEvent[] =>
  page<NamedSystemEvent>(db, 'system', systemEvents, 't.user_id', scope, window);
/** Those that were deleted are among them. */
export const listManualEvents = (db: Reader, scope: TimelineScope, window: TimelineWindow): NamedManualEvent[] =>
  page<NamedManualEvent>(db, 'manual', manualEvents, 't.created_by', scope, window);

export const countTimeline = (db: Reader, scope: TimelineScope): number =>
  scalar<number>(
    db,
    `SELECT (SELECT count(*) FROM case_system_event t WHERE ${inScope(scope, 'system', 't.user_id')})
       + (SELECT count(*) FROM case_event t WHERE ${inScope(scope, 'manual', 't.created_by')})`,
    scopeParameters(scope),
  ) ?? 0;

/** Who did or wrote something in a Case, by name. */
export const listTimelineUsers = (db: Reader, caseId: number, limit: number): { id: number; name: string }[] =>
  rows<{ id: number; name: string }>(
    db,
    `SELECT u.id, u.name FROM user_account u WHERE u.id IN (SELECT user_id FROM case_system_event WHERE case_id = :case
       UNION SELECT created_by FROM case_event WHERE case_id = :case) ORDER BY u.name LIMIT :limit`,
    { case: caseId, limit },
  );

export const findManualEvent = (db: Reader, id: number): ManualEventRow | undefined =>
  row<ManualEventRow>(db, 'SELECT * FROM case_event WHERE id = ?', [id]);

export function insertManualEvent(db: Writer, event: Omit<ManualEventRow, 'id'>): number {
  const entries = Object.entries(event);
  const id = scalar<number>(
    db,
    `INSERT INTO case_event(${entries.map(([name]) => name).join(', ')}) VALUES (${entries.map(() => '?').join(', ')}) RETURNING id`,
    entries.map(([, value]) => value),
  );
  if (id === undefined) throw new Error('an event was not written');
  return id;
}

/** Writes some columns of an event; names come from the program. */
export function updateManualEvent(
  db: Writer,
  id: number,
  changes: Partial<Omit<ManualEventRow, 'id' | 'case_id' | 'created' | 'created_by'>>,
): number {
  const entries = Object.entries(changes);
  return run(db, `UPDATE case_event SET ${entries.map(([name]) => `${name} = ?`).join(', ')} WHERE id = ?`, [
    ...entries.map(([, value]) => value),
    id,
  ]);
}
