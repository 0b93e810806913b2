import { listCandidates, listTypesFor } from '../domain/association/candidates.ts';
import { getAssociation, listFacets, listPath } from '../domain/association/detail.ts';
import { associate, dissociate } from '../domain/association/link.ts';
import { countAssociated, listCard } from '../domain/association/read.ts';
import { putTags, takeTags } from '../domain/association/tagging.ts';
import { browse, resolveReference, search } from '../domain/object/browse.ts';
import {
  createGroup,
  createIndicator,
  createRequirement,
  createTag,
  createVictim,
  createVictimAsset,
} from '../domain/object/create.ts';
import { deleteObjects, previewDeletion } from '../domain/object/delete.ts';
import {
  updateGroup,
  updateIndicator,
  updateRequirement,
  updateTag,
  updateVictim,
  updateVictimAsset,
} from '../domain/object/update.ts';
import { viewObject } from '../domain/object/view.ts';
import { addAttribute, changeAttribute, removeAttribute } from '../domain/vocabulary/attribute.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const objectQueries = {
  'object.list': browse,
  'object.get': (context, { id }) => checkedByContract(viewObject(context, id)),
  'object.search': (context, { text, kinds, limit }) => search(context, text, kinds, limit),
  'object.resolve': (context, { ref }) => resolveReference(context, ref),
  'object.deletionPreview': (context, { ids }) => previewDeletion(context, ids),
  'association.counts': (context, { id }) => countAssociated(context, id),
  'association.list': listCard,
  'association.facets': listFacets,
  'association.get': (context, name) => checkedByContract(getAssociation(context, name)),
  'association.path': (context, { id, other }) => listPath(context, id, other),
  'association.candidates': listCandidates,
  'association.types': (context, { id, otherType }) => listTypesFor(context, id, otherType),
} satisfies Partial<QueryHandlers>;

export const objectCommands = {
  'object.delete': (context, { ids }) => ({ ...deleteObjects(context, ids), changeSet: context.setId }),
  'indicator.create': (context, input) => ({ ...createIndicator(context, input), changeSet: context.setId }),
  'indicator.update': (context, input) => ({ id: updateIndicator(context, input), changeSet: context.setId }),
  'group.create': (context, input) => ({ id: createGroup(context, input), changeSet: context.setId }),
  'group.update': (context, input) => ({ id: updateGroup(context, input), changeSet: context.setId }),
  'victim.create': (context, input) => ({ id: createVictim(context, input), changeSet: context.setId }),
  'victim.update': (context, input) => ({ id: updateVictim(context, input), changeSet: context.setId }),
  'victimAsset.create': (context, input) => ({ id: createVictimAsset(context, input), changeSet: context.setId }),
  'victimAsset.update': (context, input) => ({ id: updateVictimAsset(context, input), changeSet: context.setId }),
  'intelRequirement.create': (context, input) => ({ id: createRequirement(context, input), changeSet: context.setId }),
  'intelRequirement.update': (context, input) => ({ id: updateRequirement(context, input), changeSet: context.setId }),
  'tag.create': (context, input) => ({ id: createTag(context, input), changeSet: context.setId }),
  'tag.update': (context, input) => ({ id: updateTag(context, input), changeSet: context.setId }),
  'tag.apply': (context, { ids, names }) => ({ ...putTags(context, ids, names), changeSet: context.setId }),
  'tag.remove': (context, { ids, names }) => ({ removed: takeTags(context, ids, names), changeSet: context.setId }),
  'attribute.create': (context, { objectId, ...input }) => ({
    attributeId: addAttribute(context, objectId, input),
    changeSet: context.setId,
  }),
  'attribute.update': (context, { attributeId, ...input }) => {
    changeAttribute(context, attributeId, input);
    return { changeSet: context.setId };
  },
  'attribute.delete': (context, { attributeId }) => {
    removeAttribute(context, attributeId);
    return { changeSet: context.setId };
  },
  'association.create': (context, { id, others, ...options }) => {
    const done = associate(context, id, others, options);
    return { ...done, changeSet: done.created === 0 ? null : context.setId };
  },
  'association.remove': (context, { id, others }) => ({
    removed: dissociate(context, id, others),
    changeSet: context.setId,
  }),
} satisfies Partial<CommandHandlers>;
