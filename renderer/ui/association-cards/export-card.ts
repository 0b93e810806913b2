import type { ObjectView } from '../../../shared/model/object.ts';
import { kindLabel, type ObjectKind } from '../../../shared/model/object-type.ts';
import type { Owner } from '../../../shared/model/owner.ts';
import { saveFile } from '../../api/save-file.ts';
import { showDone, showFailure } from '../toast.ts';
import { readAllRows } from './all-rows.ts';
import { cardCsv } from './card-csv.ts';
import { asksForDirect, type CardView, filterInput } from './card-view.ts';
import { amount } from './dissociate.ts';

interface CardExport {
  readonly object: ObjectView;
  readonly kind: ObjectKind;
  readonly view: CardView;
  /** Whether the card lists relations through shared Groups, too. */
  readonly withDerived: boolean;
  readonly owners: ReadonlyMap<number, Owner>;
}

/** Saves every row that the filter of a card shows as CSV. */
export async function exportCard({ object, kind, view, withDerived, owners }: CardExport): Promise<void> {
  try {
    const rows = await readAllRows(filterInput(object.id, kind, view, false));
    if (withDerived && !asksForDirect(view))
      rows.push(...(await readAllRows(filterInput(object.id, kind, view, true))));
    const csv = cardCsv(rows, {
      primary: object.summary,
      ownerName: (id) => owners.get(id)?.name ?? `#${id}`,
    });
    const name = `${object.summary.slice(0, 60)} - ${kindLabel[kind].many}.csv`;
    if (await saveFile(name, 'text/csv;charset=utf-8', [csv])) showDone(`Exported ${amount(rows.length, kind)}`);
  } catch (error) {
    showFailure(error);
  }
}
