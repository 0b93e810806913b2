/**
 * The input of a call as JSON would have it, so that it can cross to any thread and holds nothing but values: what was
 * measured is what goes on. Texts are taken as they are and nothing is written out, so a graph of 100,000 nodes costs its
 * values and not its characters, and what is too large costs no more than what fits.
 */
import { AppError } from '../../shared/error/app-error.ts';

/** Far deeper than any input of the contract. */
const depthMax = 100;

/** Throws LIMIT beyond `maxLength` characters (escapes not counted), INVALID_INPUT for what JSON does not have. */
export function plainInput(input: unknown, maxLength: number): unknown {
  try {
    return isNothing(input) ? undefined : new PlainCopy(maxLength).of(input, 0);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw unwritable('something that cannot be read'); // by a getter or proxy of a caller in this process
  }
}

class PlainCopy {
  readonly #max: number;
  #length = 0;

  constructor(max: number) {
    this.#max = max;
  }

  #count(characters: number): void {
    this.#length += characters;
    if (this.#length > this.#max)
      throw new AppError(
        'LIMIT',
        `The input has more characters than the ${this.#max} that are accepted. Do it in smaller parts.`,
      );
  }

  of(value: unknown, depth: number): unknown {
    switch (typeof value) {
      case 'string':
        this.#count(value.length + 2);
        return value;
      case 'number':
        return this.#number(value);
      case 'boolean':
        this.#count(value ? 4 : 5);
        return value;
      case 'object':
        return this.#object(value, depth);
      case 'bigint':
        throw unwritable('a BigInt');
      default:
        // As JSON has it where a list holds nothing.
        this.#count(4);
        return null;
    }
  }

  #number(value: number): number | null {
    if (!Number.isFinite(value)) {
      this.#count(4);
      return null;
    }
    this.#count(Number.isSafeInteger(value) ? digitsOf(value) : String(value).length);
    return value === 0 ? 0 : value; // JSON has no negative zero
  }

  #object(value: object | null, depth: number): unknown {
    if (value === null) {
      this.#count(4);
      return null;
    }
    if (depth >= depthMax) throw unwritable('something circular or too deep');
    if (Array.isArray(value)) return this.#list(value, depth);
    if (value instanceof Date) return this.of(value.toJSON(), depth);
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) throw unwritable('bytes');
    return this.#record(value, depth);
  }

  #list(values: readonly unknown[], depth: number): unknown[] {
    this.#count(2 + Math.max(0, values.length - 1));
    const copy: unknown[] = [];
    for (const value of values) copy.push(typeof value === 'number' ? this.#number(value) : this.of(value, depth + 1));
    return copy;
  }

  #record(values: object, depth: number): object {
    const copy: Record<string, unknown> = {};
    let separator = 0;
    this.#count(2);
    for (const [name, value] of Object.entries(values)) {
      if (isNothing(value)) continue;
      this.#count(separator + name.length + 3);
      separator = 1;
      const plain = this.of(value, depth + 1);
      // Assigned, it would become the prototype, where no schema would see it.
      if (name === '__proto__') Object.defineProperty(copy, name, { value: plain, ...ordinary });
      else copy[name] = plain;
    }
    return copy;
  }
}

const ordinary = { enumerable: true, writable: true, configurable: true } as const;

/** What JSON leaves out of an object. */
const isNothing = (value: unknown): boolean =>
  value === undefined || typeof value === 'function' || typeof value === 'symbol';

/** Characters of a safe integer; lists of ids are long, and writing each costs more than all else. */
function digitsOf(value: number): number {
  let rest = Math.abs(value);
  let digits = value < 0 ? 2 : 1;
  for (; rest >= 1e4; rest /= 1e4) digits += 4;
  return digits + (rest >= 1e3 ? 3 : rest >= 100 ? 2 : rest >= 10 ? 1 : 0);
}

const unwritable = (what: string): AppError =>
  new AppError('INVALID_INPUT', `The input cannot be written as JSON: it holds ${what}.`);
