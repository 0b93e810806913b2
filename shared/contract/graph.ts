import type { ContractRow } from './row.ts';

export const graphContract = {} as const satisfies Record<string, ContractRow>;
