import { describeAttachment, putFile, readPiece, removeFile } from '../domain/attachment/file-body.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const attachmentQueries = {
  'attachment.get': (context, { id }) => checkedByContract(describeAttachment(context, id)),
  'attachment.read': (context, input) => readPiece(context, input),
} satisfies Partial<QueryHandlers>;

export const attachmentCommands = {
  'attachment.put': (context, input) => {
    const file = putFile(context, input);
    return checkedByContract({ file, changeSet: context.setId });
  },
  'attachment.remove': (context, { id, sha256 }) => {
    removeFile(context, id, sha256);
    return { changeSet: context.setId };
  },
} satisfies Partial<CommandHandlers>;
