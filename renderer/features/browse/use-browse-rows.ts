import { useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { BrowseFilter } from '../../../shared/contract/object.ts';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { contractQuery, useContractQuery } from '../../api/query.ts';
import type { BrowsePreference } from './browse-preference.ts';

const pageSize = 200;

/** The rows of Browse, read in pages as they come into view. */
export function useBrowseRows(filter: BrowseFilter, { sort, descending }: BrowsePreference) {
  const input = (page: number) => ({ filter, sort, descending, offset: page * pageSize, limit: pageSize });
  const [{ firstPage, lastPage }, setPages] = useState({ firstPage: 0, lastPage: 0 });
  // The first page is always there: it also says how many rows there are in all.
  const first = useContractQuery('object.list', input(0), { keepPrevious: true });
  const wanted = Array.from({ length: lastPage - firstPage + 1 }, (_, step) => firstPage + step).filter(
    (page) => page > 0,
  );
  const further = useQueries({ queries: wanted.map((page) => contractQuery('object.list', input(page))) });

  const rowsByPage = new Map<number, readonly ObjectRow[]>();
  if (first.data !== undefined) rowsByPage.set(0, first.data.rows);
  wanted.forEach((page, index) => {
    const rows = further[index]?.data?.rows;
    if (rows !== undefined) rowsByPage.set(page, rows);
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
