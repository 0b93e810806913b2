/**
 * The members of a JSON file one after the other, long lists element by element: a file is refused at the element that
 * is one too many, before the rest of it needs memory.
 */
import { AppError } from '../../../shared/error/app-error.ts';

export interface JsonPart {
  /** Name of a member of the outermost object. */
  readonly key: string;
  /** What the member is; of one in `lists` each element in turn. */
  readonly value: unknown;
}

/** Characters of one member or element that is read. */
const valueMax = 1024 * 1024;
const spaces = ' \t\n\r';
const marks = '{}[],:"';

/** `lists`: members that are arrays. Members that are neither in there nor in `wanted` are passed over. */
export function* readJson(
  file: string,
  wanted: ReadonlySet<string>,
  lists: ReadonlySet<string>,
): Generator<JsonPart, void> {
  const scan = new Scanner(file);
  scan.expect('{', 'an object');
  for (let first = true; !scan.take('}'); first = false) {
    if (!first) scan.expect(',', 'a comma');
    const key = scan.key();
    scan.expect(':', 'a colon');
    if (!lists.has(key)) {
      if (wanted.has(key)) yield { key, value: scan.value() };
      else scan.pass();
      continue;
    }
    scan.expect('[', `a list of ${key}`);
    for (let isFirst = true; !scan.take(']'); isFirst = false) {
      if (!isFirst) scan.expect(',', 'a comma');
      yield { key, value: scan.value() };
    }
  }
  scan.expectEnd();
}

/** Goes through a file letter by letter: patterns would keep a place for each letter of a long text. */
class Scanner {
  readonly #file: string;
  #at: number;

  constructor(file: string) {
    this.#file = file;
    this.#at = file.startsWith('\ufeff') ? 1 : 0;
  }

  take(letter: string): boolean {
    if (this.#next() !== letter) return false;
    this.#at += 1;
    return true;
  }

  expect(letter: string, what: string): void {
    if (!this.take(letter)) this.#fail(what);
  }

  expectEnd(): void {
    if (this.#next() !== undefined) this.#fail('the end of the file');
  }

  key(): string {
    if (this.#next() !== '"') this.#fail('a name in quotes');
    return String(this.value());
  }

  value(): unknown {
    this.#next();
    const from = this.#at;
    this.pass();
    if (this.#at - from > valueMax)
      throw new AppError(
        'LIMIT',
        `Found a value of ${(this.#at - from).toLocaleString('en')} characters in line ${this.#line(from)}; at most ${valueMax.toLocaleString('en')} are read. Export the file anew.`,
      );
    try {
      const value: unknown = JSON.parse(this.#file.slice(from, this.#at));
      return value;
    } catch {
      this.#at = from;
      return this.#fail('a value');
    }
  }

  /** Goes behind the next value, looking at no more than where it ends. */
  pass(): void {
    let depth = 0;
    do {
      const letter = this.#next();
      if (letter === undefined) this.#fail('a value');
      else if (letter === '"') this.#passText();
      else if (!marks.includes(letter)) this.#passWord();
      else {
        if (letter === '{' || letter === '[') depth += 1;
        else if (depth === 0) this.#fail('a value');
        else if (letter === '}' || letter === ']') depth -= 1;
        this.#at += 1;
      }
    } while (depth > 0);
  }

  /** The next letter that is no space; undefined at the end. */
  #next(): string | undefined {
    while (this.#at < this.#file.length && spaces.includes(this.#file[this.#at] ?? '')) this.#at += 1;
    return this.#file[this.#at];
  }

  #passText(): void {
    let end = this.#at;
    let slashes: number;
    do {
      end = this.#file.indexOf('"', end + 1);
      if (end < 0) this.#fail('the end of a text');
      slashes = 0;
      while (this.#file[end - 1 - slashes] === '\\') slashes += 1;
    } while (slashes % 2 === 1);
    this.#at = end + 1;
  }

  /** A number, or `true`, `false`, `null`. */
  #passWord(): void {
    const isOver = (letter: string | undefined): boolean =>
      letter === undefined || marks.includes(letter) || spaces.includes(letter);
    while (!isOver(this.#file[this.#at])) this.#at += 1;
  }

  #line(at: number): number {
    return this.#file.slice(0, at).split('\n').length;
  }

  #fail(expected: string): never {
    const isEnd = this.#at >= this.#file.length;
    const found = isEnd ? 'the end of the file' : `"${this.#file.slice(this.#at, this.#at + 20)}"`;
    throw new AppError(
      'INVALID_INPUT',
      `Found ${found} in line ${this.#line(this.#at)}. Expected ${expected} of well-formed JSON. Export the file anew.`,
    );
  }
}
