import type { ContractRow } from './row.ts';

export const sharingContract = {} as const satisfies Record<string, ContractRow>;
