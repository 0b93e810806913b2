import type { ContractRow } from './row.ts';

export const caseReportContract = {} as const satisfies Record<string, ContractRow>;
