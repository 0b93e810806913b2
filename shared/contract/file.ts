import type { ContractRow } from './row.ts';

export const fileContract = {} as const satisfies Record<string, ContractRow>;
