import type { FieldValue, ImportAssertion, ImportAttribute } from '../import-record.ts';
import { longestAttribute, longestName, longestTag, shorten, toPrintable } from './record-text.ts';
import type { StixEntry, StixIndex } from './stix-index.ts';
import { isFinerThanMilliseconds, isTextList, readRecords, readText, readTexts, readTime } from './stix-value.ts';

type Scalar = string | number | boolean;

/**
 * Collects what one STIX object says. Every property ends in exactly one of two places: in the record, or word for
 * word among the kept properties of the assertion, so that an export can give back what the model has no room for.
 */
export class RecordDraft {
  readonly fields: Record<string, FieldValue> = {};
  readonly attributes: ImportAttribute[] = [];
  readonly tags: string[] = [];
  readonly labels: string[] = [];
  /** Sentences for the loss ledger. */
  readonly losses: string[] = [];
  readonly #entry: StixEntry;
  readonly #index: StixIndex;
  readonly #source: string | null;
  readonly #kept: Record<string, unknown> = {};
  #markings: readonly string[] = [];

  constructor(entry: StixEntry, index: StixIndex) {
    this.#entry = entry;
    this.#index = index;
    const author = index.authorOf(entry.object);
    this.#source = author === null ? null : shorten(toPrintable(author), longestName);
  }

  /** Leaves a property to the kept ones. */
  keep(key: string): void {
    const value = this.#entry.object[key];
    if (value !== undefined) this.#kept[key] = value;
  }

  /** False when the text could not be taken as it is. */
  addAttribute(type: string, value: string, source = this.#source): boolean {
    const printable = toPrintable(value);
    const text = shorten(printable, longestAttribute);
    if (text.trim() === '') return false;
    if (text.length < printable.length) this.losses.push(`${type} is cut to ${longestAttribute} characters.`);
    this.attributes.push(source === null ? { type, value: text } : { type, value: text, source });
    return text === value;
  }

  /** One attribute for each value of a property; anything but plain values is kept. */
  addAttributes(key: string, type: string): void {
    const value = this.#entry.object[key];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    if (values.length === 0 || !values.every(isScalar)) {
      this.keep(key);
      return;
    }
    const distinct = new Set(values);
    let isWhole = distinct.size === values.length && !values.some((item) => typeof item === 'number');
    for (const item of distinct) if (!this.addAttribute(type, String(item))) isWhole = false;
    // What was changed on the way stands in its own words among the kept properties.
    if (!isWhole) this.keep(key);
  }

  /** A timestamp as milliseconds; its own text is kept when it is finer or not a timestamp. */
  addTime(field: string, key: string): void {
    const time = this.#takeTime(key);
    if (time !== null) this.fields[field] = time;
  }

  addDescription(): void {
    this.addAttributes('description', 'Description');
  }

  /** The name as summary; the whole of a longer one as attribute. */
  takeName(name: string): string {
    const printable = toPrintable(name)
      .replace(/[\t\r\n]+/g, ' ')
      .trim();
    const summary = shorten(printable, longestName);
    if (summary.length < printable.length) this.addAttribute('Full Name', name);
    else if (printable !== name) this.keep('name');
    return summary;
  }

  addAliases(name: string): void {
    const { object } = this.#entry;
    const aliases = new Set([...readTexts(object, 'aliases'), ...readTexts(object, 'x_mitre_aliases')]);
    for (const alias of aliases) if (alias !== name) this.addAttribute('Alias', alias);
    // A list that repeats the name, as those of ATT&CK do, is kept so that it can be written again as it was.
    if (!isTextList(object['aliases']) || readTexts(object, 'aliases').includes(name)) this.keep('aliases');
    this.keep('x_mitre_aliases');
  }

  addTags(): void {
    const { object } = this.#entry;
    let whole = isTextList(object['labels']);
    for (const label of new Set(readTexts(object, 'labels'))) {
      const tag = toPrintable(label).trim();
      if (tag.length > longestTag) {
        whole = false;
        this.losses.push(`A label of ${tag.length} characters is longer than a Tag may be and is kept only.`);
      } else {
        this.tags.push(tag);
        if (tag !== label) whole = false;
      }
    }
    if (!whole) this.keep('labels');
  }

  addMarkings(): void {
    const markings: string[] = [];
    this.#keepMistypedMarkings();
    for (const marking of readTexts(this.#entry.object, 'object_marking_refs')) {
      const label = this.#index.findLabel(marking);
      if (label === undefined) markings.push(marking);
      else if (!this.labels.includes(label)) this.labels.push(label);
    }
    this.#markings = markings;
  }

  /** For associations, which carry no Security Labels: all markings stay in the assertion. */
  keepMarkings(): void {
    this.#keepMistypedMarkings();
    this.#markings = readTexts(this.#entry.object, 'object_marking_refs');
  }

  /** Identifiers in other catalogues; all references stay in the assertion with their text. */
  addExternalIds(summary: string): void {
    const seen = new Set<string>([summary]);
    for (const reference of readRecords(this.#entry.object, 'external_references')) {
      const id = readText(reference, 'external_id');
      if (id === null || seen.has(id)) continue;
      seen.add(id);
      const catalogue = readText(reference, 'source_name');
      this.addAttribute('External ID', id, catalogue === null ? null : shorten(toPrintable(catalogue), longestName));
    }
  }

  addProvenanceTimes(): void {
    this.addTime('externalDateAdded', 'created');
    this.addTime('externalLastModified', 'modified');
  }

  assertion(): ImportAssertion {
    const { object } = this.#entry;
    const created = this.#takeTime('created');
    const modified = this.#takeTime('modified');
    return {
      digest: this.#index.digest(this.#entry),
      created,
      modified,
      revoked: object['revoked'] === true,
      deprecated: object['x_mitre_deprecated'] === true,
      extra: this.#extra(),
    };
  }

  #takeTime(key: string): number | null {
    const value = this.#entry.object[key];
    if (value === undefined) return null;
    const time = readTime(this.#entry.object, key);
    if (time === null || isFinerThanMilliseconds(value)) this.keep(key);
    return time;
  }

  #keepMistypedMarkings(): void {
    if (!isTextList(this.#entry.object['object_marking_refs'])) this.keep('object_marking_refs');
  }

  #extra(): string | null {
    const { object } = this.#entry;
    const extra: Record<string, unknown> = {};
    if (Array.isArray(object['external_references'])) extra['references'] = object['external_references'];
    else this.keep('external_references');
    if (this.#markings.length > 0) extra['markings'] = this.#markings;
    if (typeof object['created_by_ref'] === 'string') extra['createdBy'] = object['created_by_ref'];
    else this.keep('created_by_ref');
    for (const key of ['revoked', 'x_mitre_deprecated']) if (typeof object[key] !== 'boolean') this.keep(key);
    if (Object.keys(this.#kept).length > 0) extra['properties'] = this.#kept;
    return Object.keys(extra).length === 0 ? null : JSON.stringify(extra);
  }
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';
}
