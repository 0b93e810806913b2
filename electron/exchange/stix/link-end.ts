import type { ImportObject } from '../import-record.ts';
import { groupTypeOf, reasonToKeep } from './property-table.ts';
import { isObservable } from './observable.ts';
import type { StixIndex } from './stix-index.ts';
import { typeOfId } from './stix-object.ts';
import { readText } from './stix-value.ts';

/** What an id at the end of an association stands for. */
export type LinkEnd =
  /** Records of this file: several when a pattern holds several Indicators. */
  | { readonly kind: 'records'; readonly objects: readonly ImportObject[] }
  /** Not in this file; the workspace may hold it already. */
  | { readonly kind: 'absent'; readonly id: string }
  | { readonly kind: 'nothing'; readonly reason: string };

/** Finds the records that an id became. Filled while objects are mapped, read when associations are. */
export class LinkEnds {
  readonly #index: StixIndex;
  readonly #records = new Map<string, readonly ImportObject[]>();

  constructor(index: StixIndex) {
    this.#index = index;
  }

  add(id: string, objects: readonly ImportObject[]): void {
    if (objects.length > 0) this.#records.set(id, objects);
  }

  resolve(id: string): LinkEnd {
    const objects = this.#records.get(id);
    if (objects !== undefined) return { kind: 'records', objects };
    const refusal = this.#index.findRefusal(id);
    if (refusal !== undefined) return { kind: 'nothing', reason: `its end ${id} was refused` };
    const entry = this.#index.entries.get(id);
    if (entry !== undefined) {
      const name = readText(entry.object, 'name');
      const called = name === null ? '' : ` "${name.slice(0, 80)}"`;
      return { kind: 'nothing', reason: `its end ${id}${called} is kept and is not an object of the workspace` };
    }
    const type = typeOfId(id);
    if (mayBeRecord(type)) return { kind: 'absent', id };
    return {
      kind: 'nothing',
      reason: `its end ${id} is not in the file and could not be an object. ${reasonToKeep(type)}`,
    };
  }
}

function mayBeRecord(type: string): boolean {
  return (
    groupTypeOf.has(type) ||
    isObservable(type) ||
    type === 'indicator' ||
    type === 'identity' ||
    type === 'observed-data'
  );
}
