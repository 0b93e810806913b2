import { useState } from 'react';
import type { ObjectView, Right } from '../../../shared/model/object.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import type { Selection } from '../data-table-selection.ts';
import { showFailure } from '../toast.ts';
import { shownValue } from '../value-text-copy.ts';
import { cutMiddle } from '../value-text-cut.ts';
import { readAllRows } from './all-rows.ts';
import { type CardView, filterInput } from './card-view.ts';
import { dissociate, mostAtOnce } from './dissociate.ts';
import { toRowKey } from './row-key.ts';

/** What is about to be removed, waiting for a yes. */
export interface PendingRemoval {
  readonly keys: readonly number[];
  /** How many there are of which `keys` are the first. */
  readonly of: number;
}

const none: Selection = new Set();

/** Choosing rows of a card and removing their associations: one at once, several after their number was confirmed. */
export function useCardRemoval(object: ObjectView, kind: ObjectKind, view: CardView) {
  const [selection, setSelection] = useState(none);
  const [pending, setPending] = useState<PendingRemoval | null>(null);
  const [reading, setReading] = useState(false);
  const right: Right = kind === 'tag' ? object.rights.tag : object.rights.dissociate;
  const name = cutMiddle(shownValue(object.kind, object.type, object.summary), 60);

  const remove = async (keys: readonly number[]): Promise<void> => {
    setPending(null);
    const gone = new Set(keys.slice(0, mostAtOnce));
    if (await dissociate({ id: object.id, name, kind, keys }))
      setSelection((before) => new Set([...before].filter((key) => !gone.has(key))));
  };
  const ask = (keys: readonly number[]): void => {
    if (!right.allowed || keys.length === 0) return;
    if (keys.length > 1) setPending({ keys: keys.slice(0, mostAtOnce), of: keys.length });
    else void remove(keys);
  };
  /** Everything that the filter of the card shows, as far as one change set reaches. */
  const askAll = async (total: number): Promise<void> => {
    if (!right.allowed) return;
    setReading(true);
    try {
      const rows = await readAllRows(filterInput(object.id, kind, view, false), mostAtOnce);
      if (rows.length > 0) setPending({ keys: rows.map(toRowKey), of: Math.max(total, rows.length) });
    } catch (error) {
      showFailure(error);
    }
    setReading(false);
  };
  return { selection, setSelection, right, name, pending, setPending, reading, remove, ask, askAll };
}

export type CardRemoval = ReturnType<typeof useCardRemoval>;
