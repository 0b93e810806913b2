/** Writes one chunk of associations of an import, and lists those of its Tags. */
import { dimOf } from '../../policy/actor.ts';
import { findLinkAssertion, findRemoved, isLinked } from '../../store/import-store.ts';
import { LinkRows } from './link-rows.ts';
import type { FoundLink } from './links.ts';
import type { Applied, ReadyLink } from './ready.ts';
import type { ImportState } from './state.ts';

/** Loads links sorted by (lo, hi, type): those with a new end are written, older pairs are looked at and deferred. */
export function loadLinks(state: ImportState, links: readonly ReadyLink[]): Applied[] {
  const rows = new LinkRows(state.bulk, state, 'new');
  state.mayBeRemoved = state.hasRemoved();
  const applied = links.map((link) => loadLink(state, rows, link));
  rows.flush();
  return applied;
}

// One object for each answer, not one for each link: an answer of ten thousand of them crosses to another thread.
const created: Applied = { outcome: 'created', id: 0 };
const merged: Applied = { outcome: 'merged', id: 0 };
const updated: Applied = { outcome: 'updated', id: 0 };
const unchanged: Applied = { outcome: 'unchanged', id: 0 };
const staysRemoved: Applied = {
  outcome: 'unchanged',
  id: 0,
  note: 'A user removed this association, and the source has not changed it since: it stays removed',
};

/** The digest under which a user removed what the source states here. */
const removedDigest = (state: ImportState, { statement }: ReadyLink): string | undefined =>
  statement === null || !state.mayBeRemoved ? undefined : findRemoved(state.bulk, state.ownerId, statement[0]);

function loadLink(state: ImportState, rows: LinkRows, link: ReadyLink): Applied {
  if (!state.isNew(link.lo) && !state.isNew(link.hi)) return meetLink(state, link);
  const removed = removedDigest(state, link);
  if (removed !== undefined && removed === link.statement?.[1]) {
    if (!link.repeats) state.unwritten = link;
    return staysRemoved;
  }
  if (removed !== undefined) state.forget.push(link.statement?.[0] ?? '');
  const repeats = link.repeats && !isSamePair(link, state.unwritten);
  if (!repeats) rows.associate(link);
  if (!repeats) state.unwritten = null;
  rows.state(link);
  return repeats ? merged : created;
}

const isSamePair = (link: ReadyLink, other: ReadyLink | null): boolean =>
  other !== null && link.lo === other.lo && link.hi === other.hi && link.type === other.type;

function meetLink(state: ImportState, link: ReadyLink): Applied {
  const [externalId, digest] = link.statement ?? [];
  const known = externalId === undefined ? undefined : findLinkAssertion(state.bulk, link, externalId);
  if (known !== undefined && known === digest) return unchanged;
  const removed = known === undefined ? removedDigest(state, link) : undefined;
  if (removed !== undefined && removed === digest) return staysRemoved;
  const exists = isLinked(state.bulk, link);
  state.deferredLinks.push(link);
  if (removed !== undefined && externalId !== undefined) state.forget.push(externalId);
  return known !== undefined ? updated : exists || link.repeats ? merged : created;
}

/** Tag associations of new objects, which have no statement of their own. */
export function tagLinks(state: ImportState): FoundLink[] {
  const tagging = 4; // code 1, unordered
  return state.tagLinks.map(([id, type, tag]) => {
    const [objectDim, tagDim] = [dimOf(type, state.ownerId), dimOf(state.tagType, state.ownerId)];
    return {
      lo: Math.min(id, tag),
      hi: Math.max(id, tag),
      type: tagging,
      loDim: id < tag ? objectDim : tagDim,
      hiDim: id < tag ? tagDim : objectDim,
      source: null,
      repeats: false,
    };
  });
}
