import type { ContractRow } from './row.ts';

export const networkContract = {} as const satisfies Record<string, ContractRow>;
