/** Making objects of every kind: the row, its fields, attributes and Tags in one change set. */
import { AppError } from '../../../shared/error/app-error.ts';
import { parseIndicator } from '../../../shared/indicator/normalise.ts';
import { groupTypeFields } from '../../../shared/model/detail.ts';
import { type GroupType, type IndicatorType, kindLabel, type ObjectKind, typeCode, type VictimAssetType } from '../../../shared/model/object-type.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import { requireVerb } from '../../policy/require.ts';
import { findOwner } from '../../store/account-store.ts';
import { algorithmNumber, findHash, insertFields, insertHash } from '../../store/detail-store.ts';
import { findKey, insertObject } from '../../store/object-store.ts';
import type { CommandContext } from '../context.ts';
import { addAttribute } from '../vocabulary/attribute.ts';
import { putTags } from '../association/tagging.ts';
import { newXid } from './xid.ts';
import { getObjectOfKind, requirePublished } from './find.ts';
import { findTagRecord, tagKey } from './tag-key.ts';

export interface Extras {
  readonly attributes?: readonly { type: string; value: string }[] | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** Throws NOT_FOUND for an owner in which the user has no role, FORBIDDEN when the role may not. */
export function requireInOwner(context: CommandContext, ownerId: number, verb: Action): void {
  if (!context.actor.rightsIn.has(ownerId)) throw new AppError('NOT_FOUND', 'This owner does not exist, or you have no role in it. Choose another owner.');
  requireVerb(context.actor, ownerId, verb);
}

function write(context: CommandContext, object: { kind: ObjectKind; type: string; ownerId: number; key: string | null; xid: string | null; summary: string }, fields: Readonly<Record<string, unknown>>): number {
  const id = insertObject(context.db, {
    type: typeCode(object.kind, object.type),
    ownerId: object.ownerId,
    key: object.key,
    xid: object.xid,
    summary: object.summary,
    at: context.now,
    userId: context.actor.userId,
    setId: context.setId,
  });
  insertFields(context.db, object.kind, id, fields);
  context.describe(`Create ${object.type} ${object.summary}`);
  return id;
}

function addExtras(context: CommandContext, id: number, extras: Extras): void {
  for (const attribute of extras.attributes ?? []) addAttribute(context, id, { ...attribute, isDefault: attribute.type === 'Description' });
  if (extras.tags !== undefined && extras.tags.length > 0) putTags(context, [id], extras.tags);
}

/** Finds the Indicator that a value denotes in an owner: by key, for Files by any hash. */
export function findIndicator(context: Pick<CommandContext, 'db'>, type: IndicatorType, value: { key: string; aliases: readonly { algorithm: 'md5' | 'sha1' | 'sha256'; value: string }[] }, ownerId: number): number | undefined {
  for (const { algorithm, value: hash } of value.aliases) {
    const id = findHash(context.db, algorithmNumber(algorithm), hash, ownerId);
    if (id !== undefined) return id;
  }
  return findKey(context.db, typeCode('indicator', type), value.key, ownerId)?.id;
}

export function parseOrRefuse(type: IndicatorType, value: string) {
  const parsed = parseIndicator(type, value);
  if (parsed.ok) return parsed.value;
  const { found, expected, fix } = parsed.problem;
  throw new AppError('INVALID_INPUT', `Found ${found}. Expected ${expected}. ${fix}`, parsed.problem);
}

/** Creates the Indicator, or answers the one that exists already (a second one of the same value is never made). */
export function createIndicator(
  context: CommandContext,
  input: { ownerId: number; type: IndicatorType; value: string; fields?: Readonly<Record<string, unknown>> | undefined } & Extras,
): { id: number; created: boolean } {
  requireInOwner(context, input.ownerId, 'indicator.create');
  const value = parseOrRefuse(input.type, input.value);
  const existing = findIndicator(context, input.type, value, input.ownerId);
  if (existing !== undefined) {
    requirePublished(context, existing);
    return { id: existing, created: false };
  }
  const fields = value.sizeBytes === undefined ? input.fields : { size: value.sizeBytes, ...input.fields };
  const id = write(context, { kind: 'indicator', type: input.type, ownerId: input.ownerId, key: value.key, xid: null, summary: value.summary }, fields ?? {});
  for (const alias of value.aliases) insertHash(context.db, algorithmNumber(alias.algorithm), alias.value, input.ownerId, id);
  addExtras(context, id, input);
  return { id, created: true };
}

export function createGroup(
  context: CommandContext,
  input: { ownerId: number; type: GroupType; name: string; fields?: Readonly<Record<string, unknown>> | undefined } & Extras,
): number {
  requireInOwner(context, input.ownerId, 'group.create');
  const fields = input.fields ?? {};
  checkGroupFields(input.type, fields, fields);
  const id = write(context, { kind: 'group', type: input.type, ownerId: input.ownerId, key: null, xid: newXid(context.now), summary: input.name }, fields);
  addExtras(context, id, input);
  return id;
}

const commonFields = new Set(['firstSeen', 'lastSeen', 'externalDateAdded', 'externalLastModified', 'externalDateExpires']);

/** Refuses fields of another type, missing required ones, and a status that the type does not know. `all` = as it will be stored. */
export function checkGroupFields(type: GroupType, given: Readonly<Record<string, unknown>>, all: Readonly<Record<string, unknown>>): void {
  const rule = groupTypeFields[type];
  const own = new Set<string>(rule.fields);
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === false || value === undefined || commonFields.has(name) || own.has(name)) continue;
    throw new AppError('INVALID_INPUT', `A ${type} has no field ${name}. Its own fields are: ${rule.fields.join(', ') || 'none'}.`);
  }
  for (const name of rule.required) {
    if (all[name] === undefined || all[name] === null || all[name] === '') throw new AppError('INVALID_INPUT', `A ${type} needs ${name}. Fill it in and save again.`);
  }
  if (type === 'Document' && all['malware'] === true && !all['password']) {
    throw new AppError('INVALID_INPUT', 'A Document that holds malware needs the password of its archive. Fill in the password and save again.');
  }
  const status = all['status'];
  if (typeof status === 'string' && rule.statuses !== undefined && !rule.statuses.includes(status)) {
    throw new AppError('INVALID_INPUT', `Found the status ${status}. Expected one of: ${rule.statuses.join(', ')}.`);
  }
}

export function createVictim(context: CommandContext, input: { ownerId: number; name: string; fields?: Readonly<Record<string, unknown>> | undefined } & Extras): number {
  requireInOwner(context, input.ownerId, 'victim.create');
  const id = write(context, { kind: 'victim', type: 'Victim', ownerId: input.ownerId, key: null, xid: newXid(context.now), summary: input.name }, input.fields ?? {});
  addExtras(context, id, input);
  return id;
}

export function createVictimAsset(context: CommandContext, input: { victimId: number; type: VictimAssetType; value: string; label?: string | null | undefined }): number {
  const victim = getObjectOfKind(context, input.victimId, 'victim');
  requireInOwner(context, victim.owner_id, 'victimAsset.create');
  return write(
    context,
    { kind: 'victimAsset', type: input.type, ownerId: victim.owner_id, key: null, xid: newXid(context.now), summary: input.value },
    { victimId: victim.id, label: input.label ?? null },
  );
}

export function createRequirement(context: CommandContext, input: { ownerId: number; text: string; fields: Readonly<Record<string, unknown>> } & Extras): number {
  requireInOwner(context, input.ownerId, 'intelRequirement.create');
  if (findOwner(context.db, input.ownerId)?.kind !== 'organization') {
    throw new AppError('INVALID_INPUT', `${kindLabel.intelRequirement.many} exist only in Organizations. Choose an Organization as owner.`);
  }
  const id = write(context, { kind: 'intelRequirement', type: 'Intelligence Requirement', ownerId: input.ownerId, key: null, xid: newXid(context.now), summary: input.text }, input.fields);
  addExtras(context, id, input);
  return id;
}

export function createTag(context: CommandContext, input: { ownerId: number; name: string; fields?: Readonly<Record<string, unknown>> | undefined }): number {
  requireInOwner(context, input.ownerId, 'tag.create');
  if (findTagRecord(context.db, input.name, input.ownerId) !== undefined) throw new AppError('CONFLICT', `There is a Tag "${input.name}" in this owner already. Apply that one.`);
  return insertTag(context, input.ownerId, input.name, input.fields ?? {});
}

export function insertTag(context: CommandContext, ownerId: number, name: string, fields: Readonly<Record<string, unknown>>): number {
  return write(context, { kind: 'tag', type: 'Tag', ownerId, key: tagKey(name), xid: null, summary: name }, fields);
}
