import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Output } from '../../../../shared/contract/index.ts';
import type { AppError } from '../../../../shared/error/app-error.ts';
import { pivotFromMax } from '../../../../shared/graph/limits.ts';
import { call } from '../../../api/client.ts';
import { rootOf } from '../../../api/query-root.ts';
import type { OpenGraph } from '../../../graph/open-sessions.ts';
import { objectsOf } from './run-pivot.ts';

/**
 * What can be reached from rows of a graph, and how much of it the graph has. The ids of a whole graph would be a key
 * of megabytes: the state of the graph stands for them.
 */
export function useReach(
  { key, session }: OpenGraph,
  rows: readonly number[],
): UseQueryResult<Output<'graph.counts'>, AppError> {
  const ids = objectsOf(session.model, rows);
  return useQuery<Output<'graph.counts'>, AppError>({
    queryKey: [rootOf('graph.counts'), 'graph.counts', key, session.version('content'), ids],
    queryFn: () => call('graph.counts', { ids, known: session.model.presentObjects() }),
    enabled: ids.length > 0 && ids.length <= pivotFromMax,
    // While the graph grows the counts before it stay on the screen, and the keyboard where it is.
    placeholderData: (before, query) => (String(query?.queryKey[4]) === String(ids) ? before : undefined),
    // Each state of the graph has an answer of its own: those of the past are not kept.
    gcTime: 0,
  });
}
