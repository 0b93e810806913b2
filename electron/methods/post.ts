import { readPosts } from '../domain/post/read.ts';
import { createPost, deletePost, replyToPost } from '../domain/post/write.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const postQueries = {
  'post.list': (context, input) => checkedByContract(readPosts(context, input)),
} satisfies Partial<QueryHandlers>;

export const postCommands = {
  'post.create': (context, input) => ({ id: createPost(context, input), changeSet: context.setId }),
  'post.reply': (context, { id, body }) => ({ id: replyToPost(context, id, body), changeSet: context.setId }),
  'post.delete': (context, { id }) => ({ deleted: deletePost(context, id), changeSet: context.setId }),
} satisfies Partial<CommandHandlers>;
