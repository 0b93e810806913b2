/** Votes on the usefulness of Groups: one of each user on each Group. */
import { decideFor, requireVerb, rightOf } from '../../policy/require.ts';
import { countVotes, deleteVote, putVote } from '../../store/group-store.ts';
import { touchObject } from '../../store/object-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { displayName } from '../object/display-name.ts';
import { getObjectOfKind } from '../object/find.ts';

export function readVotes(context: QueryContext, id: number) {
  const group = getObjectOfKind(context, id, 'group');
  return {
    ...countVotes(context.db, id, context.actor.userId),
    right: rightOf(decideFor(context.actor, group.owner_id, 'group.modify')),
  };
}

const words = { '1': 'Vote up', '-1': 'Vote down', '0': 'Withdraw the vote on' } as const;

export function setVote(context: CommandContext, id: number, value: number): void {
  const group = getObjectOfKind(context, id, 'group');
  requireVerb(context.actor, group.owner_id, 'group.modify');
  const changed =
    value === 0
      ? deleteVote(context.db, id, context.actor.userId)
      : putVote(context.db, id, context.actor.userId, value, context.now);
  if (changed > 0) touchObject(context.db, id, context.now, context.setId);
  context.describe(`${words[value === 0 ? '0' : value > 0 ? '1' : '-1']} ${displayName(group)}`);
}
