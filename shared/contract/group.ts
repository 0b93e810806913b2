/** What users add to a Group beside its fields: votes, reviews of Reports, assignments of Tasks. */
import { z } from 'zod';
import { ChangeSetId, ObjectId, Time, UserId } from '../model/id.ts';
import { Right } from '../model/object.ts';
import { prose } from '../model/text.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

const touched = ['object', 'changeSet'] as const;
const changed = z.object({ changeSet: ChangeSetId });
const target = z.strictObject({ id: ObjectId });

/** One user's opinion of a Report: rating 1-5, whether it helped, and a comment of at most 500 characters. */
export const Review = z.object({
  userId: UserId,
  userName: z.string(),
  rating: z.int().min(1).max(5),
  helpful: z.boolean(),
  comment: z.string().nullable(),
  created: Time,
  modified: Time,
  mine: z.boolean(),
  delete: Right,
});
export type Review = z.infer<typeof Review>;

/** Who does a Task, and who takes over when it escalates. */
export const taskDuties = ['assigned', 'escalate'] as const;
export const TaskDuty = z.enum(taskDuties);
export type TaskDuty = z.infer<typeof TaskDuty>;

const member = z.object({ userId: UserId, userName: z.string() });

export const groupContract = {
  /** Votes on the usefulness of a Group; `mine` is the caller's own, 0 without one. */
  'vote.get': query(
    ['group.view'],
    target,
    z.object({ up: z.int(), down: z.int(), mine: z.int().min(-1).max(1), right: Right }),
  ),
  /** 1 up, -1 down, 0 withdraws. One vote of each user on each Group. */
  'vote.set': command(
    ['group.modify'],
    z.strictObject({ id: ObjectId, value: z.int().min(-1).max(1) }),
    changed,
    touched,
  ),
  /** The newest 500 reviews of a Report; the figures are over all of them. */
  'review.list': query(
    ['group.view'],
    target,
    z.object({
      reviews: z.array(Review).max(500),
      total: z.int(),
      average: z.number().nullable(),
      helpful: z.int(),
      right: Right,
    }),
  ),
  /** Writes the caller's review, or changes it: one of each user on each Report. */
  'review.put': command(
    ['group.modify'],
    z.strictObject({
      id: ObjectId,
      rating: z.int().min(1).max(5),
      helpful: z.boolean(),
      comment: prose(500).nullable(),
    }),
    changed,
    touched,
  ),
  /** The author deletes the own one; who administers the owner deletes any. */
  'review.delete': command(['group.view'], z.strictObject({ id: ObjectId, userId: UserId }), changed, touched),
  /** To whom an Email went: associated Victim Assets of the type EmailAddress. At most 100. */
  'group.recipients': query(
    ['group.view'],
    target,
    z.object({ recipients: z.array(z.object({ id: ObjectId, address: z.string() })).max(100), more: z.boolean() }),
  ),
  /** A Task's people and what its dates mean at this moment. */
  'task.get': query(
    ['group.view'],
    target,
    z.object({
      assignments: z.array(member.extend({ duty: TaskDuty })).max(200),
      overdue: z.boolean(),
      escalated: z.boolean(),
      reminded: z.boolean(),
      right: Right,
    }),
  ),
  /** Users with a role in the Task's owner, for whoever may change its assignments. At most 500. */
  'task.candidates': query(['group.modify'], target, z.array(member).max(500)),
  /** Puts these users, and nobody else, on a duty of the Task. */
  'task.assign': command(
    ['group.modify'],
    z.strictObject({ id: ObjectId, duty: TaskDuty, userIds: z.array(UserId).max(100) }),
    changed,
    touched,
  ),
} as const satisfies Record<string, ContractRow>;
