/** Making objects of every kind: the row, its fields, attributes and Tags in one change set. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { HashAlias } from '../../../shared/indicator/indicator-value.ts';
import {
  type GroupType,
  type IndicatorType,
  kindLabel,
  typeCode,
  type VictimAssetType,
} from '../../../shared/model/object-type.ts';
import { requireVerb } from '../../policy/require.ts';
import { findOwner } from '../../store/account-store.ts';
import { algorithmNumber, findHash, insertHash, listHashes } from '../../store/detail-store.ts';
import { findKeyId, touchObject } from '../../store/object-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { addAttribute } from '../vocabulary/attribute.ts';
import { meantTag } from '../vocabulary/tag-rule.ts';
import { putTags } from '../association/tagging.ts';
import { refuseExcluded } from '../exclusion/match.ts';
import { requireMayBePrivate } from '../indicator/private-flag.ts';
import { addHashes } from './file-hashes.ts';
import { checkGroupFields } from './group-fields.ts';
import { checkRequirement } from '../requirement/check.ts';
import { insertTag, requireInOwner, writeNamed, writeObject } from './new-object.ts';
import { parseOrRefuse } from './parse-value.ts';
import { displayName } from './display-name.ts';
import { getObjectOfKind, requirePublished } from './find.ts';
import { findTagRecord } from './tag-key.ts';

export interface Extras {
  readonly attributes?: readonly { type: string; value: string }[] | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** Attributes and Tags of a new object. */
export function addExtras(context: CommandContext, id: number, extras: Extras): void {
  for (const attribute of extras.attributes ?? [])
    addAttribute(context, id, { ...attribute, isDefault: attribute.type === 'Description' });
  if (extras.tags !== undefined && extras.tags.length > 0) putTags(context, [id], extras.tags);
}

/** Finds the Indicator that a value denotes in an owner: by key, for Files by any hash. */
export function findIndicator(
  context: Pick<QueryContext, 'db'>,
  type: IndicatorType,
  value: { key: string; aliases: readonly { algorithm: 'md5' | 'sha1' | 'sha256'; value: string }[] },
  ownerId: number,
): number | undefined {
  for (const { algorithm, value: hash } of value.aliases) {
    const id = findHash(context.db, algorithmNumber(algorithm), hash, ownerId);
    if (id !== undefined) return id;
  }
  return findKeyId(context.db, typeCode('indicator', type), value.key, ownerId);
}

/** Creates the Indicator, or answers the one that exists already (a second one of the same value is never made). */
export function createIndicator(
  context: CommandContext,
  input: {
    ownerId: number;
    type: IndicatorType;
    value: string;
    fields?: Readonly<Record<string, unknown>> | undefined;
  } & Extras,
): { id: number; created: boolean } {
  requireInOwner(context, input.ownerId, 'indicator.create');
  const value = parseOrRefuse(input.type, input.value);
  const existing = findIndicator(context, input.type, value, input.ownerId);
  if (existing !== undefined) {
    requirePublished(context, existing);
    addMissingHashes(context, existing, value.aliases);
    return { id: existing, created: false };
  }
  refuseExcluded(context.db, input.ownerId, value);
  requireMayBePrivate(context.db, input.type, input.fields);
  const fields = value.sizeBytes === undefined ? input.fields : { size: value.sizeBytes, ...input.fields };
  const id = writeObject(
    context,
    { kind: 'indicator', type: input.type, ownerId: input.ownerId, key: value.key, xid: null, summary: value.summary },
    fields ?? {},
  );
  for (const alias of value.aliases)
    insertHash(context.db, algorithmNumber(alias.algorithm), alias.value, input.ownerId, id);
  addExtras(context, id, input);
  return { id, created: true };
}

/** The superset rule: hashes that are known from now on are added to the File that has one of them already. */
function addMissingHashes(context: CommandContext, id: number, aliases: readonly HashAlias[]): void {
  const known = new Set(listHashes(context.db, id).map(({ hash }) => hash));
  if (aliases.every(({ value }) => known.has(value))) return;
  const file = getObjectOfKind(context, id, 'indicator');
  requireVerb(context.actor, file.owner_id, 'indicator.modify');
  addHashes(context, file, aliases);
  touchObject(context.db, id, context.now, context.setId);
  context.describe(`Add hashes to File ${displayName(file)}`);
}

export function createGroup(
  context: CommandContext,
  input: {
    ownerId: number;
    type: GroupType;
    name: string;
    fields?: Readonly<Record<string, unknown>> | undefined;
  } & Extras,
): number {
  requireInOwner(context, input.ownerId, 'group.create');
  const fields = input.fields ?? {};
  checkGroupFields(input.type, fields, fields);
  const id = writeNamed(
    context,
    {
      kind: 'group',
      type: input.type,
      ownerId: input.ownerId,
      summary: input.name,
    },
    fields,
  );
  addExtras(context, id, input);
  return id;
}

export function createVictim(
  context: CommandContext,
  input: {
    ownerId: number;
    name: string;
    fields?: Readonly<Record<string, unknown>> | undefined;
    assets?: readonly NewAsset[] | undefined;
  } & Extras,
): number {
  requireInOwner(context, input.ownerId, 'victim.create');
  const id = writeNamed(
    context,
    {
      kind: 'victim',
      type: 'Victim',
      ownerId: input.ownerId,
      summary: input.name,
    },
    input.fields ?? {},
  );
  addExtras(context, id, input);
  for (const asset of input.assets ?? []) createVictimAsset(context, { victimId: id, ...asset });
  context.describe(`Create Victim ${input.name}`);
  return id;
}

interface NewAsset {
  readonly type: VictimAssetType;
  readonly value: string;
  readonly label?: string | null | undefined;
}

export function createVictimAsset(context: CommandContext, input: NewAsset & { victimId: number }): number {
  const victim = getObjectOfKind(context, input.victimId, 'victim');
  requireInOwner(context, victim.owner_id, 'victimAsset.create');
  return writeNamed(
    context,
    {
      kind: 'victimAsset',
      type: input.type,
      ownerId: victim.owner_id,
      summary: input.value,
    },
    { victimId: victim.id, label: input.label ?? null },
  );
}

export function createRequirement(
  context: CommandContext,
  input: { ownerId: number; text: string; fields: Readonly<Record<string, unknown>> } & Extras,
): number {
  requireInOwner(context, input.ownerId, 'intelRequirement.create');
  if (findOwner(context.db, input.ownerId)?.kind !== 'organization') {
    throw new AppError(
      'INVALID_INPUT',
      `${kindLabel.intelRequirement.many} exist only in Organizations. Choose an Organization as owner.`,
    );
  }
  checkRequirement(context, { text: input.text, fields: input.fields });
  const id = writeNamed(
    context,
    {
      kind: 'intelRequirement',
      type: 'Intelligence Requirement',
      ownerId: input.ownerId,
      summary: input.text,
    },
    input.fields,
  );
  addExtras(context, id, input);
  return id;
}

export function createTag(
  context: CommandContext,
  input: { ownerId: number; name: string; fields?: Readonly<Record<string, unknown>> | undefined },
): number {
  requireInOwner(context, input.ownerId, 'tag.create');
  const tag = meantTag(context.db, input.name);
  const holder = findTagRecord(context.db, tag.name, input.ownerId);
  if (holder !== undefined) requirePublished(context, holder.id);
  if (holder !== undefined)
    throw new AppError('CONFLICT', `There is a Tag "${tag.name}" in this owner already. Apply that one.`);
  return insertTag(context, input.ownerId, tag, input.fields ?? {});
}
