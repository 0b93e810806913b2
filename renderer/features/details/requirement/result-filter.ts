import type { ResultStateName } from '../../../../shared/contract/requirement.ts';
import type { ObjectKind } from '../../../../shared/model/object-type.ts';

/** Which results of a Requirement are shown. */
export interface ResultFilter {
  /** Undefined shows every state. */
  readonly state: ResultStateName | undefined;
  readonly kind: ObjectKind | undefined;
  readonly text: string;
  readonly sort: 'score' | 'newest';
  readonly page: number;
}

export const openResults: ResultFilter = { state: 'open', kind: undefined, text: '', sort: 'score', page: 0 };

export const pageSize = 50;

export const stateLabel: Readonly<Record<ResultStateName, string>> = {
  open: 'Open',
  associated: 'Associated',
  archived: 'Archived',
  falsePositive: 'False positive',
};

/** Kinds that a query looks at. */
export const resultKinds: readonly ObjectKind[] = ['indicator', 'group', 'tag', 'victim', 'case', 'artifact'];

/** Input of `requirementResult.list` for the filter. */
export const resultRequest = (id: number, { state, kind, text, sort, page }: ResultFilter) => ({
  id,
  ...(state === undefined ? {} : { state }),
  ...(kind === undefined ? {} : { kinds: [kind] }),
  ...(text.trim() === '' ? {} : { text: text.trim() }),
  sort,
  offset: page * pageSize,
  limit: pageSize,
});
