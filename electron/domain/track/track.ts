/** Tracks: a name to follow, with a description and a status. */
import { requireVerb } from '../../policy/require.ts';
import { updateFields } from '../../store/detail-store.ts';
import { renameObject, touchObject } from '../../store/object-store.ts';
import type { CommandContext } from '../context.ts';
import { addExtras, type Extras } from '../object/create.ts';
import { getObjectOfKind, requireVersion } from '../object/find.ts';
import { requireInOwner, writeNamed } from '../object/new-object.ts';

type Fields = Readonly<Record<string, unknown>>;

export function createTrack(
  context: CommandContext,
  input: { ownerId: number; name: string; fields?: Fields | undefined } & Extras,
): number {
  requireInOwner(context, input.ownerId, 'track.create');
  const id = writeNamed(
    context,
    {
      kind: 'track',
      type: 'Track',
      ownerId: input.ownerId,
      summary: input.name,
    },
    input.fields ?? {},
  );
  addExtras(context, id, input);
  context.describe(`Create Track ${input.name}`);
  return id;
}

export function updateTrack(
  context: CommandContext,
  input: { id: number; version: number; name?: string | undefined; fields?: Fields | undefined },
): number {
  const track = getObjectOfKind(context, input.id, 'track');
  requireVerb(context.actor, track.owner_id, 'track.modify');
  requireVersion(track, input.version);
  const renamed = input.name !== undefined && input.name !== track.summary;
  if (renamed) renameObject(context.db, track.id, track.key, input.name ?? track.summary);
  if (updateFields(context.db, 'track', track.id, input.fields ?? {}) || renamed)
    touchObject(context.db, track.id, context.now, context.setId);
  context.describe(`Change Track ${input.name ?? track.summary}`);
  return track.id;
}
