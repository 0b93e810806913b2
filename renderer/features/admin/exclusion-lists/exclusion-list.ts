import type { Output } from '../../../../shared/contract/index.ts';

export type ExclusionList = Output<'exclusionList.list'>[number];
export type ExclusionRow = Output<'exclusionList.values'>['rows'][number];

export const formWords = { value: 'Exact', wildcard: 'Wildcard', block: 'Block' } as const;
