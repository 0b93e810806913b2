/** Turns what a source calls its objects into pairs of the store, sorted as the association table is. */
import { findAssociationType } from '../../../shared/association/association-types.ts';
import { directAssociation } from '../../../shared/association/matrix.ts';
import { getObjectType, kindLabel } from '../../../shared/model/object-type.ts';
import type { ImportLink } from '../../exchange/import-record.ts';
import { dimOf } from '../../policy/actor.ts';
import { type Direction, storedType } from '../../store/association-store.ts';
import { leftOut, type ReadyLink } from './ready.ts';

export interface End {
  /** 0: the object was deleted by a user and stays deleted; `leftOut`: the import left it out. */
  readonly id: number;
  readonly type: number;
}
export type LinkFate =
  | { readonly link: ReadyLink; readonly source: ImportLink }
  | { readonly source: ImportLink; readonly outcome: 'refused' | 'unchanged' | 'kept'; readonly reason: string };

/** One fate for each pair of ends. `endsOf` answers nothing for an id that is neither in the file nor in the owner. */
export function resolveLink(
  source: ImportLink,
  ownerId: number,
  endsOf: (externalId: string) => readonly End[],
): LinkFate[] {
  const froms = endsOf(source.from);
  const tos = endsOf(source.to);
  if (froms.length === 0 || tos.length === 0) {
    const missing = froms.length === 0 ? source.from : source.to;
    return [{ source, outcome: 'refused', reason: `${missing} is neither in the file nor in the owner` }];
  }
  const [from, to] = [froms[0], tos[0]];
  if (from !== undefined && to !== undefined && froms.length === 1 && tos.length === 1)
    return [resolvePair(source, ownerId, from, to)];
  return froms.flatMap((one) => tos.map((other) => resolvePair(source, ownerId, one, other)));
}

function resolvePair(source: ImportLink, ownerId: number, from: End, to: End): LinkFate {
  if (from.id === leftOut || to.id === leftOut)
    return {
      source,
      outcome: 'refused',
      reason: 'One end was left out: its hashes collide with those of another File',
    };
  if (from.id === 0 || to.id === 0)
    return { source, outcome: 'unchanged', reason: 'One end was deleted by a user and stays deleted' };
  if (from.id === to.id) return { source, outcome: 'refused', reason: 'Both ends are the same object after merging' };
  const [a, b] = [getObjectType(from.type), getObjectType(to.type)];
  const relation = directAssociation(a.kind, b.kind);
  const info = findAssociationType(source.associationType);
  if (
    info === undefined ||
    (relation !== 'generic' && relation !== 'typed') ||
    (relation === 'typed') !== (info.primary !== undefined)
  ) {
    return {
      source,
      outcome: 'kept',
      reason: `${kindLabel[a.kind].many} and ${kindLabel[b.kind].many} cannot be associated directly${relation === 'typed' ? ' without a custom association type' : ''}`,
    };
  }
  const fromIsLo = from.id < to.id;
  const direction: Direction = info.primary === undefined ? 0 : (a.name === info.primary) === fromIsLo ? 1 : 2;
  const [lo, hi] = fromIsLo ? [from, to] : [to, from];
  const { digest, created, modified, revoked, deprecated, extra } = source.assertion;
  return {
    source,
    link: {
      lo: lo.id,
      hi: hi.id,
      type: storedType(source.associationType, direction),
      loDim: dimOf(lo.type, ownerId),
      hiDim: dimOf(hi.type, ownerId),
      externalId: source.externalId,
      verb: source.verb,
      description: source.description,
      firstSeen: source.firstSeen,
      lastSeen: source.lastSeen,
      assertion: { digest, created, modified, flags: (revoked ? 1 : 0) | (deprecated ? 2 : 0), extra },
      repeats: false,
    },
  };
}

/** Order of the table: sorted loading is what makes a large import fast. Marks repeats of a pair and type. */
export function sortLinks<T extends { link: ReadyLink }>(links: T[]): T[] {
  // One number to compare instead of three: ids stay far below 2^26 each until a store has 67 million objects.
  const keyed = links.map((entry) => ({ entry, key: entry.link.lo * 2 ** 26 + entry.link.hi }));
  keyed.sort((a, b) => a.key - b.key || a.entry.link.type - b.entry.link.type);
  const sorted = keyed.map(({ entry }) => entry);
  return sorted.map((entry, index) => {
    const before = sorted[index - 1]?.link;
    const { link } = entry;
    const repeats = before !== undefined && before.lo === link.lo && before.hi === link.hi && before.type === link.type;
    return repeats ? { ...entry, link: { ...link, repeats } } : entry;
  });
}
