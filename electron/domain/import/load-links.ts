/** Writes one chunk of associations of an import, and lists those of its Tags. */
import { dimOf } from '../../policy/actor.ts';
import { BulkInsert } from '../../store/bulk-insert.ts';
import { findLinkAssertion, findRemoved, isLinked } from '../../store/import-store.ts';
import type { Applied, ReadyLink } from './ready.ts';
import type { ImportState } from './state.ts';

/** Loads links sorted by (lo, hi, type): those with a new end are written, older pairs are looked at and deferred. */
export function loadLinks(state: ImportState, links: readonly ReadyLink[]): Applied[] {
  const rows = new BulkInsert(
    state.bulk,
    'association',
    ['lo', 'hi', 'type', 'lo_dim', 'hi_dim', 'origins', 'created', 'created_by', 'set_id'],
    'ON CONFLICT DO NOTHING',
  );
  const statements = new BulkInsert(
    state.bulk,
    'association_assertion',
    [
      'lo',
      'hi',
      'type',
      'external_id',
      'source_id',
      'digest',
      'created',
      'modified',
      'flags',
      'verb',
      'description',
      'first_seen',
      'last_seen',
      'extra',
    ],
    'ON CONFLICT DO NOTHING',
  );
  const mayBeRemoved = state.hasRemoved();
  const applied: Applied[] = [];
  const stated: ReadyLink[] = [];
  for (const link of links) {
    if (!state.isNew(link.lo) && !state.isNew(link.hi)) {
      applied.push(meetLink(state, link));
      continue;
    }
    const removed =
      link.externalId !== '' && mayBeRemoved ? findRemoved(state.bulk, state.ownerId, link.externalId) : undefined;
    if (removed === link.assertion.digest) {
      applied.push(staysRemoved);
      continue;
    }
    if (removed !== undefined) state.forget.push(link.externalId);
    if (!link.repeats)
      rows.add(link.lo, link.hi, link.type, link.loDim, link.hiDim, 2, state.at, state.userId, state.setId);
    stated.push(link);
    applied.push({ outcome: link.repeats ? 'merged' : 'created', id: 0 });
  }
  rows.flush();
  for (const link of stated) {
    if (link.externalId === '') continue;
    const { digest, created, modified, flags, extra } = link.assertion;
    statements.add(
      link.lo,
      link.hi,
      link.type,
      link.externalId,
      state.sourceId,
      digest,
      created,
      modified,
      flags,
      link.verb,
      link.description,
      link.firstSeen,
      link.lastSeen,
      extra,
    );
  }
  statements.flush();
  return applied;
}

const staysRemoved: Applied = {
  outcome: 'unchanged',
  id: 0,
  note: 'A user removed this association, and the source has not changed it since: it stays removed',
};

function meetLink(state: ImportState, link: ReadyLink): Applied {
  const known = findLinkAssertion(state.bulk, link, link.externalId);
  if (known === link.assertion.digest) return { outcome: 'unchanged', id: 0 };
  const removed =
    known === undefined && state.hasRemoved() ? findRemoved(state.bulk, state.ownerId, link.externalId) : undefined;
  if (removed === link.assertion.digest) return staysRemoved;
  const exists = isLinked(state.bulk, link);
  state.deferredLinks.push(link);
  if (removed !== undefined) state.forget.push(link.externalId);
  return { outcome: known !== undefined ? 'updated' : exists || link.repeats ? 'merged' : 'created', id: 0 };
}

/** Tag associations of new objects, as links without a statement of their own. */
export function tagLinks(state: ImportState): ReadyLink[] {
  const tagging = 4; // code 1, unordered
  return state.tagLinks.map(([id, type, tag]) => {
    const [objectDim, tagDim] = [dimOf(type, state.ownerId), dimOf(state.tagType, state.ownerId)];
    return {
      lo: Math.min(id, tag),
      hi: Math.max(id, tag),
      type: tagging,
      loDim: id < tag ? objectDim : tagDim,
      hiDim: id < tag ? tagDim : objectDim,
      externalId: '',
      verb: '',
      description: null,
      firstSeen: null,
      lastSeen: null,
      assertion: { digest: '', created: null, modified: null, flags: 0, extra: null },
      repeats: false,
    };
  });
}
