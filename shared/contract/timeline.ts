import { z } from 'zod';
import { timelineElements } from '../model/case.ts';
import { ChangeSetId, ObjectId, Time, UserId } from '../model/id.ts';
import { ObjectKindName, Right } from '../model/object.ts';
import { line, prose } from '../model/text.ts';
import { caseTouched } from './case.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

export const timelineLimits = { page: 200, users: 500, refs: 40 } as const;

const EventId = z.int().min(1);
/** A web address, or an object of the workspace as `<kind>:<id>`. */
const Link = line(2000).refine(
  (link) => /^https?:\/\/\S+$/i.test(link) || /^[a-zA-Z]+:\d{1,15}$/.test(link),
  'is neither a web address nor an object such as group:12',
);

/** An object outside the Case, named to those who may see it; `id` is null when it is gone. */
const TimelineRef = z.object({ id: ObjectId.nullable(), kind: ObjectKindName, type: z.string(), name: z.string() });
export type TimelineRef = z.infer<typeof TimelineRef>;

const common = {
  id: EventId,
  at: Time,
  /** Who did it or wrote it; null for the application, or a user that was deleted. */
  user: z.string().nullable(),
  userId: UserId.nullable(),
};
/** What the application wrote: never changed, never deleted. */
const SystemEvent = z.object({
  kind: z.literal('system'),
  ...common,
  element: z.enum(timelineElements),
  /** May hold `{0}`, `{1}`...: the objects of `refs`. */
  text: z.string(),
  /** Null for what the user may not see. */
  refs: z.array(TimelineRef.nullable()).max(timelineLimits.refs),
});
const ManualEvent = z.object({
  kind: z.literal('manual'),
  ...common,
  version: ChangeSetId,
  summary: z.string(),
  description: z.string().nullable(),
  link: z.string().nullable(),
  linkText: z.string().nullable(),
  /** The object that is linked; null also when the user may not see it. */
  linked: TimelineRef.nullable(),
  created: Time,
  edited: z.object({ at: Time, by: z.string().nullable() }).nullable(),
  deleted: z.object({ at: Time, by: z.string().nullable(), reason: z.string() }).nullable(),
  /** Null for those who may not see notes. */
  notes: z.int().nullable(),
  rights: z.object({ modify: Right, delete: Right }),
});
export const TimelineEntry = z.discriminatedUnion('kind', [SystemEvent, ManualEvent]);
export type TimelineEntry = z.infer<typeof TimelineEntry>;
export type SystemEvent = z.infer<typeof SystemEvent>;
export type ManualEvent = z.infer<typeof ManualEvent>;

/** Behind which entry the next page begins. */
const TimelineCursor = z.strictObject({ at: Time, kind: z.enum(['system', 'manual']), id: EventId });
export type TimelineCursor = z.infer<typeof TimelineCursor>;

const fields = {
  summary: line(500),
  /** When it happened; now unless stated. */
  at: Time,
  description: prose(20_000).nullable(),
  link: Link.nullable(),
  linkText: line(300).nullable(),
};

export const timelineContract = {
  /** System events and those written by hand, as one sequence in time. */
  'timeline.list': query(
    ['timeline.view'],
    z.strictObject({
      caseId: ObjectId,
      newestFirst: z.boolean(),
      elements: z.array(z.enum(timelineElements)).max(timelineElements.length).optional(),
      /** Both inclusive. */
      from: Time.optional(),
      to: Time.optional(),
      userId: UserId.optional(),
      cursor: TimelineCursor.optional(),
      limit: z.int().min(1).max(timelineLimits.page),
    }),
    z.object({
      entries: z.array(TimelineEntry).max(timelineLimits.page),
      /** Where to go on; null at the end. */
      next: TimelineCursor.nullable(),
      /** Of what the filters let through; exact. */
      total: z.int(),
      /** Who did or wrote something in this Case, by name; at most 500. */
      users: z.array(z.object({ id: UserId, name: z.string() })).max(timelineLimits.users),
      create: Right,
    }),
  ),
  'timeline.create': command(
    ['timeline.create'],
    z.strictObject({ caseId: ObjectId, ...z.object(fields).partial().required({ summary: true }).shape }),
    z.object({ id: EventId, changeSet: ChangeSetId }),
    caseTouched,
  ),
  /** Absent fields stay. */
  'timeline.update': command(
    ['timeline.modify'],
    z.strictObject({ id: EventId, version: ChangeSetId, ...z.object(fields).partial().shape }),
    z.object({ changeSet: ChangeSetId }),
    caseTouched,
  ),
  /** The event stays in the timeline as deleted, with the reason. */
  'timeline.delete': command(
    ['timeline.delete'],
    z.strictObject({ id: EventId, reason: line(1000) }),
    z.object({ changeSet: ChangeSetId }),
    caseTouched,
  ),
} as const satisfies Record<string, ContractRow>;
