import type { ContractRow } from './row.ts';

export const tagRuleContract = {} as const satisfies Record<string, ContractRow>;
