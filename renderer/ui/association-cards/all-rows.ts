import type { AssociationRow } from '../../../shared/contract/association.ts';
import { call } from '../../api/client.ts';
import type { CardFilterInput } from './card-view.ts';

const pageLimit = 200;

/**
 * Every row that a filter shows, newest first and at most `most`. Each page goes on below the last object of the one
 * before, so that nothing is missed or read twice when associations change meanwhile.
 */
export async function readAllRows(filter: CardFilterInput, most = Infinity): Promise<AssociationRow[]> {
  const rows: AssociationRow[] = [];
  let before: number | undefined;
  while (rows.length < most) {
    const { rows: page } = await call('association.list', {
      ...filter,
      sort: 'newest',
      ...(before === undefined ? {} : { before }),
      offset: 0,
      limit: pageLimit,
    });
    const last = page.at(-1)?.object.id;
    if (last === undefined || page.length < pageLimit) return [...rows, ...page].slice(0, most);
    // The last object may have more associations than the page had room for: it is read again, whole.
    const whole = page.filter(({ object }) => object.id !== last);
    rows.push(...(whole.length > 0 ? whole : page));
    before = whole.length > 0 ? last + 1 : last;
  }
  return rows.slice(0, most);
}
