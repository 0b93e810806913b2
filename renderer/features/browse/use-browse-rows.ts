import type { BrowseFilter } from '../../../shared/contract/object.ts';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { contractQuery } from '../../api/query.ts';
import { usePagedRows } from '../../ui/use-paged-rows.ts';
import type { BrowsePreference } from './browse-preference.ts';

/** The rows of Browse. */
export const useBrowseRows = (filter: BrowseFilter, { sort, descending }: BrowsePreference) =>
  usePagedRows<ObjectRow>((place) => contractQuery('object.list', { filter, sort, descending, ...place }));
