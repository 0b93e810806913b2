import { systemSettings } from '../../shared/model/system-setting.ts';
import { findSetting, setSetting } from '../store/account-store.ts';
import { countCrossOwner } from '../store/association-count.ts';
import { countedEnds } from '../policy/actor.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const settingQueries = {
  'setting.list': ({ db, actor }) => ({
    settings: systemSettings.map((name) => ({ name, on: findSetting(db, name) === 'on' })),
    crossOwnerAssociations: countCrossOwner(db, countedEnds(actor)),
  }),
} satisfies Partial<QueryHandlers>;

export const settingCommands = {
  'setting.set': ({ db }, { name, on }) => {
    setSetting(db, name, on ? 'on' : 'off');
    return {};
  },
} satisfies Partial<CommandHandlers>;
