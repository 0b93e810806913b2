/** Turns what a source calls its objects into pairs of the store, sorted as the association table is. */
import { findAssociationType } from '../../../shared/association/association-types.ts';
import { directAssociation } from '../../../shared/association/matrix.ts';
import { getObjectType, kindLabel } from '../../../shared/model/object-type.ts';
import type { ImportLink } from '../../exchange/import-record.ts';
import { dimOf } from '../../policy/actor.ts';
import { type Direction, storedType } from '../../store/association-store.ts';
import { leftOut, type LinkStatement, type ReadyLink } from './ready.ts';

export interface End {
  /** 0: the object was deleted by a user and stays deleted; `leftOut`: the import left it out. */
  readonly id: number;
  readonly type: number;
}
/** A pair of objects to associate; its statement is read from the source when it is sent. */
export interface FoundLink {
  readonly lo: number;
  readonly hi: number;
  readonly type: number;
  readonly loDim: number;
  readonly hiDim: number;
  /** Null for a Tag of an object. */
  readonly source: ImportLink | null;
  /** Set by `sortLinks`. */
  repeats: boolean;
}
export type LinkFate = FoundLink | { readonly outcome: 'refused' | 'unchanged' | 'kept'; readonly reason: string };

/** One fate for each pair of ends; no ends are those of an id that is neither in the file nor in the owner. */
export function resolveLink(
  source: ImportLink,
  ownerId: number,
  froms: readonly End[],
  tos: readonly End[],
): LinkFate[] {
  if (froms.length === 0 || tos.length === 0) {
    const missing = froms.length === 0 ? source.from : source.to;
    return [{ outcome: 'refused', reason: `${missing} is neither in the file nor in the owner` }];
  }
  const [from, to] = [froms[0], tos[0]];
  if (from !== undefined && to !== undefined && froms.length === 1 && tos.length === 1)
    return [resolvePair(source, ownerId, from, to)];
  return froms.flatMap((one) => tos.map((other) => resolvePair(source, ownerId, one, other)));
}

function resolvePair(source: ImportLink, ownerId: number, from: End, to: End): LinkFate {
  if (from.id === leftOut || to.id === leftOut)
    return { outcome: 'refused', reason: 'One end was left out: its hashes collide with those of another File' };
  if (from.id === 0 || to.id === 0)
    return { outcome: 'unchanged', reason: 'One end was deleted by a user and stays deleted' };
  if (from.id === to.id) return { outcome: 'refused', reason: 'Both ends are the same object after merging' };
  const [a, b] = [getObjectType(from.type), getObjectType(to.type)];
  const relation = directAssociation(a.kind, b.kind);
  const info = findAssociationType(source.associationType);
  if (
    info === undefined ||
    (relation !== 'generic' && relation !== 'typed') ||
    (relation === 'typed') !== (info.primary !== undefined)
  ) {
    return {
      outcome: 'kept',
      reason: `${kindLabel[a.kind].many} and ${kindLabel[b.kind].many} cannot be associated directly${relation === 'typed' ? ' without a custom association type' : ''}`,
    };
  }
  const fromIsLo = from.id < to.id;
  const direction: Direction = info.primary === undefined ? 0 : (a.name === info.primary) === fromIsLo ? 1 : 2;
  const [lo, hi] = fromIsLo ? [from, to] : [to, from];
  return {
    lo: lo.id,
    hi: hi.id,
    type: storedType(source.associationType, direction),
    loDim: dimOf(lo.type, ownerId),
    hiDim: dimOf(hi.type, ownerId),
    source,
    repeats: false,
  };
}

/** Order of the table: sorted loading is what makes a large import fast. Marks repeats of a pair and type. */
export function sortLinks(links: FoundLink[]): FoundLink[] {
  links.sort((a, b) => a.lo - b.lo || a.hi - b.hi || a.type - b.type);
  let before: FoundLink | undefined;
  for (const link of links) {
    link.repeats = before !== undefined && before.lo === link.lo && before.hi === link.hi && before.type === link.type;
    before = link;
  }
  return links;
}

/** How links cross to the writer: hundreds of thousands of objects would carry the names of their fields each. */
export type PackedLink = readonly [
  lo: number,
  hi: number,
  type: number,
  loDim: number,
  hiDim: number,
  repeats: boolean,
  statement: LinkStatement | null,
];

export const packLink = ({ lo, hi, type, loDim, hiDim, repeats, source }: FoundLink): PackedLink => [
  lo,
  hi,
  type,
  loDim,
  hiDim,
  repeats,
  source === null ? null : statementOf(source),
];

export const unpackLink = ([lo, hi, type, loDim, hiDim, repeats, statement]: PackedLink): ReadyLink => ({
  lo,
  hi,
  type,
  loDim,
  hiDim,
  repeats,
  statement,
});

function statementOf({ externalId, verb, description, firstSeen, lastSeen, assertion }: ImportLink): LinkStatement {
  const { digest, created, modified, revoked, deprecated, extra } = assertion;
  const flags = (revoked ? 1 : 0) | (deprecated ? 2 : 0);
  return [externalId, digest, created, modified, flags, verb, description, firstSeen, lastSeen, extra];
}
