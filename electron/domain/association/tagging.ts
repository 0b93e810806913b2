/** Tags on objects. Applying a Tag is an association between the Tag and the object. */
import { taggingCode } from '../../../shared/association/association-types.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import { isAssociable } from '../../../shared/association/matrix.ts';
import { kindLabel, kindOf } from '../../../shared/model/object-type.ts';
import { dimOf } from '../../policy/actor.ts';
import { requireVerb } from '../../policy/require.ts';
import { codeOf, insertAssociation, listBetween } from '../../store/association-store.ts';
import { findObject } from '../../store/object-store.ts';
import { caseFacts } from '../case/facts.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { insertTag } from '../object/new-object.ts';
import { displayName } from '../object/display-name.ts';
import { type FoundObject, getObject, requirePublished } from '../object/find.ts';
import { findTagRecord } from '../object/tag-key.ts';
import { meantTag } from '../vocabulary/tag-rule.ts';
import { removeLinks, requireLinkRight } from './link.ts';

/** Puts each Tag on each object; a Tag that the object's owner does not have is made when the user may. */
export function putTags(
  context: CommandContext,
  ids: readonly number[],
  names: readonly string[],
): { applied: number; alreadyThere: number } {
  const tags = names.map((name) => meantTag(context.db, name));
  let applied = 0;
  let alreadyThere = 0;
  for (const id of new Set(ids)) {
    const object = getObject(context, id);
    if (!isAssociable(object.kind, 'tag'))
      throw new AppError('INVALID_INPUT', `${kindLabel[object.kind].many} cannot carry Tags.`);
    for (const meant of tags) {
      let tagId = findTagRecord(context.db, meant.name, object.owner_id)?.id;
      if (tagId === undefined) {
        requireNewTag(context, object);
        tagId = insertTag(context, object.owner_id, meant, {});
      }
      requirePublished(context, tagId);
      const tag = getTagFor(context, object, tagId);
      requireLinkRight(context, object, tag, 'associate');
      const isNew = insertAssociation(context.db, {
        a: object.id,
        b: tag.id,
        aDim: dimOf(object.type, object.owner_id),
        bDim: dimOf(tag.type, tag.owner_id),
        code: taggingCode,
        primary: null,
        at: context.now,
        userId: context.actor.userId,
        setId: context.setId,
      });
      if (isNew) applied += 1;
      else alreadyThere += 1;
    }
  }
  context.describe(`Tag ${ids.length === 1 ? displayName(getObject(context, ids[0] ?? 0)) : `${ids.length} objects`}`);
  return { applied, alreadyThere };
}

/** The Tags of Cases are a matter of Workflow: who may not make Tags of intelligence makes one for a Case. */
function requireNewTag(context: CommandContext, { id, kind, owner_id: ownerId }: FoundObject): void {
  if (kind === 'case') requireVerb(context.actor, ownerId, 'caseTag.create', caseFacts(context, id));
  else requireVerb(context.actor, ownerId, 'tag.create');
}

/** A Tag of the object's owner. That of a Case is reached without the right to view Tags of intelligence. */
function getTagFor(context: QueryContext, object: FoundObject, id: number): FoundObject {
  const tag = object.kind === 'case' ? findObject(context.db, id) : undefined;
  return tag === undefined ? getObject(context, id) : { ...tag, kind: 'tag' };
}

/** Both ends of an association that an undo makes or removes; a Tag on a Case is reached as when it was put there. */
export function getLinkEnds(context: QueryContext, lo: number, hi: number): readonly [FoundObject, FoundObject] {
  const isTag = (id: number): boolean => {
    const type = findObject(context.db, id)?.type;
    return type !== undefined && kindOf(type) === 'tag';
  };
  if (isTag(lo)) {
    const object = getObject(context, hi);
    return [getTagFor(context, object, lo), object];
  }
  const object = getObject(context, lo);
  return [object, isTag(hi) ? getTagFor(context, object, hi) : getObject(context, hi)];
}

export function takeTags(context: CommandContext, ids: readonly number[], names: readonly string[]): number {
  let removed = 0;
  for (const id of new Set(ids)) {
    const object = getObject(context, id);
    for (const name of names) {
      const record =
        findTagRecord(context.db, name, object.owner_id) ??
        findTagRecord(context.db, meantTag(context.db, name).name, object.owner_id);
      if (record === undefined) continue;
      const tag = getTagFor(context, object, record.id);
      requireLinkRight(context, object, tag, 'dissociate');
      for (const link of listBetween(context.db, object.id, tag.id).filter(
        ({ type }) => codeOf(type) === taggingCode,
      )) {
        removeLinks(context, object.owner_id, [link]);
        removed += 1;
      }
    }
  }
  context.describe(
    `Untag ${ids.length === 1 ? displayName(getObject(context, ids[0] ?? 0)) : `${ids.length} objects`}`,
  );
  return removed;
}
