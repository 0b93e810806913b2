/** Deleting a Case with everything in it, in one change set that brings all of it back. */
import { readableDims } from '../../policy/actor.ts';
import { requireVerb } from '../../policy/require.ts';
import { countByDim } from '../../store/association-store.ts';
import { countAttributes } from '../../store/attribute-store.ts';
import { countParts, listArtifactIds } from '../../store/case-store.ts';
import { deleteObject } from '../../store/object-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { requireNoBulkJob, requireVersion } from '../object/find.ts';
import { caseFacts } from './facts.ts';
import { caseTitle, getCase } from './find.ts';

/** What goes with a Case. Associations with what the user may not see go, too, but are not told. */
export function previewCaseDeletion(context: QueryContext, id: number) {
  const { db, actor } = context;
  getCase(context, id);
  const objects = [id, ...listArtifactIds(db, id)];
  const readable = new Set(readableDims(actor));
  const associations = objects
    .flatMap((objectId) => [...countByDim(db, objectId)])
    .reduce((total, [dim, n]) => (readable.has(dim) ? total + n : total), 0);
  return { ...countParts(db, id), associations, attributes: countAttributes(db, objects) };
}

export function deleteCase(context: CommandContext, { id, version }: { id: number; version: number }): void {
  const found = getCase(context, id);
  requireVerb(context.actor, found.row.owner_id, 'case.delete', caseFacts(context, id));
  requireVersion(found.row, version);
  requireNoBulkJob(context);
  // Artifacts are objects of their own, which do not go by themselves; tasks, notes and events are rows of the Case.
  for (const artifactId of listArtifactIds(context.db, id)) deleteObject(context.db, artifactId);
  deleteObject(context.db, id);
  context.describe(`Delete ${caseTitle(found)}`);
}
