import { z } from 'zod';
import { systemSettings } from '../model/system-setting.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

export const settingContract = {
  /** The switches of the workspace, and how many associations that the user may see cross owners now. */
  'setting.list': query(
    'session',
    z.strictObject({}),
    z.object({
      settings: z.array(z.object({ name: z.enum(systemSettings), on: z.boolean() })).max(systemSettings.length),
      crossOwnerAssociations: z.int(),
    }),
  ),
  /** Turns a switch on or off. Takes effect at once, for everybody; what exists already stays. */
  'setting.set': command(
    'administrator',
    z.strictObject({ name: z.enum(systemSettings), on: z.boolean() }),
    z.object({}),
    ['workspace', 'association', 'object', 'owner', 'changeSet', 'case', 'workflow'],
    'full',
  ),
} as const satisfies Record<string, ContractRow>;
