import type { ContractRow } from './row.ts';

export const settingContract = {} as const satisfies Record<string, ContractRow>;
