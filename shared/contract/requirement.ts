import type { ContractRow } from './row.ts';

export const requirementContract = {} as const satisfies Record<string, ContractRow>;
