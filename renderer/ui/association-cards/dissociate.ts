import { kindLabel, type ObjectKind } from '../../../shared/model/object-type.ts';
import { runCommand } from '../../api/query.ts';
import { countOf } from '../count-text.ts';
import { showDone, showFailure } from '../toast.ts';
import { fromRowKey } from './row-key.ts';

/** As many as one change set takes. */
export const mostAtOnce = 1000;

interface Removal {
  readonly id: number;
  /** Words for the object whose card it is. */
  readonly name: string;
  readonly kind: ObjectKind;
  readonly keys: readonly number[];
}

/** Removes associations of one card in one change set, which the toast can undo. */
export async function dissociate({ id, name, kind, keys }: Removal): Promise<boolean> {
  try {
    const { removed, changeSet } = await runCommand('association.remove', {
      id,
      others: keys.slice(0, mostAtOnce).map(fromRowKey),
    });
    showDone(`Dissociated ${amount(removed, kind)} from ${name}`, changeSet);
    return true;
  } catch (error) {
    showFailure(error);
    return false;
  }
}

/** "1 Group", "1204 Indicators". */
export function amount(count: number, kind: ObjectKind): string {
  return countOf(count, kindLabel[kind].one, kindLabel[kind].many);
}
