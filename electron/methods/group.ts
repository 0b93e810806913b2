import { listRecipients } from '../domain/group/recipients.ts';
import { readReviews, removeReview, writeReview } from '../domain/group/review.ts';
import { assignTask, listCandidates, readTask } from '../domain/group/task.ts';
import { readVotes, setVote } from '../domain/group/vote.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const groupQueries = {
  'vote.get': (context, { id }) => readVotes(context, id),
  'review.list': (context, { id }) => checkedByContract(readReviews(context, id)),
  'group.recipients': (context, { id }) => listRecipients(context, id),
  'task.get': (context, { id }) => checkedByContract(readTask(context, id)),
  'task.candidates': (context, { id }) => checkedByContract(listCandidates(context, id)),
} satisfies Partial<QueryHandlers>;

export const groupCommands = {
  'vote.set': (context, { id, value }) => {
    setVote(context, id, value);
    return { changeSet: context.setId };
  },
  'review.put': (context, { id, ...review }) => {
    writeReview(context, id, review);
    return { changeSet: context.setId };
  },
  'review.delete': (context, { id, userId }) => {
    removeReview(context, id, userId);
    return { changeSet: context.setId };
  },
  'task.assign': (context, { id, duty, userIds }) => {
    assignTask(context, id, duty, userIds);
    return { changeSet: context.setId };
  },
} satisfies Partial<CommandHandlers>;
