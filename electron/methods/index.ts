/** Handlers of every query and command of the contract: unpack, call the domain, pack. */
import type { CommandHandlers, QueryHandlers } from './handlers.ts';
import { objectCommands, objectQueries } from './object.ts';
import { workspaceCommands, workspaceQueries } from './workspace.ts';

export const queryHandlers: QueryHandlers = { ...objectQueries, ...workspaceQueries };
export const commandHandlers: CommandHandlers = { ...objectCommands, ...workspaceCommands };
