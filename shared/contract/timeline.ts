import type { ContractRow } from './row.ts';

export const timelineContract = {} as const satisfies Record<string, ContractRow>;
