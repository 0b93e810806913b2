import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const caseAdminQueries = {} satisfies Partial<QueryHandlers>;

export const caseAdminCommands = {} satisfies Partial<CommandHandlers>;
