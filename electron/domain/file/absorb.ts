/** Moving everything that hangs on one File to another: the work of every merge, by hand and on import. */
import { codeOf, directionOf, storedType } from '../../store/association-store.ts';
import type { Writer } from '../../store/connection.ts';
import { copyLink, listAllLinks, moveParts } from '../../store/file-store.ts';
import { deleteObject } from '../../store/object-store.ts';

interface LinkKey {
  readonly lo: number;
  readonly hi: number;
  /** As stored: code * 4 + direction. */
  readonly type: number;
}

/** Everything that hangs on `absorbed` hangs on `survivor` afterwards, and `absorbed` is gone. The survivor's name is the caller's. */
export function absorbFile(
  { db, setId }: { readonly db: Writer; readonly setId: number },
  survivor: number,
  absorbed: number,
): void {
  for (const old of listAllLinks(db, absorbed)) {
    // What the two were to each other ends with their being one.
    if (otherEnd(old, absorbed) !== survivor) copyLink(db, { ...keyWith(survivor, absorbed, old), old }, setId);
  }
  moveParts(db, absorbed, survivor);
  deleteObject(db, absorbed);
}

export const otherEnd = ({ lo, hi }: LinkKey, end: number): number => (lo === end ? hi : lo);

/** The key of a link in which one end is replaced: the order of the ends may turn, and with it the stored direction. */
export function keyWith(to: number, from: number, old: LinkKey): LinkKey {
  const other = otherEnd(old, from);
  const turned = (old.lo === from) !== to < other;
  const direction = directionOf(old.type);
  const next = direction === 0 || !turned ? direction : direction === 1 ? 2 : 1;
  return { lo: Math.min(to, other), hi: Math.max(to, other), type: storedType(codeOf(old.type), next) };
}
