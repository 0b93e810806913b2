import type { ContractRow } from './row.ts';

export const workflowContract = {} as const satisfies Record<string, ContractRow>;
