/** Replacing Tags that exist already by what their rule says, some thousand carriers at a time. */
import type { Action } from '../../../shared/permission/catalogue.ts';
import type { Decision } from '../../../shared/permission/question.ts';
import { kindOf, objectKinds } from '../../../shared/model/object-type.ts';
import { isAssociable } from '../../../shared/association/matrix.ts';
import { ownerOfDim, readableDims, typeOfDim } from '../../policy/actor.ts';
import { decideFor, passOrThrow, rightOf } from '../../policy/require.ts';
import { countByDim } from '../../store/association-store.ts';
import { deleteObject, renameObject, touchObject } from '../../store/object-store.ts';
import { countPosts, listSomeLinks, listTags, moveLink, setTechnique } from '../../store/tag-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { type FoundObject, getObjectOfKind, requireNoBulkJob, requirePublished } from '../object/find.ts';
import { findTagRecord, tagKey } from '../object/tag-key.ts';
import { meaningOfTags, meantTag } from './tag-rule.ts';

/** Carriers that one change set moves. */
const mostMoved = 10_000;
const mostTags = 100_000;
const mostPending = 200;

const taggableKinds = objectKinds.filter((kind) => isAssociable(kind, 'tag'));
export const carrierDims = (context: QueryContext): readonly number[] => readableDims(context.actor, taggableKinds);

function countCarriers(context: QueryContext, id: number, dims = carrierDims(context)): number {
  const counts = countByDim(context.db, id);
  return dims.reduce((sum, dim) => sum + (counts.get(dim) ?? 0), 0);
}

const conversionVerbs: readonly Action[] = ['tag.modify', 'tag.apply', 'tag.remove'];
function decideConversion(context: QueryContext, ownerId: number): Decision {
  const decisions = conversionVerbs.map((verb) => decideFor(context.actor, ownerId, verb));
  return decisions.find(({ allowed }) => !allowed) ?? { allowed: true };
}

/** Tags that their rule would replace if somebody applied them today. */
export function listPending(context: QueryContext) {
  const meaning = meaningOfTags(context.db);
  const pending = listTags(context.db, readableDims(context.actor, ['tag']), mostTags).flatMap((tag) => {
    const meant = meaning(tag.name);
    const isMeant =
      tagKey(meant.name) === tag.key && (meant.techniqueId === null || meant.techniqueId === tag.technique_id);
    return isMeant ? [] : [{ tag, meant }];
  });
  const rows = pending.slice(0, mostPending).map(({ tag, meant }) => ({
    id: tag.id,
    ownerId: tag.owner_id,
    name: tag.name,
    into: meant.name,
    carriers: countCarriers(context, tag.id),
    right: rightOf(decideConversion(context, tag.owner_id)),
  }));
  return { rows, more: pending.length > mostPending };
}

/** The pairs of type and owner whose Tags the user may change. Those of Cases are governed by Workflow. */
function changeableDims(context: QueryContext): number[] {
  return carrierDims(context).filter((dim) => {
    const verbs: readonly Action[] =
      kindOf(typeOfDim(dim)) === 'case' ? ['caseTag.create', 'caseTag.delete'] : ['tag.apply', 'tag.remove'];
    return verbs.every((verb) => decideFor(context.actor, ownerOfDim(dim), verb).allowed);
  });
}

export function convertTags(context: CommandContext, ids: readonly number[]): { converted: number; left: number } {
  requireNoBulkJob(context);
  const dims = changeableDims(context);
  let [converted, left] = [0, 0];
  for (const id of new Set(ids)) {
    const tag = getObjectOfKind(context, id, 'tag');
    passOrThrow(decideConversion(context, tag.owner_id));
    const meant = meantTag(context.db, tag.summary);
    const holder = findTagRecord(context.db, meant.name, tag.owner_id);
    if (holder !== undefined) requirePublished(context, holder.id);
    if (holder === undefined || holder.id === tag.id) {
      converted += countCarriers(context, tag.id, dims);
      if (tag.summary !== meant.name) renameObject(context.db, tag.id, tagKey(meant.name), meant.name);
      setTechnique(context.db, tag.id, meant.techniqueId);
      touchObject(context.db, tag.id, context.now, context.setId);
    } else {
      const into = getObjectOfKind(context, holder.id, 'tag');
      if (meant.techniqueId !== null) setTechnique(context.db, into.id, meant.techniqueId);
      const links = listSomeLinks(context.db, tag.id, dims, mostMoved - converted);
      for (const link of links) moveLink(context.db, link, tag.id, into.id, context.setId);
      converted += links.length;
      left += countCarriers(context, tag.id, dims);
      deleteEmptied(context, tag);
    }
  }
  if (ids.length === 1) {
    const [only = 0] = ids;
    context.describe(`Convert a Tag with ${converted} carriers (#${only})`);
  } else context.describe(`Convert ${ids.length} Tags with ${converted} carriers`);
  return { converted, left };
}

/** What nothing carries any more goes, unless Posts mention it or the user may not delete Tags. */
function deleteEmptied(context: CommandContext, tag: FoundObject): void {
  const isEmpty = countByDim(context.db, tag.id).size === 0 && countPosts(context.db, tag.id) === 0;
  if (isEmpty && decideFor(context.actor, tag.owner_id, 'tag.delete').allowed) deleteObject(context.db, tag.id);
}
