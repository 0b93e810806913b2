import type { ContractRow } from './row.ts';

export const potentialContract = {} as const satisfies Record<string, ContractRow>;
