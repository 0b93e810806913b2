import type { MethodOfKind, Parsed, Returned } from '../../shared/contract/index.ts';
import type { CommandContext, QueryContext } from '../domain/context.ts';
import type { NetworkContext } from '../domain/network/network-context.ts';

/** One handler for each query; a missing one does not compile. Numbers need no brand: the output schema gives it. */
export type QueryHandlers = {
  [M in MethodOfKind<'query'>]: (context: QueryContext, input: Parsed<M>) => Returned<M> | Unchecked;
};
export type NetworkHandlers = {
  [M in MethodOfKind<'network'>]: (context: NetworkContext, input: Parsed<M>) => Returned<M> | Unchecked;
};
export type CommandHandlers = {
  [M in MethodOfKind<'command'>]: (context: CommandContext, input: Parsed<M>) => Returned<M> | Unchecked;
};

declare const unchecked: unique symbol;
/** An answer assembled from rows that only the output schema checks. */
export type Unchecked = { readonly [unchecked]: true };
export const checkedByContract = (value: unknown): Unchecked => value as Unchecked;
