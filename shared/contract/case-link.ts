import type { ContractRow } from './row.ts';

export const caseLinkContract = {} as const satisfies Record<string, ContractRow>;
