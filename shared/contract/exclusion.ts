import type { ContractRow } from './row.ts';

export const exclusionContract = {} as const satisfies Record<string, ContractRow>;
