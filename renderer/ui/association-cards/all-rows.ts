import type { AssociationRow } from '../../../shared/contract/association.ts';
import { call } from '../../api/client.ts';
import type { CardFilterInput } from './card-view.ts';

const pageLimit = 200;

/** Every row that a filter shows, newest first and at most `most`, read page by page. */
export async function readAllRows(filter: CardFilterInput, most = Infinity): Promise<AssociationRow[]> {
  const rows: AssociationRow[] = [];
  for (;;) {
    const page = await call('association.list', { ...filter, sort: 'newest', offset: rows.length, limit: pageLimit });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= most || rows.length >= page.total) return rows.slice(0, most);
  }
}
