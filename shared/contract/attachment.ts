import type { ContractRow } from './row.ts';

export const attachmentContract = {} as const satisfies Record<string, ContractRow>;
