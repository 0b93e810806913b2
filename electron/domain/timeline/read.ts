/** The timeline of a Case as a reader may see it. */
import {
  type ManualEvent,
  type SystemEvent,
  type TimelineCursor,
  timelineLimits,
} from '../../../shared/contract/timeline.ts';
import type { TimelineElement } from '../../../shared/model/case.ts';
import type { Right } from '../../../shared/model/object.ts';
import type { Facts } from '../../../shared/permission/facts.ts';
import { decideFor, requireVerb, rightOf } from '../../policy/require.ts';
import type { EventRef } from '../../store/system-event-store.ts';
import {
  countTimeline,
  listManualEvents,
  listSystemEvents,
  listTimelineUsers,
  type NamedManualEvent,
  type NamedSystemEvent,
  type TimelinePlace,
} from '../../store/timeline-store.ts';
import { getCase } from '../case/find.ts';
import type { QueryContext } from '../context.ts';
import { parseLink } from './link.ts';
import { type RefView, TimelineRefs } from './refs.ts';

export const manualFacts: Facts = { systemCreated: false };

interface TimelineRequest {
  readonly caseId: number;
  readonly newestFirst: boolean;
  readonly elements?: readonly TimelineElement[] | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly userId?: number | undefined;
  readonly cursor?: TimelineCursor | undefined;
  readonly limit: number;
}

/** The contract's output schema brands the numbers and checks the words. */
type SystemView = Omit<SystemEvent, 'element' | 'refs' | 'userId'> & {
  readonly element: string;
  readonly refs: readonly RefView[];
  readonly userId: number | null;
};
type ManualView = Omit<ManualEvent, 'linked' | 'version' | 'userId'> & {
  readonly linked: RefView;
  readonly version: number;
  readonly userId: number | null;
};

export function readTimeline(
  context: QueryContext,
  { caseId, newestFirst, elements, from, to, userId, cursor, limit }: TimelineRequest,
): {
  entries: (SystemView | ManualView)[];
  next: TimelinePlace | null;
  total: number;
  users: { id: number; name: string }[];
  create: Right;
} {
  const { db, actor } = context;
  const { row } = getCase(context, caseId);
  requireVerb(actor, row.owner_id, 'timeline.view');
  const scope = { caseId, elements, from, to, userId };
  // One more than asked for tells whether there is a next page.
  const window = { newestFirst, after: cursor, limit: limit + 1 };
  const found = [
    ...listSystemEvents(db, scope, window).map((event) => ({ kind: 'system' as const, event })),
    ...listManualEvents(db, scope, window).map((event) => ({ kind: 'manual' as const, event })),
  ].sort((left, right) => (newestFirst ? -1 : 1) * compare(left, right));
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const refs = new TimelineRefs(context, row.owner_id, shown.flatMap(idsOf));
  return {
    entries: shown.map((entry) =>
      entry.kind === 'system' ? viewSystem(entry.event, refs) : viewManual(context, entry.event, row.owner_id, refs),
    ),
    next: found.length > limit && last !== undefined ? { at: last.event.at, kind: last.kind, id: last.event.id } : null,
    total: countTimeline(db, scope),
    users: listTimelineUsers(db, caseId, timelineLimits.users),
    create: rightOf(decideFor(actor, row.owner_id, 'timeline.create')),
  };
}

type Found =
  | { readonly kind: 'system'; readonly event: NamedSystemEvent }
  | { readonly kind: 'manual'; readonly event: NamedManualEvent };

/** The order of the store: moment, system before manual, number. */
const compare = (left: Found, right: Found): number =>
  left.event.at - right.event.at ||
  Number(left.kind === 'manual') - Number(right.kind === 'manual') ||
  left.event.id - right.event.id;

// Written by the application itself.
const refsOf = (event: NamedSystemEvent): EventRef[] => JSON.parse(event.refs) as EventRef[];

function idsOf(entry: Found): number[] {
  if (entry.kind === 'system') return refsOf(entry.event).map(({ id }) => id);
  const linked = parseLink(entry.event.link);
  return linked === null ? [] : [linked.id];
}

const viewSystem = (event: NamedSystemEvent, refs: TimelineRefs): SystemView => ({
  kind: 'system',
  id: event.id,
  at: event.at,
  user: event.user,
  userId: event.user === null ? null : event.user_id,
  element: event.element,
  text: event.text,
  refs: refsOf(event).map((ref) => refs.view(ref)),
});

function viewManual(context: QueryContext, event: NamedManualEvent, ownerId: number, refs: TimelineRefs): ManualView {
  const ask = (verb: 'timeline.modify' | 'timeline.delete'): Right =>
    event.deleted === null
      ? rightOf(decideFor(context.actor, ownerId, verb, manualFacts))
      : { allowed: false, reason: 'This event was deleted.' };
  const linked = parseLink(event.link);
  return {
    kind: 'manual',
    id: event.id,
    at: event.at,
    user: event.user,
    userId: event.user === null ? null : event.created_by,
    version: event.set_id,
    summary: event.summary,
    description: event.description,
    link: event.link,
    linkText: event.link_text,
    linked: linked === null ? null : refs.viewObject(linked.id),
    created: event.created,
    edited: event.modified === event.created ? null : { at: event.modified, by: event.editor },
    deleted:
      event.deleted === null ? null : { at: event.deleted, by: event.deleter, reason: event.deleted_reason ?? '' },
    notes: decideFor(context.actor, ownerId, 'note.view').allowed ? event.notes : null,
    rights: { modify: ask('timeline.modify'), delete: ask('timeline.delete') },
  };
}
