/**
 * Writes one chunk of an import. New objects and their links go into the reserved range of ids, unseen by anybody
 * until the job closes; what touches older rows is only looked at here and left for the closing transaction.
 */
import { dimOf } from '../../policy/actor.ts';
import { BulkInsert } from '../../store/bulk-insert.ts';
import type { Writer } from '../../store/connection.ts';
import { findHash } from '../../store/detail-store.ts';
import {
  findAssertion,
  findExternal,
  findLinkAssertion,
  findRemoved,
  isLinked,
  rememberExternal,
} from '../../store/import-store.ts';
import { findKey } from '../../store/object-store.ts';
import { tagKey } from '../object/tag-key.ts';
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
    tag: new BulkInsert(db, 'tag', ['id']),
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
  const applied = objects.map((object) => {
    const done = loadObject(state, into, object);
    if (object.kind === 'victim') state.victims.set(object.externalId, done.id);
    return done;
  });
  for (const inserter of Object.values(into)) inserter.flush();
  return applied;
}

/** The object that a record denotes, whether older or from an earlier chunk; this chunk's own come from `state.fresh`. */
function findExisting(state: ImportState, object: ReadyObject): number | undefined {
  for (const [algorithm, value] of object.hashes) {
    const id = state.fresh.get(`${algorithm}/${value}`) ?? findHash(state.bulk, algorithm, value, state.ownerId);
    if (id !== undefined) return id;
  }
  if (object.key !== null)
    return (
      state.fresh.get(`${object.type}/${object.key}`) ?? findKey(state.bulk, object.type, object.key, state.ownerId)?.id
    );
  return state.fresh.get(object.externalId) ?? findExternal(state.bulk, object.externalId, state.ownerId);
}

function loadObject(state: ImportState, into: Inserters, object: ReadyObject): Applied {
  const existing = findExisting(state, object);
  if (existing !== undefined) return meetExisting(state, into, object, existing);
  const removed = state.hasRemoved ? findRemoved(state.bulk, state.ownerId, object.externalId) : undefined;
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
  into.object.add(
    id,
    object.type,
    ownerId,
    object.key,
    object.externalId,
    object.summary === object.key ? null : object.summary,
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
  return { outcome: 'created', id };
}

function addAssertion(state: ImportState, into: Inserters, object: ReadyObject, id: number): void {
  const { digest, created, modified, flags, fields, extra } = object.assertion;
  into.assertion.add(id, object.externalId, state.sourceId, digest, created, modified, flags, fields, extra);
}

function meetExisting(state: ImportState, into: Inserters, object: ReadyObject, id: number): Applied {
  if (object.hashes.length > 0) state.filesMet.push({ id, hashes: object.hashes });
  if (state.isNew(id)) {
    // A second record of this import for the same value: its statement is added, its values are not compared.
    if (!state.asserted.has(`${id}/${object.externalId}`)) {
      state.asserted.add(`${id}/${object.externalId}`);
      addAssertion(state, into, object, id);
      rememberExternal(state.bulk, object.externalId, state.ownerId, id);
    }
    return { outcome: 'merged', id };
  }
  const known = findAssertion(state.bulk, id, object.externalId);
  if (known?.digest === object.assertion.digest) return { outcome: 'unchanged', id };
  state.deferredObjects.push({ object, id, before: known?.fields ?? null, isNewStatement: known === undefined });
  return { outcome: known === undefined ? 'merged' : 'updated', id };
}

function loadTag(state: ImportState, into: Inserters, name: string): number {
  const key = tagKey(name);
  const known = state.tags.get(key) ?? findKey(state.bulk, state.tagType, key, state.ownerId)?.id;
  if (known !== undefined) {
    state.tags.set(key, known);
    return known;
  }
  const id = state.takeId();
  into.object.add(
    id,
    state.tagType,
    state.ownerId,
    key,
    null,
    name === key ? null : name,
    state.at,
    state.at,
    state.userId,
    0,
    state.setId,
  );
  into.tag.add(id);
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
  const applied: Applied[] = [];
  const stated: ReadyLink[] = [];
  for (const link of links) {
    if (!state.isNew(link.lo) && !state.isNew(link.hi)) {
      applied.push(meetLink(state, link));
      continue;
    }
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

function meetLink(state: ImportState, link: ReadyLink): Applied {
  const known = findLinkAssertion(state.bulk, link, link.externalId);
  if (known === link.assertion.digest) return { outcome: 'unchanged', id: 0 };
  const removed =
    known === undefined && state.hasRemoved ? findRemoved(state.bulk, state.ownerId, link.externalId) : undefined;
  if (removed === link.assertion.digest)
    return {
      outcome: 'unchanged',
      id: 0,
      note: 'A user removed this association, and the source has not changed it since: it stays removed',
    };
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
