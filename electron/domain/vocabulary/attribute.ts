/** Attributes of objects: typed texts, at most one default of a type. */
import { AppError } from '../../../shared/error/app-error.ts';
import { getObjectType, kindLabel, type ObjectKind } from '../../../shared/model/object-type.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import { carriesAttributes, targetFor, valueProblem } from '../../../shared/vocabulary/attribute-rule.ts';
import { requireVerb } from '../../policy/require.ts';
import {
  attributeFlag,
  type AttributeRecord,
  clearDefault,
  deleteAttribute,
  findAttribute,
  insertAttribute,
  updateAttribute,
} from '../../store/attribute-store.ts';
import {
  type AttributeTypeRow,
  countOnObject,
  findAttributeType,
  getAttributeTypeRow,
  insertAttributeType,
} from '../../store/attribute-type-store.ts';
import { touchObject } from '../../store/object-store.ts';
import type { CommandContext } from '../context.ts';
import { displayName } from '../object/display-name.ts';
import { type FoundObject, getObject } from '../object/find.ts';
import { demandsOf } from './attribute-type.ts';

export interface AttributeInput {
  readonly type: string;
  readonly value: string;
  readonly source?: string | null | undefined;
  readonly isDefault?: boolean | undefined;
  readonly pinned?: boolean | undefined;
}

const flagsOf = (input: { isDefault?: boolean | undefined; pinned?: boolean | undefined }, before = 0): number =>
  bit(input.isDefault, attributeFlag.isDefault, before) | bit(input.pinned, attributeFlag.pinned, before);
const bit = (wanted: boolean | undefined, mask: number, before: number): number =>
  wanted === undefined ? before & mask : wanted ? mask : 0;

/** The Attribute Type of a name in the owner; a new one is made by who may make types there. */
function typeIdFor(context: CommandContext, object: FoundObject, input: AttributeInput): number {
  const { type: name, value } = input;
  const found = findAttributeType(context.db, name, object.owner_id);
  if (found !== undefined) {
    checkNumber(context, object, found);
    checkValue(found, value);
    return found.id;
  }
  requireVerb(context.actor, object.owner_id, 'attributeType.create', { systemScoped: false });
  return insertAttributeType(context.db, { name, ownerId: object.owner_id, description: null, markdown: false });
}

/** Whether the type applies to the object, and one more of it has room. */
function checkNumber(context: CommandContext, object: FoundObject, type: AttributeTypeRow): void {
  const objectType = getObjectType(object.type).name;
  const { applies, most } = targetFor(demandsOf(type).targets, object.kind, objectType);
  if (!applies)
    throw new AppError(
      'INVALID_INPUT',
      `Attributes of the type ${type.name} do not apply to ${objectType} objects. Choose another Attribute Type.`,
    );
  const there = most === null ? 0 : countOnObject(context.db, object.id, type.id);
  if (most !== null && there >= most)
    throw new AppError(
      'INVALID_INPUT',
      `${displayName(object)} has ${there} ${there === 1 ? 'Attribute' : 'Attributes'} of the type ${type.name}; at most ${most} ${most === 1 ? 'is' : 'are'} allowed. Change or delete one that is there.`,
    );
}

function checkValue(type: AttributeTypeRow, value: string): void {
  const problem = valueProblem(value, demandsOf(type));
  if (problem === null) return;
  const own = type.error_message === null ? '' : `${type.error_message} `;
  throw new AppError('INVALID_INPUT', `${own}${type.name}: ${problem} Correct the value and save again.`);
}

export function addAttribute(context: CommandContext, objectId: number, input: AttributeInput): number {
  const object = getObject(context, objectId);
  requireAttributeVerb(context, object, 'create');
  const id = insertAttribute(context.db, {
    objectId,
    typeId: typeIdFor(context, object, input),
    value: input.value,
    source: input.source ?? null,
    flags: flagsOf(input),
    at: context.now,
    userId: context.actor.userId,
  });
  if (input.isDefault === true) clearDefault(context.db, objectId, input.type, id);
  close(context, object, `Added the Attribute ${input.type}`);
  context.describe(`Add ${input.type} to ${displayName(object)}`);
  return id;
}

export function getAttribute(context: CommandContext, id: number): AttributeRecord & { object: FoundObject } {
  const record = findAttribute(context.db, id);
  if (record === undefined)
    throw new AppError('NOT_FOUND', 'This Attribute does not exist any more. Reload the object.');
  return { ...record, object: getObject(context, record.object_id) };
}

export function changeAttribute(
  context: CommandContext,
  id: number,
  input: Omit<AttributeInput, 'type' | 'value'> & { value?: string | undefined },
): void {
  const before = getAttribute(context, id);
  requireAttributeVerb(context, before.object, 'modify');
  const type = getAttributeTypeRow(context.db, before.type_id);
  if (type !== undefined && input.value !== undefined && input.value !== before.value) checkValue(type, input.value);
  const flags = flagsOf(input, before.flags);
  updateAttribute(context.db, id, {
    value: input.value ?? before.value,
    source: input.source === undefined ? before.source : input.source,
    flags,
    at: context.now,
  });
  if ((flags & attributeFlag.isDefault) !== 0) clearDefault(context.db, before.object_id, before.type, id);
  close(context, before.object, `Changed the Attribute ${before.type}`);
  context.describe(`Change ${before.type} of ${displayName(before.object)}`);
}

export function removeAttribute(context: CommandContext, id: number): void {
  const before = getAttribute(context, id);
  requireAttributeVerb(context, before.object, 'delete');
  deleteAttribute(context.db, id);
  close(context, before.object, `Deleted the Attribute ${before.type}`);
  context.describe(`Delete ${before.type} of ${displayName(before.object)}`);
}

/** The object is newer now; the timeline of a Case says why, without the value. */
function close(context: CommandContext, object: FoundObject, text: string): void {
  touchObject(context.db, object.id, context.now, context.setId);
  if (object.kind === 'case') context.event(object.id, { element: 'attribute', text });
}

/** Attributes of Cases have a permission of their own. */
export const attributeVerb = (kind: ObjectKind, change: 'view' | 'create' | 'modify' | 'delete'): Action =>
  kind === 'case' ? `caseAttribute.${change}` : `attribute.${change}`;

function requireAttributeVerb(
  context: CommandContext,
  object: FoundObject,
  change: 'create' | 'modify' | 'delete',
): void {
  if (!carriesAttributes(object.kind)) {
    throw new AppError('INVALID_INPUT', `${kindLabel[object.kind].many} carry no Attributes.`);
  }
  requireVerb(context.actor, object.owner_id, attributeVerb(object.kind, change));
}
