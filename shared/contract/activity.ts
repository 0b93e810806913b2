import type { ContractRow } from './row.ts';

export const activityContract = {} as const satisfies Record<string, ContractRow>;
