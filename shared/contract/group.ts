import type { ContractRow } from './row.ts';

export const groupContract = {} as const satisfies Record<string, ContractRow>;
