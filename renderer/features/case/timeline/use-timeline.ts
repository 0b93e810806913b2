import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Input, Output } from '../../../../shared/contract/index.ts';
import type { TimelineCursor } from '../../../../shared/contract/timeline.ts';
import { call } from '../../../api/client.ts';
import { queryKey } from '../../../api/query-root.ts';

type Scope = Omit<Input<'timeline.list'>, 'cursor' | 'limit'>;
const pageSize = 50;

/** The timeline as far as it was asked for, page after page. */
export function useTimeline(scope: Scope) {
  const input = { ...scope, limit: pageSize };
  const query = useInfiniteQuery({
    queryKey: [...queryKey('timeline.list', input), 'pages'],
    queryFn: ({ pageParam }): Promise<Output<'timeline.list'>> =>
      call('timeline.list', { ...input, ...(pageParam === null ? {} : { cursor: pageParam }) }),
    // The first page has no entry before it.
    initialPageParam: null as TimelineCursor | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages;
  return {
    first: pages?.[0],
    entries: pages?.flatMap(({ entries }) => entries) ?? [],
    error: query.error,
    retry: () => void query.refetch(),
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    showMore: () => void query.fetchNextPage(),
  };
}
