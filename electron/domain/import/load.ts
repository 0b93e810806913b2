/**
 * Writes one chunk of an import. New objects and their links go into the reserved range of ids, unseen by anybody
 * until the job closes; what touches older rows is only looked at here and left for the closing transaction.
 */
import { BulkInsert } from '../../store/bulk-insert.ts';
import type { Writer } from '../../store/connection.ts';
import { foldedText } from '../../store/folded-text.ts';
import { findAssertion, findExternal, findRemoved, rememberExternal } from '../../store/import-store.ts';
import { findKeyId, findObjectType } from '../../store/object-store.ts';
import { tagKey } from '../object/tag-key.ts';
import { meantTag } from '../vocabulary/tag-rule.ts';
import { fileNote, hashKey, holdersOf } from './file-match.ts';
import { withHashes } from './file-plan.ts';
import { type Applied, leftOut, type ReadyObject } from './ready.ts';
import type { FilePlanner } from './file-plan.ts';
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
  const keyed =
    holdersOf(state, object)[0] ??
    (object.key === null
      ? state.fresh.get(object.externalId)
      : (state.fresh.get(`${object.type}/${object.key}`) ??
        findKeyId(state.bulk, object.type, object.key, state.ownerId)));
  if (keyed !== undefined) return { existing: keyed };
  const stored = findExternal(state.bulk, object.externalId, state.ownerId);
  if (stored === undefined) return {};
  // Another value or type under the same id is another object: a Campaign never becomes an Indicator.
  const isSame = object.key === null && findObjectType(state.bulk, stored) === object.type;
  return isSame ? { existing: stored } : { former: stored };
}

function promiseHashes({ filesMet }: ImportState, id: number, hashes: ReadyObject['hashes']): void {
  const promised = filesMet.get(id);
  if (promised === undefined) filesMet.set(id, [...hashes]);
  else promised.push(...hashes);
}

function loadObject(state: ImportState, into: Inserters, object: ReadyObject): Applied {
  if (state.files !== null && object.hashes.length > 0) return loadFile(state, state.files, into, object);
  const { existing, former } = identify(state, object);
  if (existing !== undefined) {
    // What a File of this very chunk has is looked up, too.
    if (object.hashes.length > 0 && state.isNew(existing)) into.hash.flush();
    const met = meetExisting(state, into, object, existing, { remark: () => fileNote(state, object, existing) });
    if (object.hashes.length > 0) promiseHashes(state, existing, object.hashes);
    return met;
  }
  return addObject(state, into, object, former);
}

/** A File by the modes of the import: joined to others, made anew, or left out. */
function loadFile(state: ImportState, files: FilePlanner, into: Inserters, object: ReadyObject): Applied {
  // Hashes of the chunk's own Files are looked up, too.
  into.hash.flush();
  const decision = files.decide(object);
  const { note } = decision;
  if (decision.action === 'skip') return { outcome: 'refused', id: leftOut, note: decision.note };
  if (decision.action === 'create') {
    const hashes = files.writable(decision.hashes);
    const former = findExternal(state.bulk, object.externalId, state.ownerId);
    const made = addObject(state, into, withHashes(object, decision.hashes), former, hashes, note);
    if (made.id > 0) files.created(made.id, decision, hashes.length);
    return made;
  }
  const joined = [...decision.ids, ...decision.absorbed];
  const met = decision.ids.map((id, index) =>
    meetExisting(state, into, object, id, { remark: () => note, joined, takesId: index === 0 }),
  );
  const best = met.find(({ outcome }) => outcome !== 'unchanged') ?? met[0];
  if (best === undefined) throw new Error('a File met none');
  const outcome = decision.changed && best.outcome === 'unchanged' ? 'merged' : best.outcome;
  return { ...best, outcome, id: decision.ids[0] ?? best.id, ...(met.length > 1 ? { ids: decision.ids } : {}) };
}

function addObject(
  state: ImportState,
  into: Inserters,
  object: ReadyObject,
  former: number | undefined,
  hashes = object.hashes,
  said?: string,
): Applied {
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
  for (const [algorithm, value] of hashes) {
    into.hash.add(algorithm, value, ownerId, id);
    state.fresh.set(hashKey(algorithm, value), id);
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
  const note = notesOf(
    former === undefined ? undefined : `Its value or type has changed: a new object; ${lostBy(former)}`,
    said,
  );
  return note === undefined ? { outcome: 'created', id } : { outcome: 'created', id, note };
}

const lostBy = (former: number): string => `the former one, #${former}, no longer has this statement`;
const notesOf = (...notes: readonly (string | undefined)[]): string | undefined => {
  const said = notes.filter((note) => note !== undefined);
  return said.length === 0 ? undefined : said.join('. ');
};

function addAssertion(state: ImportState, into: Inserters, object: ReadyObject, id: number): void {
  const { digest, created, modified, flags, fields, extra } = object.assertion;
  into.assertion.add(id, object.externalId, state.sourceId, digest, created, modified, flags, fields, extra);
}

interface Meeting {
  /** What else the ledger says; asked last, as it may look things up. */
  readonly remark: () => string | undefined;
  /** Objects that the record denotes together with the one in hand: the source's id has not left those. */
  readonly joined?: readonly number[];
  /** Whether the source's id stands for this object from now on. */
  readonly takesId?: boolean;
}

function meetExisting(
  state: ImportState,
  into: Inserters,
  object: ReadyObject,
  id: number,
  { remark, joined = [id], takesId = true }: Meeting,
): Applied {
  const known = state.isNew(id) ? undefined : findAssertion(state.bulk, id, object.externalId);
  const former =
    takesId && known === undefined ? findExternal(state.bulk, object.externalId, state.ownerId) : undefined;
  const isMoved = former !== undefined && !joined.includes(former) && !state.isNew(former);
  if (isMoved) state.moves.push({ from: former, to: id, externalId: object.externalId });
  const note = notesOf(
    isMoved ? `Its value or type has changed: it is #${id} now; ${lostBy(former)}` : undefined,
    remark(),
  );
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
  const known = state.tags.get(key) ?? findKeyId(state.bulk, state.tagType, key, state.ownerId);
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
