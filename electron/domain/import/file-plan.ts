/**
 * What an import does with Files whose hashes belong to others, by the modes that the user chose. Planned record by
 * record while chunks arrive, against the state that the plans before would leave; nothing is changed here.
 */
import { chooseSurvivor } from '../../../shared/indicator/file-identity.ts';
import { type FileImportModes, type FileImportPlan, planFileImport } from '../../../shared/indicator/file-import.ts';
import { type FileHashes, hashAlgorithms } from '../../../shared/indicator/indicator-value.ts';
import { findHash, listHashes } from '../../store/detail-store.ts';
import { findObject } from '../../store/object-store.ts';
import { hashKey, toFileHashes, toPairs } from './file-match.ts';
import type { ReadyObject } from './ready.ts';
import type { ImportState } from './state.ts';

/** A change of Files that waits for the closing transaction. */
export interface PlannedFile {
  readonly id: number;
  /** All hashes of the File afterwards. */
  readonly hashes: FileHashes;
  readonly absorb: readonly number[];
  readonly remove: readonly number[];
  /** Hashes of older Files as they were when first planned with: others must not have changed them meanwhile. */
  readonly before: readonly (readonly [id: number, hashes: FileHashes])[];
}

export type FileDecision =
  | { readonly action: 'skip'; readonly note: string }
  /** The record joins these Files, into which others may go; `changed` when their hashes change, too. */
  | {
      readonly action: 'meet';
      readonly ids: readonly number[];
      readonly absorbed: readonly number[];
      readonly changed: boolean;
      readonly note?: string;
    }
  | {
      readonly action: 'create';
      readonly hashes: FileHashes;
      readonly remove: readonly number[];
      readonly note?: string;
    };

const joined = (hashes: FileHashes): string =>
  toPairs(hashes)
    .map(([, value]) => value)
    .join(' : ');

/** The record with other hashes, and the name that follows from them. */
export function withHashes(object: ReadyObject, hashes: FileHashes): ReadyObject {
  const name = joined(hashes);
  return name === object.key ? object : { ...object, hashes: toPairs(hashes), key: name, summary: name, folded: null };
}

export class FilePlanner {
  readonly plans: PlannedFile[] = [];
  readonly #state: ImportState;
  readonly #modes: FileImportModes;
  /** After the plans so far: hashes of the Files they touch, and the File of each hash they moved (null: nobody's). */
  readonly #hashes = new Map<number, FileHashes>();
  readonly #holders = new Map<string, number | null>();

  constructor(state: ImportState, modes: FileImportModes) {
    this.#state = state;
    this.#modes = modes;
  }

  /** Plans for one File; a creation counts only once `created` is told its id. */
  decide(object: ReadyObject): FileDecision {
    const incoming = toFileHashes(object.hashes);
    const ids = [...new Set(object.hashes.flatMap(([algorithm, value]) => this.#holder(algorithm, value) ?? []))];
    const existing = ids.map((id) => this.#stored(id));
    const plan = planFileImport({ existing, incoming, ...this.#modes });
    if (plan.action === 'skip') return { action: 'skip', note: plan.reason };
    if (plan.action === 'distribute') {
      const note = `Its hashes belong to ${this.#list(plan.ids)}; its data was added to each, no hash was changed`;
      return { action: 'meet', ids: plan.ids, absorbed: [], changed: false, note };
    }
    const hindrance = this.#hindrance(plan);
    if (hindrance !== null) {
      const { id } = existing.reduce(chooseSurvivor);
      return {
        action: 'meet',
        ids: [id],
        absorbed: [],
        changed: false,
        note: `${hindrance}; its data was added to File #${id}`,
      };
    }
    const note = this.#told(plan, incoming);
    if (plan.action === 'create')
      return { action: 'create', hashes: plan.hashes, remove: plan.remove, ...(note === '' ? {} : { note }) };
    const changed = this.#note(plan.id, plan.hashes, plan.absorb, plan.remove);
    return { action: 'meet', ids: [plan.id], absorbed: plan.absorb, changed, ...(note === '' ? {} : { note }) };
  }

  /** Hashes of a new File that can be written at once: the others are another File's until, or while, the import closes. */
  writable(hashes: FileHashes): (readonly [algorithm: number, value: string])[] {
    const { bulk, ownerId, fresh } = this.#state;
    return toPairs(hashes).filter(
      ([algorithm, value]) =>
        !this.#holders.has(hashKey(algorithm, value)) &&
        !fresh.has(hashKey(algorithm, value)) &&
        findHash(bulk, algorithm, value, ownerId) === undefined,
    );
  }

  created(id: number, { hashes, remove }: Extract<FileDecision, { action: 'create' }>, written: number): void {
    if (remove.length > 0 || written < toPairs(hashes).length) this.#note(id, hashes, [], remove);
  }

  #holder(algorithm: number, value: string): number | undefined {
    const moved = this.#holders.get(hashKey(algorithm, value));
    if (moved !== undefined) return moved ?? undefined;
    const { bulk, ownerId, fresh } = this.#state;
    return fresh.get(hashKey(algorithm, value)) ?? findHash(bulk, algorithm, value, ownerId);
  }

  #hashesOf(id: number): FileHashes {
    return (
      this.#hashes.get(id) ??
      toFileHashes(listHashes(this.#state.bulk, id).map(({ algorithm, hash }) => [algorithm, hash]))
    );
  }

  #stored(id: number) {
    const { bulk, at } = this.#state;
    const lastModified = this.#state.isNew(id) ? at : (findObject(bulk, id)?.modified ?? 0);
    return { id, hashes: this.#hashesOf(id), lastModified };
  }

  /** Why a plan cannot be carried out, or null. */
  #hindrance(plan: Extract<FileImportPlan, { action: 'create' | 'update' }>): string | null {
    const gone = goneIn(plan);
    if (gone.length > 0 && !this.#state.may('indicator.delete'))
      return `Its hashes belong to several File Indicators, which only who may delete Indicators can merge or replace`;
    // The range of an import is taken back as a whole; an older File must not live on inside it.
    const isMixed =
      gone.some((id) => this.#state.isNew(id)) ||
      (plan.action === 'update' && gone.length > 0 && this.#state.isNew(plan.id));
    if (isMixed)
      return 'Its hashes belong to a File of this import and to others; each was left as it is, importing the file once more joins them';
    if (plan.action === 'create') return null;
    if (this.#replaced(plan).length > 0 && !this.#state.may('indicator.modify'))
      return 'A hash of the same kind differs from that of the File Indicator, and only who may modify Indicators can replace it';
    return null;
  }

  /** Hashes that a File has now and another of the same kind stands for afterwards. */
  #replaced({ id, hashes }: { id: number; hashes: FileHashes }): string[] {
    const before = this.#hashesOf(id);
    return hashAlgorithms.flatMap((name) => {
      const old = before[name];
      return old === undefined || old === hashes[name] ? [] : [`${name.toUpperCase()} ${old}`];
    });
  }

  /** What was merged, replaced, deleted and left out, for the ledger. */
  #told(plan: Extract<FileImportPlan, { action: 'create' | 'update' }>, incoming: FileHashes): string {
    const said: string[] = [];
    if (plan.action === 'update') {
      if (plan.absorb.length > 0) said.push(`${this.#list(plan.absorb)} merged into File #${plan.id}`);
      const lost = [plan.id, ...plan.absorb].flatMap((id) => this.#replaced({ id, hashes: plan.hashes }));
      if (lost.length > 0) said.push(`replaced by the incoming hash: ${lost.join(', ')}`);
    }
    if (plan.remove.length > 0)
      said.push(`deleted because it contradicts the incoming one: ${this.#list(plan.remove)}`);
    const left = hashAlgorithms.filter((name) => incoming[name] !== undefined && incoming[name] !== plan.hashes[name]);
    if (left.length > 0)
      said.push(
        `left out, as another File or another value has the place: ${left.map((name) => `${name.toUpperCase()} ${incoming[name] ?? ''}`).join(', ')}`,
      );
    const text = said.join('; ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  #list(ids: readonly number[]): string {
    return ids.map((id) => `File #${id} (${joined(this.#hashesOf(id))})`).join(', ');
  }

  /** Remembers a change; answers whether it is one. */
  #note(id: number, hashes: FileHashes, absorb: readonly number[], remove: readonly number[]): boolean {
    const gone = [...absorb, ...remove];
    const involved = [id, ...gone];
    if (gone.length === 0 && joined(this.#hashesOf(id)) === joined(hashes)) return false;
    const before = involved
      .filter((file) => !this.#hashes.has(file) && !this.#state.isNew(file))
      .map((file) => [file, this.#hashesOf(file)] as const);
    for (const file of involved)
      for (const [algorithm, value] of toPairs(this.#hashesOf(file)))
        this.#holders.set(hashKey(algorithm, value), null);
    for (const [algorithm, value] of toPairs(hashes)) this.#holders.set(hashKey(algorithm, value), id);
    for (const file of gone) this.#hashes.set(file, {});
    this.#hashes.set(id, hashes);
    this.plans.push({ id, hashes, absorb, remove, before });
    return true;
  }
}

const goneIn = (plan: Extract<FileImportPlan, { action: 'create' | 'update' }>): readonly number[] =>
  plan.action === 'update' ? [...plan.absorb, ...plan.remove] : plan.remove;
