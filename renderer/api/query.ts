import {
  keepPreviousData,
  QueryClient,
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { contract, type Input, type Method, type Output } from '../../shared/contract/index.ts';
import type { QueryRoot } from '../../shared/contract/row.ts';
import type { AppError } from '../../shared/error/app-error.ts';
import { call } from './client.ts';
import { queryKey } from './query-root.ts';

/** Nothing goes stale by itself: the backend says what changed. Nothing waits for a network: there is none. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

export interface QueryOptions {
  readonly enabled?: boolean;
  /** Shows the last answer while the next one is read, for filters and pages. */
  readonly keepPrevious?: boolean;
}

/** What `useQuery` and `useQueries` need to read a method. */
export function contractQuery<M extends Method>(method: M, input: Input<M>, options: QueryOptions = {}) {
  return {
    queryKey: queryKey(method, input),
    queryFn: () => call(method, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  };
}

/** The answer of a query method, kept until the backend says that it changed. */
export function useContractQuery<M extends Method>(
  method: M,
  input: Input<M>,
  options: QueryOptions = {},
): UseQueryResult<Output<M>, AppError> {
  // `call` throws AppError and nothing else; the previous answer has the type of the next.
  return useQuery(contractQuery(method, input, options)) as UseQueryResult<Output<M>, AppError>;
}

/** A change through the contract; when it is done, what it touched is read again. */
export function useCommand<M extends Method>(method: M): UseMutationResult<Output<M>, AppError, Input<M>> {
  return useMutation<Output<M>, AppError, Input<M>>({
    mutationFn: (input) => call(method, input),
    onSuccess: () => invalidateRoots(contract[method].invalidates),
  });
}

/** Calls a command outside a component, with the same refresh. */
export async function runCommand<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
  const output = await call(method, input);
  void invalidateRoots(contract[method].invalidates);
  return output;
}

/** A Case shows the names and associations of other objects: what makes those stale makes Cases stale. */
const withCases = (roots: readonly QueryRoot[]): readonly QueryRoot[] =>
  roots.some((root) => root === 'object' || root === 'association') ? [...new Set([...roots, 'case' as const])] : roots;

export async function invalidateRoots(roots: readonly QueryRoot[]): Promise<void> {
  await Promise.all(withCases(roots).map((root) => queryClient.invalidateQueries({ queryKey: [root] })));
}
