import { findForGraph } from '../domain/graph/find.ts';
import { matchValues } from '../domain/graph/match.ts';
import { pivotGraph } from '../domain/graph/pivot.ts';
import { countReach } from '../domain/graph/reach.ts';
import { readGraph } from '../domain/graph/read-graph.ts';
import type { QueryHandlers } from './handlers.ts';

export const graphQueries = {
  'graph.read': readGraph,
  'graph.counts': countReach,
  'graph.pivot': pivotGraph,
  'graph.find': findForGraph,
  'graph.match': matchValues,
} satisfies Partial<QueryHandlers>;
