/** Import records made ready for the writer: everything that can be computed without the store is done in the import's own thread. */
import { hash } from 'node:crypto';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { typeCode } from '../../../shared/model/object-type.ts';
import type { ImportObject } from '../../exchange/import-record.ts';
import { algorithmNumber, encodeFields } from '../../store/detail-store.ts';
import { foldedText } from '../../store/folded-text.ts';
import type { AssertionValues } from '../../store/import-store.ts';

export interface ReadyObject {
  readonly externalId: string;
  readonly kind: ObjectKind;
  readonly type: number;
  readonly key: string | null;
  readonly summary: string;
  readonly folded: string | null;
  readonly hashes: readonly (readonly [algorithm: number, hash: string])[];
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
  /** Columns of the detail table. */
  readonly detail: Readonly<Record<string, string | number | null>>;
  readonly attributes: readonly {
    readonly type: string;
    readonly value: string;
    readonly source: string | null;
    readonly isDefault: boolean;
  }[];
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly withdrawn: boolean;
  readonly assertion: AssertionValues & { readonly fields: string; readonly extra: string | null };
  /** For a Victim Asset: externalId of its Victim. */
  readonly victim: string | null;
}

/** Short hash of an imported value: equal means that nobody has changed it since. */
export const valueHash = (value: unknown): string =>
  hash('sha1', typeof value === 'string' ? value : JSON.stringify(value ?? null), 'base64url').slice(0, 10);

/** What was imported last: hashes of the name, the fields and the attributes, and the Tags. */
export interface ImportedValues {
  readonly summary: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  readonly tags: readonly string[];
}

function importedValues(object: ImportObject): ImportedValues {
  const fields = Object.fromEntries(
    Object.entries(object.fields)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, valueHash(value)]),
  );
  const attributes: Record<string, string[]> = {};
  for (const { type, value } of object.attributes) (attributes[type] ??= []).push(valueHash(value));
  return { summary: valueHash(object.summary), fields, attributes, tags: object.tags };
}

// Parsers leave out the hashes that a File has not.
const hashesOf = (object: ImportObject): [name: 'md5' | 'sha1' | 'sha256', value: string][] =>
  object.kind === 'indicator' ? (Object.entries(object.hashes) as ['md5' | 'sha1' | 'sha256', string][]) : [];

export function toReady(object: ImportObject): ReadyObject {
  const isIndicator = object.kind === 'indicator';
  const described = new Set<string>();
  return {
    externalId: object.externalId,
    kind: object.kind,
    type: typeCode(object.kind, object.type),
    key: isIndicator ? object.key : null,
    summary: object.summary,
    folded: foldedText(object.summary),
    hashes: hashesOf(object).map(([name, value]) => [algorithmNumber(name), value.toUpperCase()] as const),
    fields: object.fields,
    detail: encodeFields(object.kind, object.fields),
    attributes: object.attributes.map(({ type, value, source }) => {
      const isDefault = (type === 'Description' || type === 'Source') && !described.has(type);
      described.add(type);
      return { type, value, source: source ?? null, isDefault };
    }),
    tags: object.tags,
    labels: object.labels,
    withdrawn: object.assertion.revoked || object.assertion.deprecated,
    assertion: {
      digest: object.assertion.digest,
      created: object.assertion.created,
      modified: object.assertion.modified,
      flags: (object.assertion.revoked ? 1 : 0) | (object.assertion.deprecated ? 2 : 0),
      fields: JSON.stringify(importedValues(object)),
      extra: object.assertion.extra,
    },
    victim: object.kind === 'victimAsset' ? object.victim : null,
  };
}

/**
 * Order of the indexes by value, for records of a whole import: rows that come in it touch each page of a large store
 * once, in file order many pages for every row. Types ascend, so that a Victim comes before its assets.
 * Files with more hashes come before those with fewer where an import settles whose hash is whose: then what joins two
 * of them has come before.
 */
export function sortObjects(objects: readonly ImportObject[], settlesFiles = false): ImportObject[] {
  return objects
    .map((object) => ({
      object,
      type: typeCode(object.kind, object.type),
      hashes: settlesFiles ? hashesOf(object).length : 0,
      value: object.kind === 'indicator' ? object.key : object.summary,
    }))
    .sort((a, b) => a.type - b.type || b.hashes - a.hashes || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
    .map(({ object }) => object);
}

/** What a source states of an association, in the order of the columns that it fills. */
export type LinkStatement = readonly [
  externalId: string,
  digest: string,
  created: number | null,
  modified: number | null,
  flags: number,
  verb: string,
  description: string | null,
  firstSeen: number | null,
  lastSeen: number | null,
  extra: string | null,
];

/** A link whose ends are objects of the store. */
export interface ReadyLink {
  readonly lo: number;
  readonly hi: number;
  /** As stored: code * 4 + direction. */
  readonly type: number;
  readonly loDim: number;
  readonly hiDim: number;
  /** An earlier link of this import joins the same two objects by the same type. */
  readonly repeats: boolean;
  /** Null for a Tag, whose object states it. */
  readonly statement: LinkStatement | null;
}

export const outcomes = ['created', 'updated', 'unchanged', 'merged', 'kept', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

/** In place of an object's id: the record was left out, and its associations with it. */
export const leftOut = -1;

/** What became of one record; `note` when something about it belongs into the loss ledger. */
export interface Applied {
  readonly outcome: Outcome;
  /** 0: a user deleted the object, and it stays deleted. */
  readonly id: number;
  /** All objects that the record was added to, when they are several. */
  readonly ids?: readonly number[];
  readonly note?: string;
}
