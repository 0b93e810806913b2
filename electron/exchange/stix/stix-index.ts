/** First pass: every object parsed, checked and found by id, before anything that refers to it is mapped. */
import { isUtf8 } from 'node:buffer';
import type { ImportUnit } from '../import-record.ts';
import { KillChainIndex } from './kill-chain.ts';
import { findStandardLabel, labelOfMarking } from './markings.ts';
import { digestOf } from './object-digest.ts';
import type { StixLimits } from './stix-limits.ts';
import { familyOf, findProblem, hasPrototypeKey } from './stix-object.ts';
import { isRecord, readText, readTexts, readTime, type StixObject } from './stix-value.ts';

/** A readable object of the file. */
export interface StixEntry {
  readonly unit: number;
  readonly id: string;
  readonly type: string;
  readonly object: StixObject;
  readonly start: number;
  readonly end: number;
}

/** How the letters of `__proto__` look when escaped: _, o, p, r, t in either case of the digits. */
const escapedLetter = ['\\u005f', '\\u005F', '\\u006f', '\\u006F', '\\u0070', '\\u0072', '\\u0074'];

type UnitDraft = { -readonly [Key in keyof ImportUnit]: ImportUnit[Key] };

export class StixIndex {
  readonly bytes: Buffer;
  readonly #limits: StixLimits;
  readonly units: UnitDraft[] = [];
  /** The version of each object that counts, by id, in the order of the file. */
  readonly entries = new Map<string, StixEntry>();
  readonly #refused = new Map<string, string>();
  readonly #labels = new Map<string, string>();
  readonly #authors = new Map<string, number>();
  readonly killChains = new KillChainIndex();
  /** Identities that something in the file targets. */
  readonly targeted = new Set<string>();
  /** False when some bytes of the file are not UTF-8, so that each object must be checked. */
  readonly #isUtf8: boolean;
  /** Whether the key can stand anywhere in the file, plain or escaped; walking every object otherwise would cost too much. */
  readonly #maySpellPrototype: boolean;
  #newerSpec = false;
  /** Keys of the first object, to name a format that is not STIX. */
  firstKeys: readonly string[] = [];

  constructor(bytes: Buffer, limits: StixLimits) {
    this.bytes = bytes;
    this.#limits = limits;
    this.#isUtf8 = isUtf8(bytes);
    this.#maySpellPrototype = bytes.includes('proto__') || escapedLetter.some((escape) => bytes.includes(escape));
  }

  /** Takes the next object of the file and opens its unit. */
  add(start: number, end: number): void {
    const parsed = this.#parse(start, end);
    const unit = this.units.length;
    const named = isRecord(parsed.value) ? parsed.value : {};
    if (unit === 0) this.firstKeys = Object.keys(named);
    const type = typeof named['type'] === 'string' ? named['type'].slice(0, 250) : 'unknown';
    const id = typeof named['id'] === 'string' ? named['id'].slice(0, 300) : '';
    this.units.push({
      family: familyOf(type),
      externalId: id === '' ? `#${unit + 1}` : id,
      sourceType: type === '' ? 'unknown' : type,
      outcome: null,
      reason: null,
      verbatim: null,
    });
    if (parsed.problem !== null || !isRecord(parsed.value)) {
      this.#refuse(unit, parsed.problem ?? 'Not a STIX object.');
      return;
    }
    this.#admit({ unit, id, type, object: parsed.value, start, end });
  }

  /** Learns what the mapping asks for; call when all objects are in. */
  complete(): void {
    for (const entry of this.entries.values()) this.#learn(entry);
  }

  /** Why an id gives nothing although the file names it, or undefined when the file does not hold it. */
  findRefusal(id: string): string | undefined {
    return this.#refused.get(id);
  }

  /** Built-in Security Label for a marking, or undefined. */
  findLabel(markingId: string): string | undefined {
    return this.#labels.get(markingId) ?? findStandardLabel(markingId);
  }

  /** Name of the identity that made an object. */
  authorOf(object: StixObject): string | null {
    const author = this.entries.get(readText(object, 'created_by_ref') ?? '');
    return author?.type === 'identity' ? readText(author.object, 'name') : null;
  }

  /** Name of the identity that made most objects. */
  get producer(): string | null {
    let best: string | null = null;
    let most = 0;
    for (const [id, count] of this.#authors) {
      const author = count > most ? this.entries.get(id) : undefined;
      if (author === undefined) continue;
      best = readText(author.object, 'name');
      most = count;
    }
    return best;
  }

  get hasSpec21(): boolean {
    return this.#newerSpec;
  }

  digest(entry: StixEntry): string {
    return digestOf(this.bytes.subarray(entry.start, entry.end));
  }

  verbatim(entry: StixEntry): string {
    return this.bytes.toString('utf8', entry.start, entry.end);
  }

  #parse(start: number, end: number): { value: unknown; problem: string | null } {
    const size = end - start;
    if (size > this.#limits.objectBytes) {
      return {
        value: null,
        problem: `The object is ${size} bytes long; at most ${this.#limits.objectBytes} are read.`,
      };
    }
    if (!this.#isUtf8 && !isUtf8(this.bytes.subarray(start, end))) {
      return { value: null, problem: 'The object holds bytes that are not UTF-8 text.' };
    }
    const text = this.bytes.toString('utf8', start, end);
    try {
      const value: unknown = JSON.parse(text);
      if (this.#maySpellPrototype && hasPrototypeKey(value)) {
        return { value, problem: 'The object holds a property named __proto__.' };
      }
      return { value, problem: findProblem(value) };
    } catch (error) {
      const detail = error instanceof Error ? error.message : '';
      return { value: null, problem: `The text at byte ${start} is not valid JSON: ${detail}.` };
    }
  }

  #admit(entry: StixEntry): void {
    const known = this.entries.get(entry.id);
    if (known === undefined) {
      this.entries.set(entry.id, entry);
      return;
    }
    const newer = this.#isNewer(entry, known) ? entry : known;
    const older = newer === entry ? known : entry;
    this.entries.set(entry.id, newer);
    const draft = this.units[older.unit];
    if (draft === undefined) return;
    draft.outcome = 'merged';
    draft.reason =
      this.digest(older) === this.digest(newer)
        ? 'The file holds an identical copy of this object, which is imported.'
        : `The file holds another version of this object${versionText(newer.object)}, which is imported instead.`;
  }

  /** By `modified`; without it (observables) the fuller text wins, then the first. */
  #isNewer(entry: StixEntry, known: StixEntry): boolean {
    const time = readTime(entry.object, 'modified') ?? 0;
    const knownTime = readTime(known.object, 'modified') ?? 0;
    return time === knownTime ? entry.end - entry.start > known.end - known.start : time > knownTime;
  }

  #refuse(unit: number, reason: string): void {
    const draft = this.units[unit];
    if (draft === undefined) return;
    draft.outcome = 'refused';
    draft.reason = reason;
    this.#refused.set(draft.externalId, reason);
  }

  #learn({ type, id, object }: StixEntry): void {
    if (object['spec_version'] === '2.1') this.#newerSpec = true;
    const author = readText(object, 'created_by_ref');
    if (author !== null) this.#authors.set(author, (this.#authors.get(author) ?? 0) + 1);
    if (type === 'marking-definition') {
      const label = labelOfMarking(object);
      if (label !== null) this.#labels.set(id, label);
    } else if (type === 'x-mitre-tactic') {
      this.killChains.addTactic(id, readText(object, 'x_mitre_shortname'), readTexts(object, 'x_mitre_domains'));
    } else if (type === 'relationship' && object['relationship_type'] === 'targets') {
      const target = readText(object, 'target_ref');
      if (target !== null) this.targeted.add(target);
    }
  }
}

function versionText(object: StixObject): string {
  const modified = readText(object, 'modified');
  return modified === null ? '' : ` (modified ${modified.slice(0, 40)})`;
}
