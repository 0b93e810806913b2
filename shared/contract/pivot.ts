import type { ContractRow } from './row.ts';

export const pivotContract = {} as const satisfies Record<string, ContractRow>;
