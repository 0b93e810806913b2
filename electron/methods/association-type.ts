import { createType, deleteType, listTypes, setTypeEnabled, updateType } from '../domain/association/types.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const associationTypeQueries = {
  'associationType.list': listTypes,
} satisfies Partial<QueryHandlers>;

export const associationTypeCommands = {
  'associationType.create': (context, input) => ({ code: createType(context, input), changeSet: context.setId }),
  'associationType.update': (context, { code, ...change }) => {
    updateType(context, code, change);
    return { changeSet: context.setId };
  },
  'associationType.delete': (context, { code }) => {
    deleteType(context, code);
    return { changeSet: context.setId };
  },
  'associationType.setEnabled': (context, { code, enabled }) => {
    setTypeEnabled(context, code, enabled);
    return { changeSet: context.setId };
  },
} satisfies Partial<CommandHandlers>;
