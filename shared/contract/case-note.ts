import type { ContractRow } from './row.ts';

export const caseNoteContract = {} as const satisfies Record<string, ContractRow>;
