/** Changing objects. Every change needs the version that the user saw and moves it on. */
import { AppError } from '../../../shared/error/app-error.ts';
import { type GroupType, getObjectType, type IndicatorType } from '../../../shared/model/object-type.ts';
import { requireVerb } from '../../policy/require.ts';
import { readFields, updateFields } from '../../store/detail-store.ts';
import { renameObject, touchObject } from '../../store/object-store.ts';
import type { CommandContext } from '../context.ts';
import { meantTag } from '../vocabulary/tag-rule.ts';
import { requireMayBePrivate } from '../indicator/private-flag.ts';
import { addHashes, type FileHashPatch, parseHashes } from './file-hashes.ts';
import { displayName } from './display-name.ts';
import { type FoundObject, getObjectOfKind, requirePublished, requireVersion } from './find.ts';
import { groupChangeVerb } from '../group/change-verb.ts';
import { checkGroupFields } from './group-fields.ts';
import { checkRequirement } from '../requirement/check.ts';
import { findTagRecord, tagKey } from './tag-key.ts';

type Patch = Readonly<Record<string, unknown>>;
interface Target {
  readonly id: number;
  readonly version: number;
}

function finish(context: CommandContext, object: FoundObject, changed: boolean): number {
  if (changed) touchObject(context.db, object.id, context.now, context.setId);
  context.describe(`Change ${getObjectType(object.type).name} ${displayName(object)}`);
  return object.id;
}

function rename(context: CommandContext, object: FoundObject, name: string | undefined): boolean {
  if (name === undefined || name === object.summary) return false;
  renameObject(context.db, object.id, object.key, name);
  return true;
}

/** Rating, confidence and status have verbs of their own; everything else is `indicator.modify`. */
export function updateIndicator(
  context: CommandContext,
  input: Target & { fields: Patch; hashes?: FileHashPatch | undefined },
): number {
  const object = getObjectOfKind(context, input.id, 'indicator');
  const names = Object.keys(input.fields);
  const rest = names.filter((name) => !['rating', 'confidence', 'active', 'activeLocked'].includes(name));
  if (names.includes('rating') || names.includes('confidence'))
    requireVerb(context.actor, object.owner_id, 'indicator.rating.modify');
  if (names.includes('active') || names.includes('activeLocked'))
    requireVerb(context.actor, object.owner_id, 'indicator.status.modify');
  if (rest.length > 0 || input.hashes !== undefined || names.length === 0)
    requireVerb(context.actor, object.owner_id, 'indicator.modify');
  requireVersion(object, input.version);
  // The range of Indicator numbers holds exactly the Indicator types.
  requireMayBePrivate(context.db, getObjectType(object.type).name as IndicatorType, input.fields);
  const changedHashes = input.hashes !== undefined && addHashes(context, object, parseHashes(input.hashes));
  return finish(context, object, updateFields(context.db, 'indicator', object.id, input.fields) || changedHashes);
}

export function updateGroup(
  context: CommandContext,
  input: Target & { name?: string | undefined; fields?: Patch | undefined },
): number {
  const object = getObjectOfKind(context, input.id, 'group');
  const fields = input.fields ?? {};
  const changed = [...Object.keys(fields), ...(input.name === undefined ? [] : ['name'])];
  requireVerb(context.actor, object.owner_id, groupChangeVerb(context, object.type, changed));
  requireVersion(object, input.version);
  const before = readFields(context.db, 'group', object.id);
  // The range of Group numbers holds exactly the Group types.
  const type = getObjectType(object.type).name as GroupType;
  checkGroupFields(type, fields, { ...before, ...fields });
  if (type === 'Event' && before['status'] !== null && fields['status'] === null) {
    throw new AppError(
      'INVALID_INPUT',
      'An Event that has had a status keeps one. Choose another status instead of none.',
    );
  }
  const renamed = rename(context, object, input.name);
  return finish(context, object, updateFields(context.db, 'group', object.id, fields) || renamed);
}

export function updateVictim(
  context: CommandContext,
  input: Target & { name?: string | undefined; fields?: Patch | undefined },
): number {
  const object = getObjectOfKind(context, input.id, 'victim');
  if (input.name !== undefined && input.name !== object.summary)
    requireVerb(context.actor, object.owner_id, 'victim.name.modify');
  if (input.fields !== undefined || input.name === undefined)
    requireVerb(context.actor, object.owner_id, 'victim.details.modify');
  requireVersion(object, input.version);
  const renamed = rename(context, object, input.name);
  return finish(context, object, updateFields(context.db, 'victim', object.id, input.fields ?? {}) || renamed);
}

export function updateVictimAsset(
  context: CommandContext,
  input: Target & { value?: string | undefined; label?: string | null | undefined },
): number {
  const object = getObjectOfKind(context, input.id, 'victimAsset');
  requireVerb(context.actor, object.owner_id, 'victimAsset.modify');
  requireVersion(object, input.version);
  const renamed = rename(context, object, input.value);
  return finish(
    context,
    object,
    updateFields(context.db, 'victimAsset', object.id, input.label === undefined ? {} : { label: input.label }) ||
      renamed,
  );
}

export function updateRequirement(
  context: CommandContext,
  input: Target & { text?: string | undefined; fields?: Patch | undefined },
): number {
  const object = getObjectOfKind(context, input.id, 'intelRequirement');
  requireVerb(context.actor, object.owner_id, 'intelRequirement.modify');
  requireVersion(object, input.version);
  checkRequirement(context, { id: object.id, text: input.text, fields: input.fields ?? {} });
  const renamed = rename(context, object, input.text);
  return finish(
    context,
    object,
    updateFields(context.db, 'intelRequirement', object.id, input.fields ?? {}) || renamed,
  );
}

export function updateTag(
  context: CommandContext,
  input: Target & { name?: string | undefined; fields?: Patch | undefined },
): number {
  const object = getObjectOfKind(context, input.id, 'tag');
  requireVerb(context.actor, object.owner_id, 'tag.modify');
  requireVersion(object, input.version);
  let renamed = false;
  if (input.name !== undefined && input.name !== object.summary) {
    const tag = meantTag(context.db, input.name);
    const holder = findTagRecord(context.db, tag.name, object.owner_id);
    if (holder !== undefined) requirePublished(context, holder.id);
    if (holder !== undefined && holder.id !== object.id)
      throw new AppError('CONFLICT', `There is a Tag "${tag.name}" in this owner already. Choose another name.`);
    renameObject(context.db, object.id, tagKey(tag.name), tag.name);
    updateFields(context.db, 'tag', object.id, { techniqueId: tag.techniqueId });
    renamed = true;
  }
  return finish(context, object, updateFields(context.db, 'tag', object.id, input.fields ?? {}) || renamed);
}
