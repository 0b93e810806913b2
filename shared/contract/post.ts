import type { ContractRow } from './row.ts';

export const postContract = {} as const satisfies Record<string, ContractRow>;
