import { addCategory, changeCategory, readCategories, removeCategory } from '../domain/requirement/categories.ts';
import { markResults, readResults, refreshResults, resetResults } from '../domain/requirement/results.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const requirementQueries = {
  'requirementResult.list': (context, { id, ...page }) => readResults(context, id, page),
  'requirementCategory.list': (context) => readCategories(context),
} satisfies Partial<QueryHandlers>;

export const requirementCommands = {
  'requirementResult.refresh': (context, { id }) => ({ ...refreshResults(context, id), changeSet: context.setId }),
  'requirementResult.mark': (context, { id, objects, state }) => ({
    changed: markResults(context, id, objects, state),
    changeSet: context.setId,
  }),
  'requirementResult.reset': (context, { id }) => {
    resetResults(context, id);
    return { changeSet: context.setId };
  },
  'requirementCategory.create': (context, input) => ({ id: addCategory(context, input), changeSet: context.setId }),
  'requirementCategory.update': (context, input) => {
    changeCategory(context, input);
    return { id: input.id, changeSet: context.setId };
  },
  'requirementCategory.delete': (context, { id }) => {
    removeCategory(context, id);
    return { id, changeSet: context.setId };
  },
} satisfies Partial<CommandHandlers>;
