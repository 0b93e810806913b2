/** Deleting objects with everything that hangs on them, in one change set that can be taken back. */
import { AppError } from '../../../shared/error/app-error.ts';
import { kindLabel } from '../../../shared/model/object-type.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import { kindVerbs } from '../../../shared/permission/kind-verbs.ts';
import { readableDims } from '../../policy/actor.ts';
import { requireVerb } from '../../policy/require.ts';
import { countByDim } from '../../store/association-store.ts';
import { countAttributes, listAssertions, rememberRemoved } from '../../store/attribute-store.ts';
import { deleteObject } from '../../store/object-store.ts';
import { listAssetIds } from '../../store/victim-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { displayName } from './display-name.ts';
import { type FoundObject, getObject, requireNoBulkJob } from './find.ts';

/** The verb that deletes the object; Cases and Artifacts are deleted by their own methods. */
function deleteVerbOf(object: FoundObject): Action {
  const verb = kindVerbs[object.kind].edit?.delete;
  if (verb !== undefined) return verb;
  const where =
    object.kind === 'case' ? 'on its own screen or on the Cases screen' : 'on the Artifacts card of its Case';
  throw new AppError(
    'UNSUPPORTED',
    `${kindLabel[object.kind].many} are not deleted together with other objects: delete "${displayName(object)}" ${where}.`,
    { id: object.id },
  );
}

/** A Victim takes its Assets along. */
function withParts(context: QueryContext, objects: readonly FoundObject[]): FoundObject[] {
  const parts = objects.filter(({ kind }) => kind === 'victim').flatMap(({ id }) => listAssetIds(context.db, id));
  const given = new Set(objects.map(({ id }) => id));
  return [...parts.filter((id) => !given.has(id)).map((id) => getObject(context, id)), ...objects];
}

/** Associations of an object with objects that the user may see. */
function countSeen(context: QueryContext, id: number): number {
  const readable = new Set(readableDims(context.actor));
  return [...countByDim(context.db, id)].reduce((total, [dim, n]) => (readable.has(dim) ? total + n : total), 0);
}

/** What a deletion would take along; associations with what the user may not see go, too, but are not told. */
export function previewDeletion(
  context: QueryContext,
  ids: readonly number[],
): { objects: number; associations: number; attributes: number } {
  const all = withParts(
    context,
    ids.map((id) => getObject(context, id)),
  );
  return {
    objects: all.length,
    associations: all.reduce((total, { id }) => total + countSeen(context, id), 0),
    attributes: countAttributes(
      context.db,
      all.map(({ id }) => id),
    ),
  };
}

export function deleteObjects(
  context: CommandContext,
  ids: readonly number[],
): { deleted: number; associations: number } {
  const objects = [...new Set(ids)].map((id) => getObject(context, id));
  for (const object of objects) requireVerb(context.actor, object.owner_id, deleteVerbOf(object));
  requireNoBulkJob(context);
  const all = withParts(context, objects);
  let associations = 0;
  for (const object of all) {
    associations += countSeen(context, object.id);
    for (const assertion of listAssertions(context.db, object.id))
      rememberRemoved(context.db, object.owner_id, assertion.external_id, assertion.digest);
    deleteObject(context.db, object.id);
  }
  const [first] = objects;
  context.describe(
    objects.length === 1 && first !== undefined ? `Delete ${displayName(first)}` : `Delete ${objects.length} objects`,
  );
  return { deleted: all.length, associations };
}
