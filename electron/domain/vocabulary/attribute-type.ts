/** Attribute Types: System ones are only viewed, those of an owner are administered there. */
import type { AttributeType } from '../../../shared/contract/vocabulary.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import type { AttributeRule, AttributeTarget } from '../../../shared/vocabulary/attribute-rule.ts';
import { isVocabularyOpen, readableDims } from '../../policy/actor.ts';
import { decideFor, requireVerb, rightOf } from '../../policy/require.ts';
import {
  type AttributeTypeRow,
  countOfType,
  countOfTypeIn,
  deleteAttributeType,
  findAttributeType,
  getAttributeTypeRow,
  insertAttributeType,
  listAttributeTypes,
  type NewAttributeType,
  updateAttributeType,
} from '../../store/attribute-type-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { requireNoBulkJob } from '../object/find.ts';

export interface Demands {
  readonly rule: AttributeRule | null;
  readonly maxSize: number | null;
  readonly targets: readonly AttributeTarget[] | null;
}
/** What is stored was checked when it was written. */
export const demandsOf = (type: AttributeTypeRow): Demands => ({
  rule: type.rule === null ? null : (JSON.parse(type.rule) as AttributeRule),
  maxSize: type.max_size,
  targets: type.targets === null ? null : (JSON.parse(type.targets) as AttributeTarget[]),
});

const isVisible = ({ actor }: QueryContext, type: AttributeTypeRow): boolean => isVocabularyOpen(actor, type.owner_id);

function getType(context: QueryContext, id: number): AttributeTypeRow {
  const type = getAttributeTypeRow(context.db, id);
  if (type === undefined || !isVisible(context, type))
    throw new AppError('NOT_FOUND', 'This Attribute Type does not exist (any more). Reload the list of types.');
  return type;
}

type Fields = Omit<AttributeType, 'id' | 'ownerId' | 'rights'>;
const fieldsOf = (type: AttributeTypeRow): Fields => {
  const { rule, maxSize, targets } = demandsOf(type);
  return {
    name: type.name,
    description: type.description,
    markdown: type.markdown === 1,
    maxSize,
    errorMessage: type.error_message,
    rule,
    targets: targets === null ? null : [...targets],
  };
};

export const listVisibleTypes = (context: QueryContext) =>
  listAttributeTypes(context.db)
    .filter((type) => isVisible(context, type))
    .slice(0, 2000)
    .map((type) => {
      const right = (verb: 'attributeType.modify' | 'attributeType.delete') =>
        rightOf(
          decideFor(context.actor, type.owner_id ?? context.actor.homeOwnerId, verb, {
            systemScoped: type.owner_id === null,
          }),
        );
      return {
        id: type.id,
        ownerId: type.owner_id,
        ...fieldsOf(type),
        rights: { modify: right('attributeType.modify'), delete: right('attributeType.delete') },
      };
    });

/** Attributes of a type on objects that the user may see. */
export const countUsage = (context: QueryContext, id: number): number =>
  countOfTypeIn(context.db, getType(context, id).id, readableDims(context.actor));

/** Only what the update gives; an absent field stays. */
type Changes = { readonly [Name in keyof Fields]?: Fields[Name] | undefined };

const toRow = (fields: Fields, ownerId: number | null): NewAttributeType => ({
  name: fields.name,
  ownerId,
  description: fields.description,
  markdown: fields.markdown,
  maxSize: fields.maxSize,
  errorMessage: fields.errorMessage,
  rule: fields.rule === null ? null : JSON.stringify(fields.rule),
  targets: fields.targets === null ? null : JSON.stringify(fields.targets),
});

function requireFreeName(context: CommandContext, name: string, ownerId: number, except: number | null): void {
  const holder = findAttributeType(context.db, name, ownerId);
  if (holder === undefined || holder.id === except) return;
  const whose = holder.owner_id === null ? 'a System type' : 'a type of this owner';
  throw new AppError('CONFLICT', `There is ${whose} called "${holder.name}" already. Choose another name.`);
}

export function createType(context: CommandContext, ownerId: number, fields: Fields): number {
  // A name that is taken would tell of a type that the user may not see.
  if (!isVocabularyOpen(context.actor, ownerId))
    throw new AppError('NOT_FOUND', 'This owner does not exist, or you have no role in it. Choose another owner.');
  requireVerb(context.actor, ownerId, 'attributeType.create', { systemScoped: false });
  requireFreeName(context, fields.name, ownerId, null);
  context.describe(`Create Attribute Type ${fields.name}`);
  return insertAttributeType(context.db, toRow(fields, ownerId));
}

function getAdministered(
  context: CommandContext,
  id: number,
  verb: 'attributeType.modify' | 'attributeType.delete',
): AttributeTypeRow & { owner_id: number } {
  const type = getType(context, id);
  requireVerb(context.actor, type.owner_id ?? context.actor.homeOwnerId, verb, {
    systemScoped: type.owner_id === null,
  });
  if (type.owner_id === null) throw new AppError('FORBIDDEN', 'System Attribute Types can only be viewed.');
  return { ...type, owner_id: type.owner_id };
}

export function modifyType(context: CommandContext, id: number, changes: Changes): void {
  const type = getAdministered(context, id, 'attributeType.modify');
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const fields: Fields = { ...fieldsOf(type), ...given };
  if (fields.name !== type.name) requireFreeName(context, fields.name, type.owner_id, type.id);
  updateAttributeType(context.db, type.id, toRow(fields, type.owner_id));
  context.describe(`Change Attribute Type ${fields.name}`);
}

export function removeType(context: CommandContext, id: number): void {
  const type = getAdministered(context, id, 'attributeType.delete');
  requireNoBulkJob(context);
  if (countOfType(context.db, type.id) > 0) {
    const seen = countUsage(context, type.id);
    throw new AppError(
      'CONFLICT',
      `${seen === 0 ? 'Some' : seen.toLocaleString('en')} ${seen === 1 ? 'Attribute has' : 'Attributes have'} the type ${type.name}, so it stays. Delete those Attributes first.`,
    );
  }
  deleteAttributeType(context.db, type.id);
  context.describe(`Delete Attribute Type ${type.name}`);
}
