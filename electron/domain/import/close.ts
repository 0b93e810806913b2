/**
 * The last transaction of an import: changes of older objects and links by the rules of re-import, the ledger,
 * and the moment in which everything becomes visible.
 */
import type { Tally } from '../../../shared/contract/exchange.ts';
import { kindVerbs } from '../../../shared/permission/kind-verbs.ts';
import { dimOf } from '../../policy/actor.ts';
import { appendAudit } from '../../store/audit.ts';
import { deleteAttribute, insertAttribute, listAttributes, updateAttribute } from '../../store/attribute-store.ts';
import { applyLabel } from '../../store/label-store.ts';
import { BulkInsert } from '../../store/bulk-insert.ts';
import { findOpenRange, publishRange } from '../../store/bulk-range.ts';
import { findHash, insertFields, insertHash, listHashes, readFields, updateFields } from '../../store/detail-store.ts';
import {
  dropStatement,
  findRemoved,
  forgetRemoved,
  insertImportRun,
  putImportedAssociation,
  putObjectAssertion,
  rememberExternal,
  setWithdrawn,
} from '../../store/import-store.ts';
import { closeChangeSet } from '../../store/journal.ts';
import { findObject, insertObject, renameObject, touchObject, type ObjectRecord } from '../../store/object-store.ts';
import { run } from '../../store/statement.ts';
import { writeSystemEvents } from '../case/system-events.ts';
import { findTagRecord, tagKey } from '../object/tag-key.ts';
import { meantTag } from '../vocabulary/tag-rule.ts';
import { applyFilePlans, requirePlannedFiles, turnNewLinks } from './file-close.ts';
import { LinkRows } from './link-rows.ts';
import { type ImportedValues, valueHash } from './ready.ts';
import type { DeferredObject, ImportState } from './state.ts';

export interface LedgerLine {
  readonly id: string;
  readonly sourceType: string;
  readonly family: 'object' | 'association';
  readonly outcome: string;
  readonly reason: string;
}

export interface Closing {
  readonly objects: Tally;
  readonly associations: Tally;
  readonly referenced: number;
  readonly losses: readonly LedgerLine[];
  readonly seconds: number;
}

export interface ChangedByHand {
  readonly externalId: string;
  readonly fields: readonly string[];
}

/** Applies what was deferred and publishes the range. Answers what a user changed by hand and was therefore left. */
export function closeImport(state: ImportState, complete: (kept: readonly ChangedByHand[]) => Closing): Closing {
  const { edit, request } = state;
  return edit
    .transaction(() => {
      const range = findOpenRange(edit);
      if (range === undefined) throw new Error('the import lost its range');
      const filePlans = state.files?.plans ?? [];
      requirePlannedFiles(state, filePlans);
      // First, so that the counts of what was loaded and of what the triggers see from here on do not overlap.
      publishRange(edit, range);
      turnNewLinks(state, filePlans);
      run(edit, 'UPDATE journal_state SET set_id = ?, seq = 0', [state.setId]);
      for (const move of state.moves) moveStatement(state, move);
      const byHand = state.deferredObjects
        .map((deferred) => updateObject(state, deferred))
        .filter(({ fields }) => fields.length > 0);
      for (const [id, hashes] of state.filesMet) addHashes(state, id, hashes);
      putLinks(state);
      applyFilePlans(state, filePlans);
      for (const externalId of state.forget) forgetRemoved(edit, state.ownerId, externalId);
      // Files that became one may have stood in Cases; nothing else of an import reaches one.
      if (filePlans.length > 0) writeSystemEvents({ db: edit, actor: state.actor, now: state.at, setId: state.setId });
      const journalled = closeChangeSet(edit, state.setId, true);
      const closing = complete(byHand);
      const changed = journalled + countCreated(closing);
      run(edit, 'UPDATE change_set SET rows = rows + ? WHERE id = ?', [
        closing.objects.created + closing.associations.created,
        state.setId,
      ]);
      insertImportRun(edit, {
        job_id: request.jobId,
        set_id: changed > 0 ? state.setId : null,
        user_id: state.userId,
        owner_id: state.ownerId,
        file: request.file,
        sha256: request.sha256,
        format: request.format,
        at: state.at,
        seconds: closing.seconds,
        tally: JSON.stringify({
          objects: closing.objects,
          associations: closing.associations,
          referenced: closing.referenced,
          losses: closing.losses.length,
        }),
      });
      const losses = new BulkInsert(edit, 'import_loss', [
        'job_id',
        'seq',
        'external_id',
        'source_type',
        'family',
        'outcome',
        'reason',
      ]);
      closing.losses.forEach((loss, seq) =>
        losses.add(request.jobId, seq, loss.id, loss.sourceType, loss.family, loss.outcome, loss.reason),
      );
      losses.flush();
      appendAudit(edit, {
        at: state.at,
        userId: state.userId,
        userName: state.actor.userName,
        action: 'import',
        outcome: 'done',
        detail: JSON.stringify({
          file: request.file,
          sha256: request.sha256,
          owner: state.ownerId,
          ...(request.files === undefined ? {} : { files: request.files }),
          objects: closing.objects,
          associations: closing.associations,
        }),
        setId: state.setId,
      });
      return closing;
    })
    .immediate();
}

/** Associations between older objects; a user may have removed one since it was looked at. */
function putLinks(state: ImportState): void {
  const { edit, ownerId } = state;
  const rows = new LinkRows(edit, state, 'older');
  const mayBeRemoved = state.hasRemoved();
  for (const link of state.deferredLinks) {
    const [externalId, digest] = link.statement ?? [];
    if (mayBeRemoved && externalId !== undefined && findRemoved(edit, ownerId, externalId) === digest) continue;
    rows.associate(link);
    rows.state(link);
  }
  rows.flush();
}

/** What the import made inside its own range, which is not journalled row by row. */
const countCreated = ({ objects, associations, referenced }: Closing): number =>
  objects.created + associations.created + referenced;

const nothing: ImportedValues = { summary: '', fields: {}, attributes: {}, tags: [] };

/** An id of the source that stands for another object now: the former one keeps its data and loses the statement. */
function moveStatement({ edit, ownerId }: ImportState, move: ImportState['moves'][number]): void {
  dropStatement(edit, move.externalId, ownerId, move.from);
  const isFirst = run(edit, 'UPDATE object SET xid = ? WHERE id = ? AND xid IS NULL', [move.externalId, move.to]) > 0;
  if (!isFirst) rememberExternal(edit, move.externalId, ownerId, move.to);
}

/** Overwrites what still equals the last imported value; answers the fields that a user changed and that were left. */
function updateObject(state: ImportState, deferred: DeferredObject): ChangedByHand {
  const { edit } = state;
  const { object, id } = deferred;
  const record = findObject(edit, id);
  if (record === undefined) return { externalId: object.externalId, fields: [] };
  const before = deferred.before === null ? nothing : (JSON.parse(deferred.before) as ImportedValues);
  const left: string[] = [];
  if (!deferred.isNewStatement && object.key === null && object.summary !== record.summary) {
    const verb = kindVerbs[object.kind].edit?.rename;
    const isUntouched = before.summary === valueHash(record.summary);
    if (isUntouched && verb !== undefined && state.may(verb)) renameObject(edit, id, record.key, object.summary);
    else left.push('name');
  }
  left.push(...updateDetail(state, deferred, before));
  left.push(...updateAttributes(state, deferred, before));
  setWithdrawn(edit, id, object.withdrawn);
  for (const label of object.labels) applyLabel(edit, id, state.labels.get(label.toUpperCase()) ?? 0);
  for (const tag of object.tags.filter((name) => !before.tags.includes(name))) tagExisting(state, record, tag);
  if (deferred.isNewStatement && record.xid !== object.externalId)
    rememberExternal(edit, object.externalId, state.ownerId, id);
  putObjectAssertion(edit, { objectId: id, externalId: object.externalId, sourceId: state.sourceId }, object.assertion);
  touchObject(edit, id, state.at, state.setId);
  return { externalId: object.externalId, fields: left };
}

/** The superset rule: a File keeps every hash that any statement gives it, unless it belongs to another File. */
function addHashes(
  { edit, ownerId }: ImportState,
  id: number,
  hashes: readonly (readonly [algorithm: number, hash: string])[],
): void {
  const known = new Map(listHashes(edit, id).map(({ algorithm, hash }) => [algorithm, hash]));
  const before = known.size;
  for (const [algorithm, hash] of hashes) {
    if (known.has(algorithm) || findHash(edit, algorithm, hash, ownerId) !== undefined) continue;
    insertHash(edit, algorithm, hash, ownerId, id);
    known.set(algorithm, hash);
  }
  if (known.size === before) return;
  const summary = [...known]
    .sort(([a], [b]) => a - b)
    .map(([, hash]) => hash)
    .join(' : ');
  renameObject(edit, id, summary, summary);
}

function updateDetail(
  state: ImportState,
  { object, id, isNewStatement }: DeferredObject,
  before: ImportedValues,
): string[] {
  const stored = readFields(state.edit, object.kind, id);
  const left: string[] = [];
  const patch: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(object.fields)) {
    const current = stored[name] ?? null;
    if (value === null || JSON.stringify(current) === JSON.stringify(value)) continue;
    if (name === 'active' && stored['activeLocked'] === true) {
      left.push('status (locked)');
      continue;
    }
    const untouched = current === null || before.fields[name] === valueHash(current);
    if (untouched) patch[name] = value;
    else if (!isNewStatement) left.push(name);
  }
  if (Object.keys(patch).length === 0) return left;
  const verb = kindVerbs[object.kind].edit?.modify;
  if (verb === undefined || !state.may(verb)) return [...left, ...Object.keys(patch)];
  updateFields(state.edit, object.kind, id, patch);
  return left;
}

/** Attributes of the imported types: new values come, values that the source dropped go, what a user changed or deleted stays so. */
function updateAttributes(state: ImportState, { object, id }: DeferredObject, before: ImportedValues): string[] {
  const { edit, at, userId } = state;
  const left: string[] = [];
  const stored = listAttributes(edit, id);
  const incoming = Map.groupBy(object.attributes, ({ type }) => type);
  for (const type of new Set([...incoming.keys(), ...Object.keys(before.attributes)])) {
    const current = stored.filter((attribute) => attribute.type.toLowerCase() === type.toLowerCase());
    const old = new Set(before.attributes[type] ?? []);
    const wanted = incoming.get(type) ?? [];
    const wantedHashes = new Set(wanted.map(({ value }) => valueHash(value)));
    const dropped = current.filter(({ value }) => old.has(valueHash(value)) && !wantedHashes.has(valueHash(value)));
    const have = new Set(current.map(({ value }) => valueHash(value)));
    for (const attribute of wanted) {
      const hash = valueHash(attribute.value);
      if (have.has(hash) || old.has(hash)) continue;
      const replaced = dropped.pop();
      if (replaced !== undefined && !state.may('attribute.modify')) left.push(type);
      else if (replaced !== undefined)
        updateAttribute(edit, replaced.id, {
          value: attribute.value,
          source: attribute.source,
          flags: replaced.flags,
          at,
        });
      else if (
        old.size > 0 &&
        current.length > 0 &&
        old.size === wanted.length &&
        ![...old].some((known) => have.has(known))
      )
        left.push(type);
      else
        insertAttribute(edit, {
          objectId: id,
          typeId: state.attributeTypes.get(type.toLowerCase()) ?? 0,
          value: attribute.value,
          source: attribute.source,
          flags: attribute.isDefault && current.length === 0 ? 1 : 0,
          at,
          userId,
        });
    }
    if (dropped.length > 0 && !state.may('attribute.delete')) left.push(type);
    else for (const { id: attributeId } of dropped) deleteAttribute(edit, attributeId);
  }
  return left;
}

function tagExisting(state: ImportState, object: ObjectRecord, name: string): void {
  const { edit, ownerId, at, userId, setId } = state;
  const tag = meantTag(edit, name);
  let tagId = findTagRecord(edit, tag.name, ownerId)?.id;
  if (tagId === undefined) {
    tagId = insertObject(edit, {
      type: state.tagType,
      ownerId,
      key: tagKey(tag.name),
      xid: null,
      summary: tag.name,
      at,
      userId,
      setId,
    });
    insertFields(edit, 'tag', tagId, { techniqueId: tag.techniqueId });
  }
  const [objectDim, tagDim] = [dimOf(object.type, object.owner_id), dimOf(state.tagType, ownerId)];
  const [lo, hi, loDim, hiDim] =
    object.id < tagId ? [object.id, tagId, objectDim, tagDim] : [tagId, object.id, tagDim, objectDim];
  putImportedAssociation(edit, { lo, hi, type: 4, loDim, hiDim, at, userId, setId });
}
