/**
 * A regular expression of an Attribute Type, read into the small language that `pattern-match.ts` matches in linear
 * time: characters, classes, groups, alternatives and repetition. Whatever needs backtracking is refused.
 */

export type Pattern =
  | { readonly kind: 'character'; readonly matches: (character: string) => boolean }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'either'; readonly branches: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly part: Pattern; readonly least: number; readonly most: number | null };

export type ParsedPattern =
  | { readonly ok: true; readonly pattern: Pattern }
  | { readonly ok: false; readonly problem: string };

/** Longest text of a pattern, in UTF-16 code units. */
export const longestPattern = 500;
const mostRepeats = 1000;
const deepest = 50;

class Refusal extends Error {}

/** Reads a pattern that must match a whole value; `^` at its begin and `$` at its end are allowed and mean nothing more. */
export function parsePattern(text: string): ParsedPattern {
  if (text.length > longestPattern)
    return { ok: false, problem: `The pattern has ${text.length} characters; at most ${longestPattern} are allowed.` };
  try {
    return { ok: true, pattern: new PatternReader(text).readAll() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.message };
    throw error;
  }
}

class PatternReader {
  readonly #characters: readonly string[];
  #at = 0;
  #end: number;
  #depth = 0;

  constructor(text: string) {
    this.#characters = Array.from(text);
    this.#end = this.#characters.length;
  }

  readAll(): Pattern {
    if (this.#characters[0] === '^') this.#at = 1;
    if (this.#characters.at(-1) === '$' && !this.#isEscaped(this.#end - 1)) this.#end -= 1;
    const pattern = this.#either();
    if (this.#at < this.#end) throw this.#refusal('A closing bracket has no opening one');
    return pattern;
  }

  #isEscaped(index: number): boolean {
    let slashes = 0;
    while (this.#characters[index - 1 - slashes] === '\\') slashes += 1;
    return slashes % 2 === 1;
  }

  #refusal(problem: string): Refusal {
    return new Refusal(`${problem} (character ${this.#at + 1} of the pattern).`);
  }

  #peek(): string | undefined {
    return this.#at < this.#end ? this.#characters[this.#at] : undefined;
  }

  #either(): Pattern {
    const branches = [this.#sequence()];
    while (this.#peek() === '|') {
      this.#at += 1;
      branches.push(this.#sequence());
    }
    const [only] = branches;
    return branches.length === 1 && only !== undefined ? only : { kind: 'either', branches };
  }

  #sequence(): Pattern {
    const parts: Pattern[] = [];
    for (let next = this.#peek(); next !== undefined && next !== '|' && next !== ')'; next = this.#peek())
      parts.push(this.#repeated(this.#atom(next)));
    return { kind: 'sequence', parts };
  }

  #atom(next: string): Pattern {
    if (next === '(') return this.#group();
    if (next === '[') return this.#class();
    if (next === '\\') return one(this.#escape());
    if ('*+?{'.includes(next))
      throw this.#refusal(`"${next}" repeats nothing; write \\${next} for the character itself`);
    if (next === '^' || next === '$')
      throw this.#refusal(`"${next}" inside the pattern is not supported; write \\${next} for the character itself`);
    this.#at += 1;
    if (next === '.') return { kind: 'character', matches: (character) => character !== '\n' };
    return { kind: 'character', matches: (character) => character === next };
  }

  #group(): Pattern {
    this.#at += 1;
    if (this.#peek() === '?') {
      if (this.#characters[this.#at + 1] !== ':')
        throw this.#refusal('Looking ahead, looking back and named groups are not supported');
      this.#at += 2;
    }
    if ((this.#depth += 1) > deepest) throw this.#refusal(`More than ${deepest} groups inside each other`);
    const inner = this.#either();
    this.#depth -= 1;
    if (this.#peek() !== ')') throw this.#refusal('A group is not closed');
    this.#at += 1;
    return inner;
  }

  #class(): Pattern {
    const start = this.#at;
    this.#at += 1;
    if (this.#peek() === '^') this.#at += 1;
    for (let next = this.#peek(); next !== ']'; next = this.#peek()) {
      if (next === undefined) throw this.#refusal('A class of characters is not closed');
      if (next === '[') throw this.#refusal('Write \\[ inside a class of characters');
      if (next === '\\') this.#escape();
      else this.#at += 1;
    }
    this.#at += 1;
    return one(this.#characters.slice(start, this.#at).join(''));
  }

  /** The source of one escaped character. */
  #escape(): string {
    const next = this.#characters[this.#at + 1];
    if (next === undefined || this.#at + 1 >= this.#end) throw this.#refusal('A backslash stands at the end');
    if (!/^[dDwWsStnr^$\\.*+?()[\]{}|/-]$/.test(next)) throw this.#refusal(`"\\${next}" is not supported`);
    this.#at += 2;
    return `\\${next}`;
  }

  #repeated(part: Pattern): Pattern {
    const next = this.#peek();
    const bounds = next === '{' ? this.#counted() : next === undefined ? undefined : simpleRepeats[next];
    if (bounds === undefined) return part;
    if (next !== '{') this.#at += 1;
    if (['*', '+', '?', '{'].includes(this.#peek() ?? ''))
      throw this.#refusal('A repetition is repeated, lazy or possessive; put it into a group or leave it out');
    return { kind: 'repeat', part, least: bounds[0], most: bounds[1] };
  }

  #counted(): readonly [number, number | null] {
    const [whole, first, comma, last] = /^\{(\d{1,4})(,)?(\d{1,4})?\}/.exec(
      this.#characters.slice(this.#at, this.#end).join(''),
    ) ?? [''];
    if (whole === '') throw this.#refusal('A repetition is written {2}, {2,} or {2,5}');
    const least = Number(first);
    const most = comma === undefined ? least : last === undefined ? null : Number(last);
    if (least > mostRepeats || (most ?? 0) > mostRepeats) throw this.#refusal(`More than ${mostRepeats} repetitions`);
    if (most !== null && most < least) throw this.#refusal('The greatest number of repetitions is below the least');
    this.#at += whole.length;
    return [least, most];
  }
}

const simpleRepeats: Readonly<Record<string, readonly [number, number | null]>> = {
  '*': [0, null],
  '+': [1, null],
  '?': [0, 1],
};

/** A class or an escape, asked about one character at a time: no expression of the language sees more than that. */
function one(source: string): Pattern {
  let expression: RegExp;
  try {
    expression = new RegExp(`^${source}$`, 'u');
  } catch {
    throw new Refusal(`The characters ${source} cannot be read; a range goes from the smaller to the greater one.`);
  }
  return { kind: 'character', matches: (character) => expression.test(character) };
}
