import { createTrack, updateTrack } from '../domain/track/track.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const trackQueries = {} satisfies Partial<QueryHandlers>;
export const trackCommands = {
  'track.create': (context, input) => ({ id: createTrack(context, input), changeSet: context.setId }),
  'track.update': (context, input) => ({ id: updateTrack(context, input), changeSet: context.setId }),
} satisfies Partial<CommandHandlers>;
