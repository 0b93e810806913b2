import { bulkAct } from '../domain/potential/bulk.ts';
import { acceptSuggestions, dismissSuggestions, restoreSuggestions } from '../domain/potential/decide.ts';
import { listDismissed, listPotential } from '../domain/potential/list.ts';
import { potentialOfObject } from '../domain/potential/object-side.ts';
import { setMode, setOwner, viewSettings } from '../domain/potential/settings.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const potentialQueries = {
  'potential.list': listPotential,
  'potential.dismissed': listDismissed,
  'potential.ofObject': (context, { id }) => potentialOfObject(context, id),
  'potential.settings': viewSettings,
} satisfies Partial<QueryHandlers>;

export const potentialCommands = {
  'potential.accept': (context, { id, suggestions }) => ({
    created: acceptSuggestions(context, id, suggestions),
    changeSet: context.setId,
  }),
  'potential.dismiss': (context, { id, suggestions, reason }) => ({
    dismissed: dismissSuggestions(context, id, suggestions, reason),
    changeSet: context.setId,
  }),
  'potential.restore': (context, { id, suggestions }) => ({
    restored: restoreSuggestions(context, id, suggestions),
    changeSet: context.setId,
  }),
  'potential.bulkAct': (context, { id, cases, act }) => ({
    changed: bulkAct(context, id, cases, act),
    changeSet: context.setId,
  }),
  'potential.setMode': (context, { mode }) => {
    setMode(context, mode);
    return {};
  },
  'potential.setOwner': (context, input) => {
    setOwner(context, input);
    return { changeSet: context.setId };
  },
} satisfies Partial<CommandHandlers>;
