import { listActivity } from '../domain/change/activity.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const activityQueries = {
  'activity.list': (context, { id, before, limit }) =>
    checkedByContract(listActivity(context, id, before ?? Number.MAX_SAFE_INTEGER, limit)),
} satisfies Partial<QueryHandlers>;
export const activityCommands = {} satisfies Partial<CommandHandlers>;
