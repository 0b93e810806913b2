import { AppError } from '../../../shared/error/app-error.ts';
import { describeForeignJson } from './foreign-json.ts';
import { JsonScanner } from './json-scanner.ts';
import type { StixLimits } from './stix-limits.ts';

/** What stands beside the objects of a bundle. */
export interface BundleHeader {
  /** `spec_version` of the bundle: present in STIX 2.0 only. */
  readonly specVersion: string | null;
  /** True when the objects stood in a bundle or envelope; false for a bare list, whose elements must prove to be STIX. */
  readonly isBundle: boolean;
}

/** Called with the byte range of each object, in the order of the file. */
export type ElementSink = (start: number, end: number) => void;

const openArray = 0x5b;
const closeArray = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;
const comma = 0x2c;

/**
 * Walks a bundle, a TAXII envelope, an array of STIX objects, or single objects one behind the other, and hands out
 * where each object stands. Throws INVALID_INPUT for anything else and LIMIT beyond the limits.
 */
export function splitBundle(bytes: Buffer, limits: StixLimits, onElement: ElementSink): BundleHeader {
  const walk = new BundleWalk(bytes, limits, onElement);
  return walk.run();
}

class BundleWalk {
  readonly #scanner: JsonScanner;
  readonly #limits: StixLimits;
  readonly #sink: ElementSink;
  #count = 0;
  #specVersion: string | null = null;
  #isBundle = false;

  constructor(bytes: Buffer, limits: StixLimits, sink: ElementSink) {
    this.#scanner = new JsonScanner(bytes, limits.depth);
    this.#limits = limits;
    this.#sink = sink;
  }

  run(): BundleHeader {
    const scanner = this.#scanner;
    let values = 0;
    for (let byte = scanner.peek(); byte !== -1; byte = scanner.peek()) {
      if (byte === openObject) this.#topObject();
      else if (byte === openArray) this.#topArray();
      else
        throw values === 0 ? this.#notJson() : scanner.unexpected('the end of the file', 'the text behind the bundle');
      values++;
    }
    if (values === 0) {
      throw new AppError(
        'INVALID_INPUT',
        'The file holds only white space; a STIX bundle was expected. Choose another file.',
      );
    }
    return { specVersion: this.#specVersion, isBundle: this.#isBundle };
  }

  #topArray(): void {
    const before = this.#count;
    const start = this.#scanner.position;
    this.#elements(0, true);
    if (this.#count === before) throw this.#foreign(start, 'an empty array');
  }

  #topObject(): void {
    const scanner = this.#scanner;
    const start = scanner.position;
    const keys: string[] = [];
    const head = new Map<string, unknown>();
    let hasObjects = false;
    scanner.position++;
    while (scanner.peek() !== closeObject) {
      if (keys.length > 0) this.#comma('the outermost object');
      const key = scanner.readKey('the outermost object');
      keys.push(key);
      if (key === 'objects' && scanner.peek() === openArray) {
        hasObjects = true;
        this.#elements(1, false);
        continue;
      }
      scanner.peek();
      const from = scanner.position;
      scanner.skipValue(1, `property "${key.slice(0, 50)}"`);
      if (key === 'type' || key === 'id' || key === 'spec_version') {
        head.set(key, scanner.parse(from, scanner.position, `property "${key}"`));
      }
    }
    scanner.position++;
    this.#settle(start, keys, head, hasObjects);
  }

  /** Decides what the outermost object was, now that its keys are known. */
  #settle(start: number, keys: readonly string[], head: ReadonlyMap<string, unknown>, hasObjects: boolean): void {
    const type = head.get('type');
    const version = head.get('spec_version');
    if (type === 'bundle' || (hasObjects && type === undefined)) {
      if (typeof version === 'string') this.#specVersion ??= version;
      this.#isBundle = true;
      return;
    }
    if (typeof type !== 'string' || typeof head.get('id') !== 'string' || hasObjects) {
      throw this.#foreign(start, describeForeignJson(keys));
    }
    this.#emit(start, this.#scanner.position);
  }

  #elements(depth: number, mustBeStix: boolean): void {
    const scanner = this.#scanner;
    scanner.position++;
    for (let first = true; ; first = false) {
      const byte = scanner.peek();
      if (byte === closeArray && first) break;
      if (!first) {
        if (byte === closeArray) break;
        this.#comma('the list of objects');
        scanner.peek();
      }
      const start = scanner.position;
      if (mustBeStix && first && scanner.bytes[start] !== openObject && scanner.bytes[start] !== openArray) {
        throw this.#foreign(start, 'an array of plain values');
      }
      scanner.skipValue(depth + 1, `object number ${this.#count + 1}`);
      this.#emit(start, scanner.position);
    }
    scanner.position++;
  }

  #emit(start: number, end: number): void {
    this.#count++;
    if (this.#count > this.#limits.objects) {
      throw new AppError(
        'LIMIT',
        `The file holds more than ${this.#limits.objects} objects. Split it into smaller bundles.`,
      );
    }
    this.#sink(start, end);
  }

  #comma(what: string): void {
    if (this.#scanner.peek() !== comma) throw this.#scanner.unexpected('a comma or the end of the list', what);
    this.#scanner.position++;
  }

  #notJson(): AppError {
    const { bytes, position } = this.#scanner;
    const sample = bytes.toString('latin1', position, position + 5);
    if (sample.startsWith('<')) return this.#foreign(position, 'XML or HTML (STIX 1 is XML; only STIX 2 is read)');
    if (sample.startsWith('PK')) return this.#foreign(position, 'a ZIP archive; unpack it first');
    return this.#foreign(position, 'text that is not JSON');
  }

  #foreign(byte: number, found: string): AppError {
    return new AppError(
      'INVALID_INPUT',
      `The file is not STIX 2: at byte ${byte} stands ${found}. A STIX 2.0 or 2.1 bundle, or a list of STIX objects, was expected. Choose the right format or another file.`,
      { byte },
    );
  }
}
