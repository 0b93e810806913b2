/**
 * What the inverse of a journalled row asks of the user, table by table. Rows that go with an object, a post or a
 * list that the same undo makes or removes ask for nothing of their own.
 */
import { taggingCode } from '../../../shared/association/association-types.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import type { IndicatorType } from '../../../shared/model/object-type.ts';
import { kindVerbs } from '../../../shared/permission/kind-verbs.ts';
import { passOrThrow, requireVerb } from '../../policy/require.ts';
import { findSetting } from '../../store/account-store.ts';
import { codeOf } from '../../store/association-store.ts';
import { associationTypeNames, associationTypesOf } from '../../store/association-type-store.ts';
import { decodeFields } from '../../store/detail-store.ts';
import type { DataTable } from '../../store/journal.ts';
import { scalar } from '../../store/statement.ts';
import { currentImage, isSameRow } from '../../store/undo.ts';
import { decideLink, isCrossOwnerEnabled } from '../association/link.ts';
import { getLinkEnds } from '../association/tagging.ts';
import { requireUsesFit } from '../association/types.ts';
import { attributeVerb } from '../vocabulary/attribute.ts';
import type { QueryContext } from '../context.ts';
import { caseRules } from './case-part-rules.ts';
import {
  administratorOnly,
  column,
  inOwner,
  inVocabulary,
  ownOwner,
  ownRow,
  type PartRule,
  type RowImage,
  withObject,
} from './part-rule.ts';
import { groupChangeVerb } from '../group/change-verb.ts';
import { requireUnused } from '../requirement/categories.ts';
import { requireNoChain } from '../vocabulary/tag-rule.ts';

const details = inOwner(column('id'), (_, kind) => kindVerbs[kind].edit?.modify);
const ownerOfList = ({ db }: QueryContext, image: RowImage): number | null | undefined =>
  scalar<number | null>(db, 'SELECT owner_id FROM exclusion_list WHERE id = ?', [Number(image['list_id'])]);

/** Counters move with reports, which have verbs of their own. */
const reportColumns = new Set(['false_positives', 'observations']);

const ofIndicator: PartRule = {
  object: column('id'),
  require: (context, part, object) => {
    const before = part.image;
    const current = JSON.parse(currentImage(context.db, part.change) ?? '{}') as RowImage;
    const changed = Object.keys(current).filter((name) => current[name] !== before[name]);
    if (part.inverse === 'modify' && changed.length > 0 && changed.every((name) => reportColumns.has(name))) return;
    details.require(context, part, object);
  },
};

const ofGroup: PartRule = {
  object: column('id'),
  require: (context, { change, image }, object) => {
    if (object === undefined) return;
    const [was, is] = [image, JSON.parse(currentImage(context.db, change) ?? '{}') as RowImage].map((row) =>
      decodeFields('group', row),
    );
    const changed = Object.keys(was ?? {}).filter((name) => JSON.stringify(was?.[name]) !== JSON.stringify(is?.[name]));
    requireVerb(context.actor, object.owner_id, groupChangeVerb(context, object.type, changed));
  },
};

const association: PartRule = {
  require: (context, { change, image, inverse }) => {
    // Who may view a Case stands in its links, too; that is a matter of the Case alone.
    if (inverse === 'modify' && isSameRow(change.row, currentImage(context.db, change), 'association')) return;
    const [from, to] = getLinkEnds(context, Number(image['lo']), Number(image['hi']));
    passOrThrow(decideLink(context, from, to, inverse === 'delete' ? 'dissociate' : 'associate'));
    if (inverse === 'create' && from.owner_id !== to.owner_id && !isCrossOwnerEnabled(context)) {
      throw new AppError(
        'CONFLICT',
        'Cross-owner associations were switched off since; a System Administrator can enable them.',
      );
    }
    if (inverse === 'create') requireEnabledType(context, codeOf(Number(image['type'])));
  },
};

/** What is switched off makes no new associations, an undo of a removal included. */
function requireEnabledType({ db }: QueryContext, code: number): void {
  if (code <= taggingCode || associationTypesOf(db).some((type) => type.code === code)) return;
  throw new AppError(
    'CONFLICT',
    `The association type "${associationTypeNames(db)(code)}" was switched off since; a System Administrator can switch it on.`,
  );
}

/** Taking back that a type was widened must leave no association that the type does not fit any more. */
const addedType: PartRule = {
  require: (context, part, object) => {
    administratorOnly.require(context, part, object);
    if (part.inverse !== 'modify') return;
    requireUsesFit(context, Number(part.image['code']), {
      // Written from names that were parsed.
      primary: String(part.image['primary_type']) as IndicatorType,
      nonPrimary: JSON.parse(String(part.image['other_types'])) as IndicatorType[],
    });
  },
};

/** A rule that comes back must fit those that were made since. */
const synonym: PartRule = {
  require: (context, part, object) => {
    administratorOnly.require(context, part, object);
    if (part.inverse === 'create') requireNoChain(context.db, String(part.image['key']), String(part.image['main']));
  },
};

/** Whichever way a category goes, no Requirement carries it then. */
const category: PartRule = {
  require: (context, part, object) => {
    administratorOnly.require(context, part, object);
    if (part.inverse === 'delete') requireUnused(context, String(part.image['name']));
  },
};

/** One's own statement about an object; those of others are administered with the owner. */
const ownStatement: PartRule = {
  object: column('object_id'),
  require: (context, { image }, object) => {
    if (object !== undefined && !ownRow(context, image)) requireVerb(context.actor, object.owner_id, 'settings.modify');
    else if (object !== undefined) requireVerb(context.actor, object.owner_id, 'group.modify');
  },
};

const report: PartRule = {
  object: column('object_id'),
  require: (context, { image }, object) => {
    if (object === undefined) return;
    if (!ownRow(context, image)) return requireVerb(context.actor, object.owner_id, 'indicator.modify');
    if (findSetting(context.db, 'readersMayReport') === 'on') return;
    const verb = image['kind'] === 1 ? 'indicator.falsePositive.report' : 'indicator.observation.report';
    requireVerb(context.actor, object.owner_id, verb);
  },
};

const post: PartRule = {
  require: (context, { image, inverse }) => {
    const ownerId = Number(image['owner_id']);
    if (!context.actor.rightsIn.has(ownerId)) throw new AppError('NOT_FOUND', 'This change does not exist.');
    const facts = { isAuthor: image['created_by'] === context.actor.userId };
    requireVerb(context.actor, ownerId, inverse === 'delete' ? 'post.delete' : 'post.create', facts);
  },
};

const objectOfAttribute = ({ db }: QueryContext, image: RowImage): number | undefined =>
  scalar<number>(db, 'SELECT object_id FROM attribute WHERE id = ?', [Number(image['attribute_id'])]);

/** Every journalled table but `object`, whose own rows the undo asks about itself. */
export const partRules: Readonly<Record<Exclude<DataTable, 'object'>, PartRule>> = {
  indicator: ofIndicator,
  file_hash: inOwner(column('object_id'), (_, kind) => kindVerbs[kind].edit?.modify),
  grp: ofGroup,
  victim: details,
  victim_asset: details,
  requirement: details,
  tag: details,
  track: details,
  ...caseRules,
  association,
  attribute: inOwner(column('object_id'), ({ inverse }, kind) => attributeVerb(kind, inverse)),
  attribute_label: inOwner(objectOfAttribute, ({ inverse }) =>
    inverse === 'delete' ? 'securityLabel.remove' : 'securityLabel.apply',
  ),
  object_label: inOwner(column('object_id'), ({ inverse }) =>
    inverse === 'delete' ? 'securityLabel.remove' : 'securityLabel.apply',
  ),
  attribute_type: inVocabulary(ownOwner, ({ inverse }) => `attributeType.${inverse}`),
  security_label: inVocabulary(ownOwner, ({ inverse }) => `securityLabel.${inverse}`),
  object_assertion: withObject,
  association_assertion: withObject,
  removed_statement: withObject,
  external_id: withObject,
  kept_input: withObject,
  association_type: addedType,
  disabled_association_type: administratorOnly,
  tag_synonym: synonym,
  requirement_category: category,
  exclusion_list: inVocabulary(ownOwner, () => 'settings.modify'),
  exclusion_value: inVocabulary(ownerOfList, () => 'settings.modify'),
  technique_coverage: inVocabulary(ownOwner, () => 'settings.modify'),
  file_occurrence: inOwner(column('object_id'), () => 'indicator.modify'),
  indicator_report: report,
  vote: ownStatement,
  review: ownStatement,
  task_assignment: inOwner(column('object_id'), () => 'group.modify'),
  contribution: { ...withObject, object: column('to_id') },
  requirement_result: inOwner(column('requirement_id'), () => 'intelRequirement.modify'),
  post,
  post_object: withObject,
  saved_graph: inVocabulary(ownOwner, ({ inverse }) => `group.${inverse}`),
};
