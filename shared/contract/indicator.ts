import type { ContractRow } from './row.ts';

export const indicatorContract = {} as const satisfies Record<string, ContractRow>;
