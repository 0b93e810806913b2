/**
 * Finds where JSON values begin and end without building them: one pass over the bytes, so that a file larger than
 * a string may be (512 MB) can be read object by object and nesting is refused before any parser recurses into it.
 */
import { AppError } from '../../../shared/error/app-error.ts';

const quote = 0x22;
const backslash = 0x5c;
const openArray = 0x5b;
const closeArray = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;
const comma = 0x2c;

export class JsonScanner {
  readonly bytes: Buffer;
  readonly #maxDepth: number;
  /** Next byte to read. */
  position = 0;

  constructor(bytes: Buffer, maxDepth: number) {
    this.bytes = bytes;
    this.#maxDepth = maxDepth;
  }

  /** Skips white space; the next byte, or -1 at the end. */
  peek(): number {
    const { bytes } = this;
    let at = this.position;
    while (at < bytes.length) {
      const byte = bytes[at];
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) break;
      at++;
    }
    this.position = at;
    return bytes[at] ?? -1;
  }

  /** Steps over one value that stands inside `depth` others; leaves the position behind it. */
  skipValue(depth: number, what: string): void {
    const first = this.peek();
    if (first === quote) this.#skipString(what);
    else if (first === openArray || first === openObject) this.#skipContainer(depth, what);
    else this.#skipLiteral(what);
  }

  /** Reads a key and its colon. */
  readKey(what: string): string {
    if (this.peek() !== quote) throw this.unexpected('a property name in quotes', what);
    const start = this.position;
    this.#skipString(what);
    const key: unknown = this.parse(start, this.position, what);
    if (this.peek() !== 0x3a) throw this.unexpected('a colon behind the property name', what);
    this.position++;
    return String(key);
  }

  parse(start: number, end: number, what: string): unknown {
    try {
      return JSON.parse(this.bytes.toString('utf8', start, end));
    } catch {
      this.position = start;
      throw this.unexpected('valid JSON', what);
    }
  }

  /** Refuses what stands at the position. */
  unexpected(expected: string, what: string): AppError {
    const byte = this.bytes[this.position];
    if (byte === undefined) return this.truncated(what);
    const found = byte > 0x20 && byte < 0x7f ? `"${String.fromCharCode(byte)}"` : `byte ${byte}`;
    return new AppError(
      'INVALID_INPUT',
      `The file is not valid JSON: ${found} was found ${this.#where()} in ${what} where ${expected} was expected. Fetch the file again or repair it.`,
      { byte: this.position },
    );
  }

  truncated(what: string): AppError {
    this.position = this.bytes.length;
    return new AppError(
      'INVALID_INPUT',
      `The file ends ${this.#where()} in the middle of ${what}; the rest is missing. Fetch the complete file again.`,
      { byte: this.position },
    );
  }

  #where(): string {
    let line = 1;
    for (let at = this.bytes.indexOf(0x0a); at !== -1 && at < this.position; at = this.bytes.indexOf(0x0a, at + 1))
      line++;
    return `at byte ${this.position} (line ${line})`;
  }

  #skipString(what: string): void {
    const { bytes } = this;
    const end = bytes.length;
    let at = this.position + 1;
    while (at < end) {
      const byte = bytes[at];
      if (byte === quote) {
        this.position = at + 1;
        return;
      }
      at += byte === backslash ? 2 : 1;
    }
    throw this.truncated(what);
  }

  #skipContainer(outerDepth: number, what: string): void {
    const { bytes } = this;
    const end = bytes.length;
    let at = this.position;
    let open = 0;
    while (at < end) {
      const byte = bytes[at];
      if (byte === quote) {
        for (at++; at < end && bytes[at] !== quote; at++) if (bytes[at] === backslash) at++;
      } else if (byte === openArray || byte === openObject) {
        open++;
        if (outerDepth + open > this.#maxDepth) {
          this.position = at;
          throw this.#tooDeep();
        }
      } else if (byte === closeArray || byte === closeObject) {
        open--;
        if (open === 0) {
          this.position = at + 1;
          return;
        }
      }
      at++;
    }
    throw this.truncated(what);
  }

  #skipLiteral(what: string): void {
    const start = this.position;
    let at = start;
    for (; at < this.bytes.length; at++) {
      const byte = this.bytes[at] ?? 0;
      if (byte <= 0x20 || byte === comma || byte === closeArray || byte === closeObject) break;
      // The longest literal is a number; a longer run is not JSON and must not be walked again and again.
      if (at - start > 400) throw this.unexpected('a JSON value', what);
    }
    if (at === start) throw this.unexpected('a JSON value', what);
    this.position = at;
    this.parse(start, at, what);
    this.position = at;
  }

  #tooDeep(): AppError {
    return new AppError(
      'LIMIT',
      `The file nests arrays and objects more than ${this.#maxDepth} levels deep ${this.#where()}. No STIX object needs that; the file is refused.`,
      { byte: this.position },
    );
  }
}
