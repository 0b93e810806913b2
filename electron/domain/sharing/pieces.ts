/** What each object of a sharing takes along: Attributes, Tags and labels, after redaction and fitted to the target owner. */
import type { ShareOptions } from '../../../shared/contract/sharing.ts';
import { decideFor } from '../../policy/require.ts';
import { findAttributeType } from '../../store/attribute-type-store.ts';
import { listCarriedAttributes, listCarriedLabels, listCarriedTags } from '../../store/sharing-store.ts';
import type { QueryContext } from '../context.ts';
import type { FoundObject } from '../object/find.ts';
import type { Omissions } from './omissions.ts';
import type { Redaction } from './redaction.ts';

export interface CarriedValue {
  readonly typeId: number;
  readonly type: string;
  readonly value: string;
  readonly source: string | null;
  readonly flags: number;
  readonly labels: readonly number[];
}

export interface Piece {
  readonly object: FoundObject;
  readonly attributes: readonly CarriedValue[];
  readonly tags: readonly string[];
  /** Labels of the target owner, and System labels. */
  readonly labels: readonly number[];
}

/** The labels of objects, before anything is left out. */
export function labelsOf(context: QueryContext, ids: readonly number[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { object_id: id, label_id: label } of listCarriedLabels(context.db, ids)) listed(found, id).push(label);
  return found;
}

function listed<T>(map: Map<number, T[]>, id: number): T[] {
  let list = map.get(id);
  if (list === undefined) map.set(id, (list = []));
  return list;
}

export function piecesOf(
  context: QueryContext,
  objects: readonly FoundObject[],
  to: { readonly ownerId: number; readonly ownerName: string },
  options: ShareOptions,
  redaction: Redaction,
  omissions: Omissions,
): Piece[] {
  const [first] = objects;
  if (first === undefined) return [];
  const ids = objects.map(({ id }) => id);
  const attributes = options.attributes ? attributesOf(context, first.owner_id, ids, to, redaction, omissions) : null;
  const tags = new Map<number, string[]>();
  if (options.tags && decideFor(context.actor, first.owner_id, 'tag.view').allowed)
    for (const { object_id: id, name } of listCarriedTags(context.db, ids, first.owner_id)) listed(tags, id).push(name);
  const labels = labelsOf(context, ids);
  return objects.map((object) => ({
    object,
    attributes: attributes?.get(object.id) ?? [],
    tags: tags.get(object.id) ?? [],
    labels: translated(redaction, labels.get(object.id) ?? [], to.ownerName, omissions),
  }));
}

function attributesOf(
  context: QueryContext,
  fromOwner: number,
  ids: readonly number[],
  to: { readonly ownerId: number; readonly ownerName: string },
  redaction: Redaction,
  omissions: Omissions,
): Map<number, CarriedValue[]> {
  const found = new Map<number, CarriedValue[]>();
  if (!decideFor(context.actor, fromOwner, 'attribute.view').allowed) return found;
  const types = new Map<string, number | undefined>();
  for (const attribute of listCarriedAttributes(context.db, ids)) {
    const carried = JSON.parse(attribute.labels) as number[];
    const reason = redaction.reasonFor(carried);
    if (reason !== null) {
      omissions.add('Attribute', reason);
      continue;
    }
    if (!types.has(attribute.type))
      types.set(attribute.type, findAttributeType(context.db, attribute.type, to.ownerId)?.id);
    const typeId = types.get(attribute.type);
    if (typeId === undefined) {
      omissions.add('Attribute', `${to.ownerName} has no Attribute Type ${attribute.type}`);
      continue;
    }
    listed(found, attribute.object_id).push({
      typeId,
      type: attribute.type,
      value: attribute.value,
      source: attribute.source,
      flags: attribute.flags,
      labels: translated(redaction, carried, to.ownerName, omissions),
    });
  }
  return found;
}

function translated(
  redaction: Redaction,
  labels: readonly number[],
  ownerName: string,
  omissions: Omissions,
): readonly number[] {
  const { ids, missing } = redaction.translate(labels);
  for (const name of missing) omissions.add('Security Label', `${ownerName} has no label ${name}`);
  return ids;
}
