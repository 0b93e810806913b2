import { caseFacets, listCases } from '../domain/case-list/list.ts';
import type { QueryHandlers } from './handlers.ts';

export const caseListQueries = {
  'case.list': listCases,
  'case.facets': caseFacets,
} satisfies Partial<QueryHandlers>;
