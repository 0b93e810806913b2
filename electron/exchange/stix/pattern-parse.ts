/** Reads STIX patterns (2.0 and 2.1) into comparisons. Failure is a normal outcome and names its place. */
import { tokenizePattern, type PatternToken } from './pattern-token.ts';

export interface Comparison {
  readonly kind: 'comparison';
  /** Type and properties without list positions, such as `network-traffic:dst_ref.value`. */
  readonly type: string;
  readonly steps: readonly string[];
  /** Upper case; `=` for `==`, `!=` for `<>`. */
  readonly operator: string;
  readonly negated: boolean;
  /** One value, or those of an IN list. */
  readonly values: readonly string[];
  /** The comparison as written, for messages. */
  readonly source: string;
}
export interface Combination {
  readonly kind: 'and' | 'or';
  readonly items: readonly PatternNode[];
}
export type PatternNode = Comparison | Combination;

export interface Pattern {
  /** The condition inside each pair of square brackets. */
  readonly observations: readonly PatternNode[];
  /** Words that tie observations or limit them in time: AND, FOLLOWEDBY, WITHIN, REPEATS, START. */
  readonly ties: readonly string[];
}

export type PatternResult =
  | { readonly ok: true; readonly value: Pattern }
  | { readonly ok: false; readonly problem: string; readonly at: number };

const operators = new Set([
  '=',
  '==',
  '!=',
  '<>',
  '<',
  '<=',
  '>',
  '>=',
  'IN',
  'LIKE',
  'MATCHES',
  'ISSUBSET',
  'ISSUPERSET',
]);
const deepest = 64;

class PatternError extends Error {
  readonly at: number;
  constructor(problem: string, at: number) {
    super(problem);
    this.at = at;
  }
}

export function parsePattern(text: string): PatternResult {
  const lexed = tokenizePattern(text);
  if (!lexed.ok) return lexed;
  try {
    return { ok: true, value: new Parser(text, lexed.tokens).run() };
  } catch (error) {
    if (error instanceof PatternError) return { ok: false, problem: error.message, at: error.at };
    throw error;
  }
}

class Parser {
  readonly #text: string;
  readonly #tokens: readonly PatternToken[];
  #next = 0;
  #depth = 0;
  readonly #observations: PatternNode[] = [];
  readonly #ties = new Set<string>();

  constructor(text: string, tokens: readonly PatternToken[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  run(): Pattern {
    this.#observationList();
    if (this.#peek() !== undefined) throw this.#unexpected('the end of the pattern');
    return { observations: this.#observations, ties: [...this.#ties] };
  }

  #observationList(): void {
    this.#enter();
    this.#observation();
    for (
      let tie = this.#takeWord('AND', 'OR', 'FOLLOWEDBY');
      tie !== null;
      tie = this.#takeWord('AND', 'OR', 'FOLLOWEDBY')
    ) {
      if (tie !== 'OR') this.#ties.add(tie);
      this.#observation();
    }
    this.#depth--;
  }

  #observation(): void {
    if (this.#takeSign('(')) {
      this.#observationList();
      this.#need(')');
    } else {
      this.#need('[');
      this.#observations.push(this.#alternatives());
      this.#need(']');
    }
    while (this.#qualifier());
  }

  #qualifier(): boolean {
    const word = this.#takeWord('WITHIN', 'REPEATS', 'START');
    if (word === null) return false;
    this.#ties.add(word);
    this.#takeValue();
    if (word === 'WITHIN') this.#takeWord('SECONDS');
    if (word === 'REPEATS') this.#takeWord('TIMES');
    if (word === 'START' && this.#takeWord('STOP') !== null) this.#takeValue();
    return true;
  }

  #alternatives(): PatternNode {
    this.#enter();
    const items = [this.#conditions()];
    while (this.#takeWord('OR') !== null) items.push(this.#conditions());
    this.#depth--;
    return items.length === 1 ? this.#only(items) : { kind: 'or', items };
  }

  #conditions(): PatternNode {
    const items = [this.#condition()];
    while (this.#takeWord('AND') !== null) items.push(this.#condition());
    return items.length === 1 ? this.#only(items) : { kind: 'and', items };
  }

  #only(items: readonly PatternNode[]): PatternNode {
    const [item] = items;
    if (item === undefined) throw this.#unexpected('a comparison');
    return item;
  }

  #condition(): PatternNode {
    if (this.#takeSign('(')) {
      const inner = this.#alternatives();
      this.#need(')');
      return inner;
    }
    return this.#comparison();
  }

  #comparison(): Comparison {
    const start = this.#peek();
    if (this.#takeWord('EXISTS') !== null) {
      const path = this.#takePath();
      return this.#compare(path, 'EXISTS', false, [], start?.at ?? 0);
    }
    const leading = this.#takeWord('NOT') !== null;
    const path = this.#takePath();
    const negated = this.#takeWord('NOT') !== null || leading;
    const operator = this.#takeOperator();
    const values = operator === 'IN' ? this.#takeSet() : [this.#takeValue()];
    return this.#compare(path, operator, negated, values, start?.at ?? 0);
  }

  #compare(
    path: PatternToken & { kind: 'path' },
    operator: string,
    negated: boolean,
    values: readonly string[],
    at: number,
  ): Comparison {
    const end = this.#peek()?.at ?? this.#text.length;
    const source = this.#text.slice(at, Math.min(end, at + 200)).trim();
    return { kind: 'comparison', type: path.type, steps: path.steps, operator, negated, values, source };
  }

  #takePath(): PatternToken & { kind: 'path' } {
    const token = this.#peek();
    if (token?.kind !== 'path') throw this.#unexpected('an object path such as file:name');
    this.#next++;
    return token;
  }

  #takeOperator(): string {
    const token = this.#peek();
    const text = token?.kind === 'word' || token?.kind === 'sign' ? token.value.toUpperCase() : '';
    if (!operators.has(text)) throw this.#unexpected('a comparison operator');
    this.#next++;
    if (text === '==') return '=';
    return text === '<>' ? '!=' : text;
  }

  #takeSet(): readonly string[] {
    this.#need('(');
    const values = [this.#takeValue()];
    while (this.#takeSign(',')) values.push(this.#takeValue());
    this.#need(')');
    return values;
  }

  #takeValue(): string {
    const token = this.#peek();
    const isBoolean = token?.kind === 'word' && /^(?:true|false)$/i.test(token.value);
    if (token === undefined || (token.kind !== 'value' && !isBoolean)) throw this.#unexpected('a value');
    this.#next++;
    return token.value;
  }

  #takeWord(...words: readonly string[]): string | null {
    const token = this.#peek();
    if (token?.kind !== 'word') return null;
    const text = token.value.toUpperCase();
    if (!words.includes(text)) return null;
    this.#next++;
    return text;
  }

  #takeSign(sign: string): boolean {
    const token = this.#peek();
    if (token?.kind !== 'sign' || token.value !== sign) return false;
    this.#next++;
    return true;
  }

  #need(sign: string): void {
    if (!this.#takeSign(sign)) throw this.#unexpected(`"${sign}"`);
  }

  #enter(): void {
    this.#depth++;
    if (this.#depth > deepest) throw new PatternError(`brackets nest more than ${deepest} deep`, this.#peek()?.at ?? 0);
  }

  #peek(): PatternToken | undefined {
    return this.#tokens[this.#next];
  }

  #unexpected(expected: string): PatternError {
    const token = this.#peek();
    return new PatternError(`${expected} was expected`, token?.at ?? this.#text.length);
  }
}
