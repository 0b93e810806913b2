import type { AssociationRow } from '../../../shared/contract/association.ts';

/** Association type codes stay below this. */
const typeLimit = 65_536;
const directions = [null, true, false] as const;
const perObject = typeLimit * directions.length;

export type RowName = Pick<AssociationRow, 'type' | 'otherIsPrimary'> & { readonly object: { readonly id: number } };

/**
 * One number for a row of a card. An object may be there more than once, under two association types or in both
 * directions of one, and a selection outlives the page on which it was made: so all can be read back from the key.
 */
export const toRowKey = ({ object, type, otherIsPrimary }: RowName): number =>
  object.id * perObject + type * directions.length + directions.indexOf(otherIsPrimary);

export function fromRowKey(key: number): { id: number; type: number; otherIsPrimary: boolean | null } {
  const rest = key % perObject;
  return {
    id: Math.floor(key / perObject),
    type: Math.floor(rest / directions.length),
    otherIsPrimary: directions[rest % directions.length] ?? null,
  };
}
