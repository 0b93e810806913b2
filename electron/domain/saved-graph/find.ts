/**
 * Reaching a saved graph, and what a user may do with it: it is open to whoever the intelligence of its Organization is
 * open to, and what a role may do with Groups there it may do with saved graphs.
 */
import { AppError } from '../../../shared/error/app-error.ts';
import type { Actor } from '../../policy/actor.ts';
import { decideFor, rightOf } from '../../policy/require.ts';
import { findSavedGraph, type SavedGraphRow } from '../../store/saved-graph-store.ts';
import type { QueryContext } from '../context.ts';

/** Organizations whose saved graphs the user sees. */
export const graphOwners = ({ memberships, visible }: Actor): number[] =>
  memberships
    .filter(({ ownerId, ownerKind }) => ownerKind === 'organization' && visible.intel.has(ownerId))
    .map(({ ownerId }) => ownerId);

/** The graph, or NOT_FOUND: also when it exists and the user may not see it. */
export function getSavedGraph(context: QueryContext, id: number): SavedGraphRow {
  const found = findSavedGraph(context.db, id);
  if (found === undefined || !graphOwners(context.actor).includes(found.owner_id))
    throw new AppError(
      'NOT_FOUND',
      'This saved graph does not exist (any more). It may have been deleted; what is on the screen can be saved under a new name.',
      { id },
    );
  return found;
}

export function describeSavedGraph({ actor }: QueryContext, graph: SavedGraphRow) {
  const right = (verb: 'group.create' | 'group.modify' | 'group.delete') =>
    rightOf(decideFor(actor, graph.owner_id, verb));
  return {
    id: graph.id,
    ownerId: graph.owner_id,
    ownerName: graph.owner_name,
    name: graph.name,
    created: graph.created,
    createdBy: graph.creator,
    modified: graph.modified,
    modifiedBy: graph.modifier,
    version: graph.set_id,
    rights: { modify: right('group.modify'), delete: right('group.delete'), copy: right('group.create') },
  };
}
