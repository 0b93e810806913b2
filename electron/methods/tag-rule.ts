import { convertTags, listPending } from '../domain/vocabulary/tag-conversion.ts';
import { listCarriers, setCoverage, viewFacts } from '../domain/vocabulary/tag-facts.ts';
import { addSynonyms, listRules, removeSynonyms } from '../domain/vocabulary/tag-rule.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const tagRuleQueries = {
  'tag.carriers': listCarriers,
  'tag.facts': (context, { id }) => viewFacts(context, id),
  'tagRule.list': (context) => listRules(context),
  'tagRule.pending': (context) => listPending(context),
} satisfies Partial<QueryHandlers>;

export const tagRuleCommands = {
  'tag.setCoverage': (context, { id, coverage }) => {
    setCoverage(context, id, coverage);
    return { changeSet: context.setId };
  },
  'tagRule.create': (context, { main, synonyms }) => ({
    added: addSynonyms(context, main, synonyms),
    changeSet: context.setId,
  }),
  'tagRule.remove': (context, { synonyms }) => ({
    removed: removeSynonyms(context, synonyms),
    changeSet: context.setId,
  }),
  'tagRule.convert': (context, { ids }) => ({ ...convertTags(context, ids), changeSet: context.setId }),
} satisfies Partial<CommandHandlers>;
