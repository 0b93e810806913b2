import type { ContractRow } from './row.ts';

export const associationTypeContract = {} as const satisfies Record<string, ContractRow>;
