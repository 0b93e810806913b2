import { AppError } from '../../../shared/error/app-error.ts';
import type { ImportObject, ImportPlan } from '../import-record.ts';
import { EmbeddedLinks } from './embedded-links.ts';
import { describeForeignJson } from './foreign-json.ts';
import { LinkEnds } from './link-end.ts';
import { LinkList } from './link-list.ts';
import { mapEntry } from './map-entry.ts';
import { mapRelationship, type LinkOutcome } from './map-relationship.ts';
import { mapSighting } from './map-sighting.ts';
import type { MappedEntry } from './mapped-entry.ts';
import { splitBundle, type BundleHeader } from './split-bundle.ts';
import { StixIndex, type StixEntry } from './stix-index.ts';
import { stixLimits, type StixLimits } from './stix-limits.ts';
import { familyOf } from './stix-object.ts';
import { unpackInput } from './unpack-input.ts';

export interface ParseStixOptions {
  /** Called now and then; `totalBytes` is the length of the unpacked text. */
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void;
  /** Asked now and then; true ends the parsing with CANCELLED. */
  readonly isCancelled?: () => boolean;
  readonly limits?: Partial<StixLimits>;
}

/** Objects between two reports of progress. */
const stride = 1000;

/**
 * Reads a STIX 2.0 or 2.1 file, plain or gzip, into records. Every object of the file is one unit: a bad one is
 * refused with its reason and the rest goes on. Throws AppError: INVALID_INPUT when the file as a whole is not STIX,
 * LIMIT beyond the limits, CANCELLED on request.
 */
export function parseStix(bytes: Uint8Array, options: ParseStixOptions = {}): ImportPlan {
  const limits = { ...stixLimits, ...options.limits };
  const input = unpackInput(bytes, limits);
  const index = new StixIndex(input, limits);
  const progress = new Progress(input.length, options);
  const header = splitBundle(input, limits, (start, end) => {
    index.add(start, end);
    progress.step(end / 2);
  });
  assertIsStix(header, index);
  index.complete();
  const run = new PlanRun(index, limits, progress);
  run.mapObjects();
  run.mapAssociations();
  progress.finish();
  const format = header.specVersion === '2.0' && !index.hasSpec21 ? 'STIX 2.0' : 'STIX 2.1';
  return {
    format,
    producer: index.producer ?? format,
    units: index.units,
    objects: run.objects,
    links: run.list.links,
  };
}

class Progress {
  readonly #total: number;
  readonly #options: ParseStixOptions;
  #steps = 0;

  constructor(total: number, options: ParseStixOptions) {
    this.#total = total;
    this.#options = options;
  }

  step(done: number): void {
    this.#steps++;
    if (this.#steps % stride !== 1) return;
    if (this.#options.isCancelled?.() === true)
      throw new AppError('CANCELLED', 'The import was cancelled; nothing was changed.');
    this.#options.onProgress?.(Math.floor(done), this.#total);
  }

  /** The second half of the way is walked object by object. */
  mapped(share: number): void {
    this.step((this.#total / 2) * (1 + share));
  }

  finish(): void {
    this.#options.onProgress?.(this.#total, this.#total);
  }
}

class PlanRun {
  readonly #index: StixIndex;
  readonly #progress: Progress;
  readonly #ends: LinkEnds;
  readonly objects: ImportObject[] = [];
  readonly list: LinkList;
  #mapped = 0;

  constructor(index: StixIndex, limits: StixLimits, progress: Progress) {
    this.#index = index;
    this.#progress = progress;
    this.#ends = new LinkEnds(index);
    this.list = new LinkList(limits.links);
  }

  /** All objects first, so that an association finds both ends wherever they stand in the file. */
  mapObjects(): void {
    const stated: { readonly entry: StixEntry; readonly mapped: MappedEntry }[] = [];
    for (const entry of this.#index.entries.values()) {
      if (familyOf(entry.type) === 'association') continue;
      this.#advance();
      const mapped = this.#mapObject(entry);
      if (mapped === null) continue;
      this.#ends.add(entry.id, mapped.objects);
      for (const object of mapped.objects) this.objects.push(object);
      stated.push({ entry, mapped });
    }
    const embedded = new EmbeddedLinks(this.#index, this.#ends, this.list);
    for (const { entry, mapped } of stated) embedded.add(entry, mapped.objects, mapped.members);
  }

  mapAssociations(): void {
    for (const entry of this.#index.entries.values()) {
      if (familyOf(entry.type) !== 'association') continue;
      this.#advance();
      const map = entry.type === 'sighting' ? mapSighting : mapRelationship;
      this.#settle(entry, map(entry, this.#index, this.#ends, this.list));
    }
  }

  #advance(): void {
    this.#mapped++;
    this.#progress.mapped(this.#mapped / this.#index.entries.size);
  }

  #mapObject(entry: StixEntry): MappedEntry | null {
    const unit = this.#index.units[entry.unit];
    if (unit === undefined) return null;
    const label = entry.type === 'marking-definition' ? this.#index.findLabel(entry.id) : undefined;
    if (label !== undefined) {
      unit.outcome = 'merged';
      unit.reason = `The same as the built-in Security Label ${label}.`;
      return null;
    }
    const mapped = mapEntry(entry, this.#index);
    unit.reason = mapped.reason;
    if (mapped.objects.length === 0) unit.outcome = 'kept';
    if (mapped.keepVerbatim) unit.verbatim = this.#index.verbatim(entry);
    return mapped;
  }

  #settle(entry: StixEntry, outcome: LinkOutcome): void {
    const unit = this.#index.units[entry.unit];
    if (unit === undefined) return;
    unit.reason = outcome.reason;
    if (outcome.kind === 'links') {
      this.list.add(outcome.links);
      if (outcome.keepVerbatim) unit.verbatim = this.#index.verbatim(entry);
      return;
    }
    unit.outcome = outcome.kind;
    if (outcome.kind === 'kept') unit.verbatim = this.#index.verbatim(entry);
  }
}

/** A bare list or object is taken for STIX only when something in it is. */
function assertIsStix(header: BundleHeader, index: StixIndex): void {
  if (header.isBundle || index.entries.size > 0) return;
  const first = index.units[0];
  throw new AppError(
    'INVALID_INPUT',
    `The file is JSON but not STIX 2: ${describeForeignJson(index.firstKeys)} was found where STIX objects were expected${
      first?.reason === undefined || first.reason === null ? '' : ` (${first.reason})`
    }. Choose the right format or another file.`,
  );
}
