/**
 * Writes one chunk of an import. New objects and their links go into the reserved range of ids, unseen by anybody
 * until the job closes; what touches older rows is only looked at here and left for the closing transaction.
 */
import { dimOf } from '../../policy/actor.ts';
import { BulkInsert } from '../../store/bulk-insert.ts';
import type { Writer } from '../../store/connection.ts';
import { findHash, listHashes } from '../../store/detail-store.ts';
import { foldedText } from '../../store/folded-text.ts';
import {
  findAssertion,
  findExternal,
  findLinkAssertion,
  findRemoved,
  isLinked,
  rememberExternal,
} from '../../store/import-store.ts';
import { findKey, findObjectType } from '../../store/object-store.ts';
import { tagKey } from '../object/tag-key.ts';
import { meantTag } from '../vocabulary/tag-rule.ts';
import type { Applied, ReadyLink, ReadyObject } from './ready.ts';
import type { ImportState } from './state.ts';

const detailTable = { indicator: 'indicator', group: 'grp', victim: 'victim', victimAsset: 'victim_asset' } as const;
const detailColumns = {
  indicator: [
    'rating',
    'confidence',
    'first_seen',
    'last_seen',
    'external_added',
    'external_modified',
    'external_expires',
    'size',
    'flags',
  ],
  group: ['first_seen', 'last_seen', 'external_added', 'external_modified', 'external_expires', 'fields'],
  victim: ['org', 'suborg', 'work_location', 'nationality'],
  victimAsset: ['victim_id', 'label'],
} as const;
type LoadedKind = keyof typeof detailTable;
const isLoadedKind = (kind: string): kind is LoadedKind => kind in detailTable;

const assertionColumns = [
  'object_id',
  'external_id',
  'source_id',
  'digest',
  'created',
  'modified',
  'flags',
  'fields',
  'extra',
];

/** Inserters of one chunk, in the order in which tables depend on each other. */
function inserters(db: Writer) {
  return {
    object: new BulkInsert(db, 'object', [
      'id',
      'type',
      'owner_id',
      'key',
      'xid',
      'summary',
      'folded',
      'created',
      'modified',
      'created_by',
      'flags',
      'set_id',
    ]),
    indicator: new BulkInsert(db, detailTable.indicator, ['id', ...detailColumns.indicator]),
    group: new BulkInsert(db, detailTable.group, ['id', ...detailColumns.group]),
    victim: new BulkInsert(db, detailTable.victim, ['id', ...detailColumns.victim]),
    victimAsset: new BulkInsert(db, detailTable.victimAsset, ['id', ...detailColumns.victimAsset]),
    tag: new BulkInsert(db, 'tag', ['id', 'technique_id']),
    hash: new BulkInsert(db, 'file_hash', ['algorithm', 'hash', 'owner_id', 'object_id']),
    attribute: new BulkInsert(db, 'attribute', [
      'object_id',
      'type_id',
      'value',
      'source',
      'flags',
      'created',
      'modified',
      'created_by',
    ]),
    label: new BulkInsert(db, 'object_label', ['object_id', 'label_id'], 'ON CONFLICT DO NOTHING'),
    assertion: new BulkInsert(db, 'object_assertion', assertionColumns),
  };
}
type Inserters = ReturnType<typeof inserters>;

/** Runs inside a transaction of the bulk connection. */
export function loadObjects(state: ImportState, objects: readonly ReadyObject[]): Applied[] {
  const into = inserters(state.bulk);
  // Rows of a chunk reach their tables in any order; what belongs together is checked when the chunk commits.
  state.bulk.pragma('defer_foreign_keys = ON');
  state.mayBeRemoved = state.hasRemoved();
  const applied = objects.map((object) => {
    const done = loadObject(state, into, object);
    if (object.kind === 'victim') state.victims.set(object.externalId, done.id);
    return done;
  });
  for (const inserter of Object.values(into)) inserter.flush();
  return applied;
}

/**
 * The object that a record denotes, whether older or from an earlier chunk (this chunk's own come from `state.fresh`);
 * or the former one, when the source's id stood for another value or type before.
 */
function identify(state: ImportState, object: ReadyObject): { existing?: number; former?: number } {
  const external = (): number | undefined => findExternal(state.bulk, object.externalId, state.ownerId);
  const keyed =
    holdersOf(state, object)[0] ??
    (object.key === null
      ? state.fresh.get(object.externalId)
      : (state.fresh.get(`${object.type}/${object.key}`) ??
        findKey(state.bulk, object.type, object.key, state.ownerId)?.id));
  if (keyed !== undefined) return { existing: keyed };
  const stored = external();
  if (stored === undefined) return {};
  // Another value or type under the same id is another object: a Campaign never becomes an Indicator.
  const isSame = object.key === null && findObjectType(state.bulk, stored) === object.type;
  return isSame ? { existing: stored } : { former: stored };
}

/** The Files that already have one of the record's hashes, each once. */
function holdersOf(state: ImportState, object: ReadyObject): number[] {
  const holders = object.hashes.flatMap(
    ([algorithm, value]) =>
      state.fresh.get(`${algorithm}/${value}`) ?? findHash(state.bulk, algorithm, value, state.ownerId) ?? [],
  );
  return [...new Set(holders)];
}

/** What the identity of Files does not let an import settle by itself. */
function fileNote(state: ImportState, object: ReadyObject, id: number): string | undefined {
  if (object.hashes.length === 0) return undefined;
  if (holdersOf(state, object).length > 1)
    return 'Its hashes belong to more than one File Indicator of the owner; each was left as it is';
  const known = new Map(listHashes(state.bulk, id).map(({ algorithm, hash }) => [algorithm, hash]));
  const collides = object.hashes.some(([algorithm, value]) => known.has(algorithm) && known.get(algorithm) !== value);
  return collides ? 'Another hash of the same kind than the File Indicator has; the stored one was left' : undefined;
}

function loadObject(state: ImportState, into: Inserters, object: ReadyObject): Applied {
  const { existing, former } = identify(state, object);
  if (existing !== undefined) return meetExisting(state, into, object, existing);
  const removed = state.mayBeRemoved ? findRemoved(state.bulk, state.ownerId, object.externalId) : undefined;
  if (removed === object.assertion.digest)
    return {
      outcome: 'unchanged',
      id: 0,
      note: 'A user deleted it, and the source has not changed it since: it stays deleted',
    };
  if (removed !== undefined) state.forget.push(object.externalId);
  if (!isLoadedKind(object.kind)) throw new Error(`an import cannot make a ${object.kind}`);
  const id = state.takeId();
  const { at, userId, setId, ownerId } = state;
  if (former !== undefined) state.moves.push({ from: former, to: id, externalId: object.externalId });
  into.object.add(
    id,
    object.type,
    ownerId,
    object.key,
    former === undefined ? object.externalId : null,
    object.summary === object.key ? null : object.summary,
    object.folded,
    at,
    at,
    userId,
    object.withdrawn ? 1 : 0,
    setId,
  );
  const detail =
    object.victim === null ? object.detail : { ...object.detail, victim_id: state.victims.get(object.victim) ?? null };
  into[object.kind].add(id, ...detailColumns[object.kind].map((column) => detail[column] ?? null));
  for (const [algorithm, value] of object.hashes) {
    into.hash.add(algorithm, value, ownerId, id);
    state.fresh.set(`${algorithm}/${value}`, id);
  }
  state.fresh.set(object.key === null ? object.externalId : `${object.type}/${object.key}`, id);
  for (const attribute of object.attributes) {
    into.attribute.add(
      id,
      state.attributeTypes.get(attribute.type.toLowerCase()) ?? 0,
      attribute.value,
      attribute.source,
      attribute.isDefault ? 1 : 0,
      at,
      at,
      userId,
    );
  }
  for (const label of object.labels) into.label.add(id, state.labels.get(label.toUpperCase()) ?? 0);
  addAssertion(state, into, object, id);
  for (const tag of object.tags) state.tagLinks.push([id, object.type, loadTag(state, into, tag)]);
  if (former === undefined) return { outcome: 'created', id };
  return {
    outcome: 'created',
    id,
    note: `Its value or type has changed: a new object; the former one, #${former}, stays without this statement`,
  };
}

function addAssertion(state: ImportState, into: Inserters, object: ReadyObject, id: number): void {
  const { digest, created, modified, flags, fields, extra } = object.assertion;
  into.assertion.add(id, object.externalId, state.sourceId, digest, created, modified, flags, fields, extra);
}

function meetExisting(state: ImportState, into: Inserters, object: ReadyObject, id: number): Applied {
  if (object.hashes.length > 0) state.filesMet.push({ id, hashes: object.hashes });
  const known = state.isNew(id) ? undefined : findAssertion(state.bulk, id, object.externalId);
  const former = known === undefined ? findExternal(state.bulk, object.externalId, state.ownerId) : undefined;
  const isMoved = former !== undefined && former !== id && !state.isNew(former);
  if (isMoved) state.moves.push({ from: former, to: id, externalId: object.externalId });
  const note = isMoved
    ? `Its value or type has changed: it is #${id} now; the former one, #${former}, stays without this statement`
    : fileNote(state, object, id);
  const answer = (outcome: Applied['outcome']): Applied =>
    note === undefined ? { outcome, id } : { outcome, id, note };
  if (state.isNew(id)) {
    // A second record of this import for the same value: its statement is added, its values are not compared.
    if (!state.asserted.has(`${id}/${object.externalId}`)) {
      state.asserted.add(`${id}/${object.externalId}`);
      addAssertion(state, into, object, id);
      rememberExternal(state.bulk, object.externalId, state.ownerId, id);
    }
    return answer('merged');
  }
  if (known?.digest === object.assertion.digest) return answer('unchanged');
  state.deferredObjects.push({ object, id, before: known?.fields ?? null, isNewStatement: known === undefined });
  return answer(known === undefined ? 'merged' : 'updated');
}

function loadTag(state: ImportState, into: Inserters, name: string): number {
  const asked = tagKey(name);
  const loaded = state.tags.get(asked);
  if (loaded !== undefined) return loaded;
  const tag = meantTag(state.bulk, name);
  const key = tagKey(tag.name);
  const known = state.tags.get(key) ?? findKey(state.bulk, state.tagType, key, state.ownerId)?.id;
  if (known !== undefined) {
    state.tags.set(asked, known);
    return known;
  }
  const id = state.takeId();
  into.object.add(
    id,
    state.tagType,
    state.ownerId,
    key,
    null,
    tag.name === key ? null : tag.name,
    foldedText(tag.name),
    state.at,
    state.at,
    state.userId,
    0,
    state.setId,
  );
  into.tag.add(id, tag.techniqueId);
  state.tags.set(asked, id);
  state.tags.set(key, id);
  return id;
}

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
