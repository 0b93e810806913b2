/** To whom Cases, tasks and Workflows are assigned: a user, or a group of users of the Organization. */
import { z } from 'zod';

export const AssigneeRef = z.strictObject({ kind: z.enum(['user', 'group']), id: z.int().min(1) });
export type AssigneeRef = z.infer<typeof AssigneeRef>;

export const Assignee = z.object({
  kind: z.enum(['user', 'group']),
  id: z.int(),
  name: z.string(),
});
export type Assignee = z.infer<typeof Assignee>;
