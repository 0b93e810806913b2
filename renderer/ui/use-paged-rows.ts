import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

const pageSize = 200;

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  /** True unless stated. */
  readonly totalIsExact?: boolean;
}

/** What reads one page: the answer of `contractQuery` for a method with `offset` and `limit`. */
export interface PageQuery<Row> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: () => Promise<Page<Row>>;
}

/** Rows of a virtual table, read in pages as they come into view. */
export function usePagedRows<Row>(queryOf: (place: { offset: number; limit: number }) => PageQuery<Row>) {
  const page = (number: number) => queryOf({ offset: number * pageSize, limit: pageSize });
  const [{ firstPage, lastPage }, setPages] = useState({ firstPage: 0, lastPage: 0 });
  // The first page is always there: it also says how many rows there are in all.
  const first = useQuery({ ...page(0), placeholderData: keepPreviousData });
  const wanted = Array.from({ length: lastPage - firstPage + 1 }, (_, step) => firstPage + step).filter(
    (number) => number > 0,
  );
  const further = useQueries({ queries: wanted.map(page) });

  const rowsByPage = new Map<number, readonly Row[]>();
  if (first.data !== undefined) rowsByPage.set(0, first.data.rows);
  wanted.forEach((number, index) => {
    const rows = further[index]?.data?.rows;
    if (rows !== undefined) rowsByPage.set(number, rows);
  });

  const onRange = useCallback((from: number, to: number) => {
    const next = {
      firstPage: Math.floor(Math.max(0, from) / pageSize),
      lastPage: Math.floor(Math.max(0, to) / pageSize),
    };
    setPages((pages) => (pages.firstPage === next.firstPage && pages.lastPage === next.lastPage ? pages : next));
  }, []);

  return {
    total: first.data?.total ?? 0,
    totalIsExact: first.data?.totalIsExact ?? true,
    isLoading: first.isPending,
    /** What failed on the first page; a later page that fails shows empty rows and is read again on the next change. */
    error: first.error,
    retry: () => void first.refetch(),
    rowAt: (index: number) => rowsByPage.get(Math.floor(index / pageSize))?.[index % pageSize],
    loaded: [...rowsByPage.values()].flat(),
    onRange,
  };
}
