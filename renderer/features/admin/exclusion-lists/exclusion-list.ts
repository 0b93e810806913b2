import type { Output } from '../../../../shared/contract/index.ts';

export type ExclusionList = Output<'exclusionList.list'>[number];
export type ExclusionRow = Output<'exclusionList.values'>['rows'][number];

export const formWords = { value: 'Exact', wildcard: 'Wildcard', block: 'Block' } as const;

/** What a list does to its values: for a column, and for a choice. */
export const purposeWords = {
  refuse: { short: 'Refused', long: 'are refused as Indicators, and suggest nothing in Cases' },
  suggest: { short: 'Suggest nothing', long: 'may be Indicators, but suggest nothing in Cases' },
} as const;
