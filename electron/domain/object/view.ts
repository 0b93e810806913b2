/** Everything that a Details screen shows of one object, with what the user may do to it. */
import { AppError } from '../../../shared/error/app-error.ts';
import { hashAlgorithms } from '../../../shared/indicator/indicator-value.ts';
import type { Assertion, ObjectView, Right, SecurityLabel } from '../../../shared/model/object.ts';
import { kindLabel } from '../../../shared/model/object-type.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import { isQueryActive } from '../../../shared/requirement/keyword-query.ts';
import { kindVerbs } from '../../../shared/permission/kind-verbs.ts';
import { readableDims } from '../../policy/actor.ts';
import { caseTagDims } from '../../policy/case-tags.ts';
import { decideFor, rightOf } from '../../policy/require.ts';
import { findUser } from '../../store/account-store.ts';
import { findArtifactFields, findCaseFacts } from '../../store/case-facts-store.ts';
import { listNewest } from '../../store/association-store.ts';
import { attributeFlag, listAssertions, listAttributes } from '../../store/attribute-store.ts';
import { findChangeSet } from '../../store/change-store.ts';
import { listHashes, readFields, readSightings } from '../../store/detail-store.ts';
import { type LabelRow, listAttributeLabels, listObjectLabels } from '../../store/label-store.ts';
import { listObjectRows } from '../../store/object-store.ts';
import { caseObjectRights } from '../case/object-rights.ts';
import type { QueryContext } from '../context.ts';
import { attributeVerb } from '../vocabulary/attribute.ts';
import { labelledKinds } from '../vocabulary/labelling.ts';
import { groupChangeVerb } from '../group/change-verb.ts';
import { toAssertion } from './assertion.ts';
import { listCopyIds } from '../pivot/copies.ts';
import { getObject, type FoundObject } from './find.ts';

export function viewObject(context: QueryContext, id: number): unknown {
  const { db, actor } = context;
  const object = getObject(context, id);
  const [row] = listObjectRows(db, [id]);
  if (row === undefined) throw new AppError('NOT_FOUND', 'This object was deleted a moment ago.');
  const changedBy = findChangeSet(db, object.set_id)?.user_id ?? null;
  const view: Omit<ObjectView, 'version' | 'copies' | 'tags' | 'labels' | 'detail'> & Record<string, unknown> = {
    ...row,
    xid: object.xid,
    version: object.set_id,
    createdBy: nameOf(context, object.created_by),
    modifiedBy: nameOf(context, changedBy),
    detail: detailOf(context, object),
    attributes: decideFor(actor, object.owner_id, attributeVerb(object.kind, 'view')).allowed
      ? attributesOf(context, id)
      : [],
    // Tags carry none: looking for some among what carries a Tag would read all of it.
    tags: object.kind === 'tag' ? [] : tagsOf(context, object),
    labels: listObjectLabels(db, id).map(labelOf),
    assertions: assertionsOf(context, object),
    copies: copiesOf(context, object),
    rights: rightsOf(context, object),
  };
  return view;
}

const nameOf = (context: QueryContext, userId: number | null): string | null =>
  userId === null ? null : (findUser(context.db, userId)?.name ?? null);

function detailOf(context: QueryContext, object: FoundObject): unknown {
  const fields = readFields(context.db, object.kind, object.id);
  if (object.kind === 'intelRequirement')
    return { kind: object.kind, fields: { ...fields, active: isQueryActive(fields['latestTimestamp'], context.now) } };
  if (object.kind === 'case')
    return { kind: object.kind, fields: findCaseFacts(context.db, [object.id]).get(object.id) };
  if (object.kind === 'artifact') return { kind: object.kind, fields: findArtifactFields(context.db, object.id) };
  if (object.kind !== 'indicator') return { kind: object.kind, fields };
  const hashes = Object.fromEntries(
    listHashes(context.db, object.id).map(({ algorithm, hash }) => [hashAlgorithms[algorithm - 1] ?? 'md5', hash]),
  );
  const { false_positives: falsePositives, observations } = readSightings(context.db, object.id);
  return { kind: 'indicator', fields, hashes, falsePositives, observations };
}

const labelOf = (label: LabelRow): SecurityLabel => ({
  id: label.id,
  name: label.name,
  description: label.description,
  color: label.color,
  // The contract's output schema brands the number.
  ownerId: label.owner_id as SecurityLabel['ownerId'],
});

function attributesOf(context: QueryContext, id: number): ObjectView['attributes'] {
  const labels = Map.groupBy(listAttributeLabels(context.db, id), ({ attribute_id: attribute }) => attribute);
  return listAttributes(context.db, id).map((attribute) => ({
    id: attribute.id,
    type: attribute.type,
    value: attribute.value,
    source: attribute.source,
    isDefault: (attribute.flags & attributeFlag.isDefault) !== 0,
    pinned: (attribute.flags & attributeFlag.pinned) !== 0,
    markdown: attribute.markdown === 1,
    labels: (labels.get(attribute.id) ?? []).map(labelOf),
    createdBy: attribute.created_by,
    created: attribute.created,
    modified: attribute.modified,
  }));
}

function tagsOf({ db, actor }: QueryContext, { id, kind }: FoundObject): { id: number; name: string }[] {
  const dims = kind === 'case' ? caseTagDims(actor) : readableDims(actor, ['tag']);
  const ids = listNewest(db, id, dims, 0, 500).map(({ other }) => other);
  return listObjectRows(db, ids)
    .map((tag) => ({ id: tag.id, name: tag.summary }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** What sources state, and the user's own hand when no source is behind it. */
function assertionsOf(context: QueryContext, object: FoundObject): Assertion[] {
  const stated = listAssertions(context.db, object.id).map(toAssertion);
  if (stated.length > 0) return stated;
  // Tags that an import needed have no statement of their own; the change set says where they come from.
  const origin = findChangeSet(context.db, object.set_id)?.command === 'import' ? 'import' : 'manual';
  const by = nameOf(context, object.created_by) ?? 'unknown';
  return [
    {
      origin,
      source: by,
      externalId: null,
      verb: null,
      description: null,
      created: object.created,
      modified: object.modified,
      revoked: false,
      deprecated: false,
      references: [],
    },
  ];
}

function copiesOf(context: QueryContext, object: FoundObject): { id: number; ownerId: number }[] {
  return listObjectRows(context.db, listCopyIds(context, object)).map(({ id, ownerId }) => ({ id, ownerId }));
}

function rightsOf(context: QueryContext, object: FoundObject): ObjectView['rights'] {
  const { kind } = object;
  if (kind === 'case' || kind === 'artifact') return caseObjectRights(context, { ...object, kind });
  const ask = (verb: Action | null | undefined): Right =>
    verb === null || verb === undefined
      ? { allowed: false, reason: `Not possible for ${kindLabel[object.kind].many}.` }
      : rightOf(decideFor(context.actor, object.owner_id, verb));
  const verbs = kindVerbs[object.kind].edit;
  const associate = ask(object.kind === 'tag' ? 'tag.apply' : kindVerbs[object.kind].associate);
  return {
    modify: ask(verbs?.modify),
    status: ask(object.kind === 'group' ? groupChangeVerb(context, object.type, ['status']) : verbs?.modify),
    rename: ask(verbs?.rename),
    delete: ask(verbs?.delete),
    associate,
    dissociate: object.kind === 'tag' ? ask('tag.remove') : associate,
    tag: ask(object.kind === 'tag' ? null : 'tag.apply'),
    label: ask(labelledKinds.includes(object.kind) ? 'securityLabel.apply' : null),
    attributeCreate: ask('attribute.create'),
    attributeModify: ask('attribute.modify'),
    attributeDelete: ask('attribute.delete'),
  };
}
