/** Events that people write into the timeline of a Case. What the application wrote there has no command at all. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import { requireVerb } from '../../policy/require.ts';
import {
  findManualEvent,
  insertManualEvent,
  type ManualEventRow,
  updateManualEvent,
} from '../../store/timeline-store.ts';
import { caseTitle, type FoundCase, getCase, touchCase } from '../case/find.ts';
import { nameInEvent } from '../case/name-in-event.ts';
import type { CommandContext } from '../context.ts';
import { requireVersion } from '../object/find.ts';
import { requireLink } from './link.ts';
import { manualFacts } from './read.ts';

interface EventFields {
  readonly summary?: string | undefined;
  readonly at?: number | undefined;
  readonly description?: string | null | undefined;
  readonly link?: string | null | undefined;
  readonly linkText?: string | null | undefined;
}

export function createEvent(
  context: CommandContext,
  input: EventFields & { readonly caseId: number; readonly summary: string },
): number {
  const { db, actor, now, setId } = context;
  const found = getCase(context, input.caseId);
  requireVerb(actor, found.row.owner_id, 'timeline.create');
  requireLink(context, input.link);
  const id = insertManualEvent(db, {
    case_id: input.caseId,
    at: input.at ?? now,
    summary: input.summary,
    description: input.description ?? null,
    link: input.link ?? null,
    link_text: input.linkText ?? null,
    created: now,
    created_by: actor.userId,
    modified: now,
    modified_by: actor.userId,
    deleted: null,
    deleted_by: null,
    deleted_reason: null,
    set_id: setId,
  });
  say(context, found, 'Add', `Added the event ${nameInEvent(input.summary)}`);
  return id;
}

/** The event with its Case; NOT_FOUND also when the user may not see the Case, CONFLICT when the event was deleted. */
function getEvent(
  context: CommandContext,
  id: number,
  verb: Action & ('timeline.modify' | 'timeline.delete'),
): { readonly event: ManualEventRow; readonly found: FoundCase } {
  const event = findManualEvent(context.db, id);
  if (event === undefined)
    throw new AppError('NOT_FOUND', 'This event does not exist, or you may not see it. Reload the timeline.', { id });
  const found = getCase(context, event.case_id);
  requireVerb(context.actor, found.row.owner_id, verb, manualFacts);
  if (event.deleted !== null)
    throw new AppError('CONFLICT', 'This event was deleted. Undo that first, or write a new event.', { id });
  return { event, found };
}

export function changeEvent(
  context: CommandContext,
  { id, version, ...input }: EventFields & { readonly id: number; readonly version: number },
): void {
  const { db, actor, now, setId } = context;
  const { event, found } = getEvent(context, id, 'timeline.modify');
  requireVersion(event, version, 'event');
  if (input.link !== event.link) requireLink(context, input.link);
  updateManualEvent(db, id, {
    summary: input.summary ?? event.summary,
    at: input.at ?? event.at,
    description: input.description === undefined ? event.description : input.description,
    link: input.link === undefined ? event.link : input.link,
    link_text: input.linkText === undefined ? event.link_text : input.linkText,
    modified: now,
    modified_by: actor.userId,
    set_id: setId,
  });
  say(context, found, 'Change', `Changed the event ${nameInEvent(input.summary ?? event.summary)}`);
}

/** The row stays, with the reason. */
export function deleteEvent(context: CommandContext, id: number, reason: string): void {
  const { db, actor, now, setId } = context;
  const { event, found } = getEvent(context, id, 'timeline.delete');
  updateManualEvent(db, id, { deleted: now, deleted_by: actor.userId, deleted_reason: reason, set_id: setId });
  say(context, found, 'Delete', `Deleted the event ${nameInEvent(event.summary)}`);
}

function say(context: CommandContext, found: FoundCase, verb: 'Add' | 'Change' | 'Delete', text: string): void {
  touchCase(context, found.object.id);
  context.describe(`${verb} an event in the timeline of ${caseTitle(found)}`);
  context.event(found.object.id, { element: 'event', text });
}
