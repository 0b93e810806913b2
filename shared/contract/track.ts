import type { ContractRow } from './row.ts';

export const trackContract = {} as const satisfies Record<string, ContractRow>;
