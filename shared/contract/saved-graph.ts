import type { ContractRow } from './row.ts';

export const savedGraphContract = {} as const satisfies Record<string, ContractRow>;
