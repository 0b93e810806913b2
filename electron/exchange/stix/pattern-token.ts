/** Words of the STIX pattern language, with their place in the text. */

export type PatternToken =
  | { readonly kind: 'path'; readonly type: string; readonly steps: readonly string[]; readonly at: number }
  | { readonly kind: 'value'; readonly value: string; readonly at: number }
  | { readonly kind: 'word'; readonly value: string; readonly at: number }
  | { readonly kind: 'sign'; readonly value: string; readonly at: number };

export type Tokens =
  | { readonly ok: true; readonly tokens: readonly PatternToken[] }
  | { readonly ok: false; readonly problem: string; readonly at: number };

const space = /[\s\u00a0]+|\/\*[^]*?\*\/|\/\/[^\n]*/y;
const word = /[A-Za-z_][A-Za-z0-9_-]*/y;
const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const sign = /==|!=|<>|<=|>=|[=<>[\](),]/y;
const step = /[A-Za-z0-9_][A-Za-z0-9_-]*/y;
const index = /\[(?:\*|\d+)\]/y;

class Lexer {
  readonly text: string;
  at = 0;
  readonly tokens: PatternToken[] = [];

  constructor(text: string) {
    this.text = text;
  }

  take(form: RegExp): string | null {
    form.lastIndex = this.at;
    const match = form.exec(this.text);
    if (match === null) return null;
    this.at += match[0].length;
    return match[0];
  }

  /** A text in quotes. A backslash before anything but a quote or a backslash stands for itself: vendors forget to double it. */
  takeQuoted(): string | null {
    if (this.text[this.at] !== "'") return null;
    const pieces: string[] = [];
    let from = this.at + 1;
    for (let i = from; i < this.text.length; i++) {
      const character = this.text[i];
      if (character === '\\' && (this.text[i + 1] === "'" || this.text[i + 1] === '\\')) {
        pieces.push(this.text.slice(from, i));
        from = i + 1;
        i++;
      } else if (character === "'") {
        pieces.push(this.text.slice(from, i));
        this.at = i + 1;
        return pieces.join('');
      }
    }
    return null;
  }
}

/** Splits a pattern into its words; linear in its length. */
export function tokenizePattern(text: string): Tokens {
  const lexer = new Lexer(text);
  while (lexer.at < text.length) {
    if (lexer.take(space) !== null) continue;
    const at = lexer.at;
    const problem = nextToken(lexer, at);
    if (problem !== null) return { ok: false, problem, at };
  }
  return { ok: true, tokens: lexer.tokens };
}

function nextToken(lexer: Lexer, at: number): string | null {
  if (lexer.text[at] === "'") return pushQuoted(lexer, at);
  const name = lexer.take(word);
  if (name !== null) {
    const next = lexer.text[lexer.at];
    if (next === ':') return pushPath(lexer, name, at);
    // Typed constants: t'2020-01-01T00:00:00Z', h'ff', b'AA=='.
    if (next === "'" && /^[thb]$/.test(name)) return pushQuoted(lexer, at);
    lexer.tokens.push({ kind: 'word', value: name, at });
    return null;
  }
  const digits = lexer.take(number);
  if (digits !== null) {
    lexer.tokens.push({ kind: 'value', value: digits, at });
    return null;
  }
  const mark = lexer.take(sign);
  if (mark === null) return `the character ${JSON.stringify(lexer.text[at])} has no meaning in a pattern`;
  lexer.tokens.push({ kind: 'sign', value: mark, at });
  return null;
}

function pushQuoted(lexer: Lexer, at: number): string | null {
  const value = lexer.takeQuoted();
  if (value === null) return 'a text is not closed by a quote';
  lexer.tokens.push({ kind: 'value', value, at });
  return null;
}

/** `type:step.'quoted step'[*].step`; positions in lists say nothing about the value and are dropped. */
function pushPath(lexer: Lexer, type: string, at: number): string | null {
  const steps: string[] = [];
  do {
    lexer.at++;
    const name = lexer.text[lexer.at] === "'" ? lexer.takeQuoted() : lexer.take(step);
    if (name === null) return 'an object path ends without a property name';
    steps.push(name);
    while (lexer.take(index) !== null);
  } while (lexer.text[lexer.at] === '.');
  lexer.tokens.push({ kind: 'path', type, steps, at });
  return null;
}
