import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const tagRuleQueries = {} satisfies Partial<QueryHandlers>;
export const tagRuleCommands = {} satisfies Partial<CommandHandlers>;
