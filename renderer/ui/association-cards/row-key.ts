import type { AssociationRow } from '../../../shared/contract/association.ts';

/** Association type codes stay below this. */
const typeLimit = 65_536;

/**
 * One number for a row of a card. An object may be there twice, under two association types, and a selection
 * outlives the page on which it was made: so both can be read back from the key.
 */
export const toRowKey = (row: Pick<AssociationRow, 'type'> & { readonly object: { readonly id: number } }): number =>
  row.object.id * typeLimit + row.type;

export const fromRowKey = (key: number): { readonly id: number; readonly type: number } => ({
  id: Math.floor(key / typeLimit),
  type: key % typeLimit,
});
