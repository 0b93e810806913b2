import {
  countUsage as countTypeUsage,
  createType,
  listVisibleTypes,
  modifyType,
  removeType,
} from '../domain/vocabulary/attribute-type.ts';
import {
  consolidateLabels,
  countUsage,
  createLabel,
  deleteLabelEverywhere,
  listVisibleLabels,
  modifyLabel,
} from '../domain/vocabulary/label.ts';
import { markAttribute, markObjects } from '../domain/vocabulary/labelling.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const vocabularyQueries = {
  'attributeType.list': (context) => checkedByContract(listVisibleTypes(context)),
  'attributeType.usage': (context, { typeId }) => ({ attributes: countTypeUsage(context, typeId) }),
  'securityLabel.list': (context) =>
    listVisibleLabels(context)
      .slice(0, 2000)
      .map((label) => ({
        id: label.id,
        name: label.name,
        description: label.description,
        color: label.color,
        ownerId: label.owner_id,
      })),
  'securityLabel.usage': (context, { labelId }) => countUsage(context, labelId),
} satisfies Partial<QueryHandlers>;

export const vocabularyCommands = {
  'attributeType.create': (context, { ownerId, ...fields }) => ({
    id: createType(context, ownerId, fields),
    changeSet: context.setId,
  }),
  'attributeType.modify': (context, { typeId, ...changes }) => {
    modifyType(context, typeId, changes);
    return { changeSet: context.setId };
  },
  'attributeType.delete': (context, { typeId }) => {
    removeType(context, typeId);
    return { changeSet: context.setId };
  },
  'securityLabel.create': (context, input) => ({ id: createLabel(context, input), changeSet: context.setId }),
  'securityLabel.modify': (context, { labelId, ...change }) => {
    modifyLabel(context, labelId, change);
    return { changeSet: context.setId };
  },
  'securityLabel.delete': (context, { labelId }) => ({
    ...deleteLabelEverywhere(context, labelId),
    changeSet: context.setId,
  }),
  'securityLabel.consolidate': (context, input) => ({
    ...consolidateLabels(context, input),
    changeSet: context.setId,
  }),
  'securityLabel.apply': (context, { ids, labelId }) => ({
    applied: markObjects(context, ids, labelId, 'apply'),
    changeSet: context.setId,
  }),
  'securityLabel.remove': (context, { ids, labelId }) => ({
    removed: markObjects(context, ids, labelId, 'remove'),
    changeSet: context.setId,
  }),
  'securityLabel.applyToAttribute': (context, { attributeId, labelId }) => ({
    applied: markAttribute(context, attributeId, labelId, 'apply'),
    changeSet: context.setId,
  }),
  'securityLabel.removeFromAttribute': (context, { attributeId, labelId }) => ({
    removed: markAttribute(context, attributeId, labelId, 'remove'),
    changeSet: context.setId,
  }),
} satisfies Partial<CommandHandlers>;
