import type { ContractRow } from './row.ts';

export const caseTaskContract = {} as const satisfies Record<string, ContractRow>;
