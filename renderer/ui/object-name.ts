import type { ObjectRow } from '../../shared/model/object.ts';

/** How a row is named: Cases are known by their number. */
export const objectName = ({ summary, case: facts }: Pick<ObjectRow, 'summary' | 'case'>): string =>
  facts === undefined ? summary : `${facts.number} ${summary}`;
