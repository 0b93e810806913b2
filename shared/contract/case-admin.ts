import type { ContractRow } from './row.ts';

export const caseAdminContract = {} as const satisfies Record<string, ContractRow>;
