import type { ContractRow } from './row.ts';

export const artifactContract = {} as const satisfies Record<string, ContractRow>;
