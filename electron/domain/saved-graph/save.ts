/** Saving graphs for the Organization, and changing, copying and removing them. */
import { AppError } from '../../../shared/error/app-error.ts';
import { type GraphContent, unpack } from '../../../shared/graph/document-content.ts';
import type { GraphDocument } from '../../../shared/graph/document.ts';
import { graphNodeMax } from '../../../shared/graph/limits.ts';
import { requireVerb } from '../../policy/require.ts';
import { listDims } from '../../store/graph-store.ts';
import {
  countSavedGraphs,
  deleteSavedGraph,
  findSavedGraphByName,
  insertSavedGraph,
  sampleOf,
  type SavedGraphRow,
  updateSavedGraph,
} from '../../store/saved-graph-store.ts';
import type { CommandContext } from '../context.ts';
import { requireVersion } from '../object/find.ts';
import { readBody, type SavedBody, writeBody } from './body.ts';
import { isPresent } from './cut.ts';
import { withoutDerivedTexts } from './derived-now.ts';
import { getSavedGraph, graphOwners } from './find.ts';
import { byOwnCopies } from './own-copies.ts';
import { sampled } from './thumbnail.ts';
import { withheldFrom } from './withheld.ts';

/** Saved graphs of one Organization. */
const graphMax = 10_000;

export function saveGraph(
  context: CommandContext,
  { ownerId, name, document }: { ownerId: number; name: string; document: GraphDocument },
): number {
  if (!graphOwners(context.actor).includes(ownerId))
    throw new AppError(
      'NOT_FOUND',
      'This Organization does not exist, or you have no role in it. Graphs are saved in an Organization of yours.',
    );
  requireVerb(context.actor, ownerId, 'group.create');
  requireFreeName(context, ownerId, name);
  const body = { savedBy: context.actor.userId, content: checked(context, ownerId, document), withheld: null };
  context.describe(`Save the graph ${name}`);
  return insert(context, ownerId, name, { sha256: writeBody(context, body), ...sampled(body) });
}

function insert(
  context: CommandContext,
  ownerId: number,
  name: string,
  kept: { sha256: string; sample: string; nodes: number },
): number {
  if (countSavedGraphs(context.db, ownerId) >= graphMax)
    throw new AppError('LIMIT', `There are ${graphMax} saved graphs here already. Delete some that nobody needs.`);
  const { now, setId, actor } = context;
  return insertSavedGraph(context.db, {
    owner_id: ownerId,
    name,
    ...kept,
    created: now,
    created_by: actor.userId,
    modified: now,
    modified_by: actor.userId,
    set_id: setId,
  });
}

/** What is kept of a document; refused whole when anything in it does not fit. */
function checked(context: CommandContext, ownerId: number, document: GraphDocument): GraphContent {
  const content = unpack(document);
  const nodes = content.flags.reduce((sum, _, row) => sum + (isPresent(content, row) ? 1 : 0), 0);
  if (nodes > graphNodeMax)
    throw new AppError(
      'LIMIT',
      `The graph has ${nodes.toLocaleString('en')} nodes; at most ${graphNodeMax.toLocaleString('en')} can be saved. Remove some.`,
    );
  return byOwnCopies(context, ownerId, withoutDerivedTexts(content));
}

/** Saves over what is there. What of it the user cannot see stays for those who do. */
export function updateGraph(
  context: CommandContext,
  { id, version, document }: { id: number; version: number; document: GraphDocument },
): void {
  const graph = getChangeable(context, id);
  requireVersion(graph, version, 'graph');
  const content = checked(context, graph.owner_id, document);
  const withheld = withheldFrom(
    context,
    graph.owner_id,
    readBody(context, graph.sha256),
    content,
    (objects) => new Set(listDims(context.db, objects).map(([object]) => object)),
  );
  const body: SavedBody = { savedBy: context.actor.userId, content, withheld };
  updateSavedGraph(context.db, id, { sha256: writeBody(context, body), ...sampled(body), ...stamp(context) });
  context.describe(`Save the graph ${graph.name}`);
}

const stamp = ({ now, setId, actor }: CommandContext) => ({
  modified: now,
  modified_by: actor.userId,
  set_id: setId,
});

function getChangeable(context: CommandContext, id: number): SavedGraphRow {
  const graph = getSavedGraph(context, id);
  requireVerb(context.actor, graph.owner_id, 'group.modify');
  return graph;
}

/** What is saved meanwhile keeps nobody from giving another name. Answers the version before. */
export function renameGraph(
  context: CommandContext,
  { id, was, name }: { id: number; was: string; name: string },
): number {
  const graph = getChangeable(context, id);
  if (graph.name !== was)
    throw new AppError('STALE', `The graph is called ${graph.name} by now. Look at the list and try again.`);
  requireFreeName(context, graph.owner_id, name, id);
  updateSavedGraph(context.db, id, { name, set_id: context.setId });
  context.describe(`Rename the graph ${graph.name} to ${name}`);
  return graph.set_id;
}

export function copyGraph(context: CommandContext, { id, name }: { id: number; name: string }): number {
  const graph = getSavedGraph(context, id);
  requireVerb(context.actor, graph.owner_id, 'group.create');
  requireFreeName(context, graph.owner_id, name);
  context.describe(`Copy the graph ${graph.name} as ${name}`);
  return insert(context, graph.owner_id, name, {
    sha256: graph.sha256,
    nodes: graph.nodes,
    sample: sampleOf(context.db, id),
  });
}

export function deleteGraph(context: CommandContext, id: number): void {
  const graph = getSavedGraph(context, id);
  requireVerb(context.actor, graph.owner_id, 'group.delete');
  deleteSavedGraph(context.db, id);
  context.describe(`Delete the graph ${graph.name}`);
}

function requireFreeName({ db }: CommandContext, ownerId: number, name: string, id?: number): void {
  const holder = findSavedGraphByName(db, ownerId, name);
  if (holder !== undefined && holder !== id)
    throw new AppError('CONFLICT', `There is a saved graph "${name}" here already. Choose another name.`);
}
