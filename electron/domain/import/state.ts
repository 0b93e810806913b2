/** What the writer remembers of the running import. */
import { AppError } from '../../../shared/error/app-error.ts';
import { kindLabel, type ObjectKind, typeCode } from '../../../shared/model/object-type.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import { kindVerbs } from '../../../shared/permission/kind-verbs.ts';
import { type Actor, loadActor } from '../../policy/actor.ts';
import { decideFor, requireVerb } from '../../policy/require.ts';
import { findOwner } from '../../store/account-store.ts';
import { findAttributeType, insertAttributeType } from '../../store/attribute-type-store.ts';
import { insertLabel, listLabels } from '../../store/label-store.ts';
import { beginRange, findOpenRange } from '../../store/bulk-range.ts';
import type { Writer } from '../../store/connection.ts';
import { allocate, closeChangeSet, openChangeSet } from '../../store/journal.ts';
import { sourceId } from '../../store/import-store.ts';
import { scalar } from '../../store/statement.ts';
import type { FileImportModes } from '../../../shared/indicator/file-import.ts';
import { FilePlanner } from './file-plan.ts';
import type { ReadyLink, ReadyObject } from './ready.ts';

export interface ImportRequest {
  readonly jobId: number;
  readonly userId: number;
  readonly ownerId: number;
  readonly file: string;
  readonly sha256: string;
  readonly format: string;
  readonly producer: string;
  /** Upper bound of new objects: records plus distinct Tags. */
  readonly objectBound: number;
  readonly kinds: readonly ObjectKind[];
  readonly attributeTypes: readonly string[];
  readonly labels: readonly string[];
  readonly hasTags: boolean;
  readonly hasLinks: boolean;
  /** How Files are treated whose hashes belong to others; without it, what is stored stays and is listed. */
  readonly files?: FileImportModes | undefined;
}

export interface DeferredObject {
  readonly object: ReadyObject;
  readonly id: number;
  /** JSON of ImportedValues of the last import; null when this source never stated the object. */
  readonly before: string | null;
  readonly isNewStatement: boolean;
}

export class ImportState {
  readonly edit: Writer;
  readonly bulk: Writer;
  readonly request: ImportRequest;
  readonly actor: Actor;
  readonly ownerId: number;
  readonly userId: number;
  readonly at: number;
  readonly setId: number;
  readonly sourceId: number;
  readonly firstId: number;
  readonly lastId: number;
  readonly attributeTypes: ReadonlyMap<string, number>;
  readonly labels: ReadonlyMap<string, number>;
  readonly tagType = typeCode('tag', 'Tag');
  /** Identities of new objects: key, hash or external id -> id. */
  readonly fresh = new Map<string, number>();
  readonly asserted = new Set<string>();
  readonly tags = new Map<string, number>();
  readonly victims = new Map<string, number>();
  readonly tagLinks: [objectId: number, objectType: number, tagId: number][] = [];
  readonly deferredObjects: DeferredObject[] = [];
  readonly deferredLinks: ReadyLink[] = [];
  /** Ids of the source that stand for another object than before. */
  readonly moves: { readonly from: number; readonly to: number; readonly externalId: string }[] = [];
  /** Hashes under which Files were met again, in the order of the records; the stored one may lack some. */
  readonly filesMet = new Map<number, ReadyObject['hashes'][number][]>();
  /** Settles Files whose hashes belong to others, where the request says how. */
  readonly files: FilePlanner | null;
  /** External ids whose removal no longer counts, because the source changed them. */
  readonly forget: string[] = [];
  /** The last link that stays removed: another statement of the same pair is its first, not a repeat. */
  unwritten: ReadyLink | null = null;
  /** Answer of `hasRemoved` for the chunk in hand. */
  mayBeRemoved = false;
  #nextId: number;

  /** Checks rights, reserves the range of ids and makes the vocabulary; one transaction. */
  constructor(edit: Writer, bulk: Writer, request: ImportRequest, at: number) {
    this.edit = edit;
    this.bulk = bulk;
    this.request = request;
    this.ownerId = request.ownerId;
    this.userId = request.userId;
    this.at = at;
    this.actor = loadActor(edit, request.userId);
    requireImportRights(this.actor, request);
    const begun = edit.transaction(() => begin(edit, this.actor, request, at)).immediate();
    this.setId = begun.setId;
    this.sourceId = begun.sourceId;
    this.firstId = begun.firstId;
    this.lastId = begun.firstId + request.objectBound - 1;
    this.attributeTypes = begun.attributeTypes;
    this.labels = begun.labels;
    this.#nextId = this.firstId;
    this.files = request.files === undefined ? null : new FilePlanner(this, request.files);
  }

  /** Whether users have removed anything that sources state; asked for each chunk, as they may do so meanwhile. */
  hasRemoved(): boolean {
    return scalar<number>(this.bulk, 'SELECT 1 FROM removed_statement LIMIT 1') === 1;
  }

  /** Whether the user may do this in the owner; what an import may not change is left and listed. */
  may(verb: Action): boolean {
    return decideFor(this.actor, this.ownerId, verb).allowed;
  }

  takeId(): number {
    if (this.#nextId > this.lastId) throw new Error('the import needs more objects than it reserved');
    const id = this.#nextId;
    this.#nextId += 1;
    return id;
  }

  isNew(id: number): boolean {
    return id >= this.firstId && id <= this.lastId;
  }
}

const linkVerbs = ['indicator.association.modify', 'group.association.modify'] as const satisfies readonly Action[];

function requireImportRights(actor: Actor, request: ImportRequest): void {
  if (!actor.rightsIn.has(request.ownerId))
    throw new AppError('NOT_FOUND', 'This owner does not exist, or you have no role in it. Choose another owner.');
  // A file without objects of its own still writes into the owner: it keeps input and joins objects.
  if (request.kinds.length === 0) requireVerb(actor, request.ownerId, 'group.create');
  for (const verb of request.hasLinks ? linkVerbs : []) requireVerb(actor, request.ownerId, verb);
  for (const kind of request.kinds) {
    const verb = kindVerbs[kind].edit?.create;
    if (verb === undefined) throw new Error(`an import cannot make ${kindLabel[kind].many}`);
    requireVerb(actor, request.ownerId, verb);
  }
  if (request.attributeTypes.length > 0) requireVerb(actor, request.ownerId, 'attribute.create');
  if (request.hasTags)
    for (const verb of ['tag.create', 'tag.apply'] as const) requireVerb(actor, request.ownerId, verb);
  if (request.labels.length > 0) requireVerb(actor, request.ownerId, 'securityLabel.apply');
}

function begin(db: Writer, actor: Actor, request: ImportRequest, at: number) {
  const owner = findOwner(db, request.ownerId);
  if (owner === undefined) throw new AppError('NOT_FOUND', 'This owner does not exist.');
  if (findOpenRange(db) !== undefined)
    throw new AppError('LOCKED', 'Another import is running. Wait for its end or cancel it.');
  const setId = openChangeSet(db, { at, userId: request.userId, command: 'import', label: `Import ${request.file}` });
  closeChangeSet(db, setId, true);
  const source = sourceId(db, request.producer, request.format);
  const made = { sources: source.made ? [source.id] : [], attributeTypes: [] as number[], labels: [] as number[] };
  const attributeTypes = new Map<string, number>();
  for (const name of request.attributeTypes) {
    const found = findAttributeType(db, name, request.ownerId);
    if (found === undefined) requireVerb(actor, request.ownerId, 'attributeType.create', { systemScoped: false });
    const id =
      found?.id ?? insertAttributeType(db, { name, ownerId: request.ownerId, description: null, markdown: false });
    if (found === undefined) made.attributeTypes.push(id);
    attributeTypes.set(name.toLowerCase(), id);
  }
  const known = listLabels(db).filter((label) => label.owner_id === null || label.owner_id === request.ownerId);
  const labels = new Map(known.map((label) => [label.name.toUpperCase(), label.id]));
  for (const name of request.labels) {
    if (labels.has(name.toUpperCase())) continue;
    requireVerb(actor, request.ownerId, 'securityLabel.create', { systemScoped: false });
    const id = insertLabel(db, { ownerId: request.ownerId, name, description: null, color: '8F99A8' });
    made.labels.push(id);
    labels.set(name.toUpperCase(), id);
  }
  const firstId = allocate(db, 'object', Math.max(1, request.objectBound));
  beginRange(
    db,
    {
      set_id: setId,
      first_id: firstId,
      last_id: firstId + Math.max(1, request.objectBound) - 1,
      job_id: request.jobId,
    },
    made,
  );
  return { setId, sourceId: source.id, firstId, attributeTypes, labels };
}
