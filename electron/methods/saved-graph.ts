import { appendDraft, dropDraft, getDraft, ownDrafts, putDraft } from '../domain/saved-graph/draft.ts';
import { latestGraphs, listGraphs, openGraph } from '../domain/saved-graph/list.ts';
import { copyGraph, deleteGraph, renameGraph, saveGraph, updateGraph } from '../domain/saved-graph/save.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const savedGraphQueries = {
  'savedGraph.list': (context, input) => checkedByContract(listGraphs(context, input)),
  'savedGraph.latest': (context) => checkedByContract(latestGraphs(context)),
  'savedGraph.get': (context, { id }) => checkedByContract(openGraph(context, id)),
  'graphDraft.list': (context) => ({ rows: ownDrafts(context) }),
  'graphDraft.get': (context, { key }) => checkedByContract({ draft: getDraft(context, key) }),
} satisfies Partial<QueryHandlers>;

export const savedGraphCommands = {
  'savedGraph.save': (context, input) => ({
    id: saveGraph(context, input),
    version: context.setId,
    changeSet: context.setId,
  }),
  'savedGraph.update': (context, input) => {
    updateGraph(context, input);
    return { version: context.setId, changeSet: context.setId };
  },
  'savedGraph.copy': (context, input) => ({ id: copyGraph(context, input), changeSet: context.setId }),
  'savedGraph.rename': (context, input) => ({
    replaced: renameGraph(context, input),
    version: context.setId,
    changeSet: context.setId,
  }),
  'savedGraph.delete': (context, { id }) => {
    deleteGraph(context, id);
    return { changeSet: context.setId };
  },
  'graphDraft.put': (context, input) => {
    putDraft(context, input);
    return {};
  },
  'graphDraft.append': (context, input) => {
    appendDraft(context, input);
    return {};
  },
  'graphDraft.drop': (context, { key }) => {
    dropDraft(context, key);
    return {};
  },
} satisfies Partial<CommandHandlers>;
