import { addAction, behaviorGraph } from '../domain/file/behavior.ts';
import { mergeFiles, previewMerge, removeHash } from '../domain/file/merge.ts';
import { addOccurrence, changeOccurrence, listFileOccurrences, removeOccurrences } from '../domain/file/occurrence.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const fileQueries = {
  'behavior.graph': (context, { id }) => checkedByContract(behaviorGraph(context, id)),
  'fileOccurrence.list': (context, { id, offset, limit }) => listFileOccurrences(context, id, offset, limit),
  'file.mergePreview': (context, { id, other }) => checkedByContract(previewMerge(context, id, other)),
} satisfies Partial<QueryHandlers>;

export const fileCommands = {
  'behavior.add': (context, input) => ({ ...addAction(context, input), changeSet: context.setId }),
  'fileOccurrence.create': (context, { id, ...fields }) => ({
    occurrenceId: addOccurrence(context, id, fields),
    changeSet: context.setId,
  }),
  'fileOccurrence.update': (context, { occurrenceId, ...fields }) => {
    changeOccurrence(context, occurrenceId, fields);
    return { changeSet: context.setId };
  },
  'fileOccurrence.delete': (context, { occurrenceIds }) => {
    removeOccurrences(context, occurrenceIds);
    return { changeSet: context.setId };
  },
  'file.removeHash': (context, input) => {
    removeHash(context, input);
    return { changeSet: context.setId };
  },
  'file.merge': (context, input) => {
    mergeFiles(context, input);
    return { changeSet: context.setId };
  },
} satisfies Partial<CommandHandlers>;
