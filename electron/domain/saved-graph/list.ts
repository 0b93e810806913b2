/** Saved graphs as they are listed and opened. */
import { pack } from '../../../shared/graph/document-content.ts';
import { listSavedGraphs } from '../../store/saved-graph-store.ts';
import type { QueryContext } from '../context.ts';
import { readBody } from './body.ts';
import { describeSavedGraph, getSavedGraph, graphOwners } from './find.ts';
import { asSeen } from './seen.ts';
import { dotsOf } from './thumbnail.ts';

type Page = Parameters<typeof listSavedGraphs>[2];

export function listGraphs(context: QueryContext, page: Page) {
  const { rows, total } = listSavedGraphs(context.db, graphOwners(context.actor), page);
  return { rows: rows.map((row) => describeSavedGraph(context, row)), total };
}

export function latestGraphs(context: QueryContext) {
  const page: Page = { text: '', sort: 'saved', descending: true, offset: 0, limit: 10 };
  const { rows } = listSavedGraphs(context.db, graphOwners(context.actor), page);
  return { rows: rows.map((row) => ({ ...describeSavedGraph(context, row), dots: dotsOf(context, row) })) };
}

export function openGraph(context: QueryContext, id: number) {
  const graph = getSavedGraph(context, id);
  const content = asSeen(context, readBody(context, graph.sha256));
  return { graph: describeSavedGraph(context, graph), document: pack(content) };
}
