import { AssigneeRef } from '../../../shared/model/assignee.ts';

/** An assignee as the value of a choice, such as `user:3`; empty for nobody. */
export const assigneeKey = (ref: AssigneeRef | null): string => (ref === null ? '' : `${ref.kind}:${ref.id}`);

export function assigneeOf(key: string): AssigneeRef | null {
  const [kind, id] = key.split(':');
  const parsed = AssigneeRef.safeParse({ kind, id: Number(id) });
  return parsed.success ? parsed.data : null;
}
