import { listTargets, readHistory } from '../domain/sharing/history.ts';
import { previewShare, share } from '../domain/sharing/share.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const sharingQueries = {
  'sharing.targets': (context, { id }) => checkedByContract(listTargets(context, id)),
  'sharing.preview': (context, request) => previewShare(context, request),
  'sharing.history': (context, { id }) => checkedByContract(readHistory(context, id)),
} satisfies Partial<QueryHandlers>;

export const sharingCommands = {
  'sharing.share': (context, request) => ({ ...share(context, request), changeSet: context.setId }),
} satisfies Partial<CommandHandlers>;
