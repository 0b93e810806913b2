import { readTimeline } from '../domain/timeline/read.ts';
import { changeEvent, createEvent, deleteEvent } from '../domain/timeline/write.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const timelineQueries = {
  'timeline.list': (context, input) => checkedByContract(readTimeline(context, input)),
} satisfies Partial<QueryHandlers>;

export const timelineCommands = {
  'timeline.create': (context, input) => ({ id: createEvent(context, input), changeSet: context.setId }),
  'timeline.update': (context, input) => {
    changeEvent(context, input);
    return { changeSet: context.setId };
  },
  'timeline.delete': (context, { id, reason }) => {
    deleteEvent(context, id, reason);
    return { changeSet: context.setId };
  },
} satisfies Partial<CommandHandlers>;
