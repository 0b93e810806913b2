/** Comments above values: what they say about the lines below them. */
import type { ListFacts } from './list-line.ts';
import { noFacts } from './list-line.ts';

const reference = /^(?:references?|source|ref)\s*:\s*(\S.*)$/i;
const kept = 5;

/**
 * Maltrail and LOKI lists explain a block of values by the comments above it: `# Reference:` lines hold until the next
 * block of comments, any other comment holds only when the values follow at once.
 */
export class CommentContext {
  #references: string[] = [];
  #words: string[] = [];
  #isOpen = false;

  comment(text: string): void {
    if (!this.#isOpen) {
      this.#references = [];
      this.#words = [];
      this.#isOpen = true;
    }
    const found = reference.exec(text)?.[1];
    if (found !== undefined) this.#references.push(found.trim());
    else if (/[\p{L}\p{N}]/u.test(text)) this.#words.push(text);
  }

  blank(): void {
    this.#isOpen = false;
    this.#words = [];
  }

  /** What holds for a value in the next line. */
  facts(): ListFacts {
    this.#isOpen = false;
    if (this.#references.length === 0 && this.#words.length === 0) return noFacts;
    return {
      ...(this.#words.length === 0 ? {} : { description: this.#words.slice(-kept).join(' ') }),
      ...(this.#references.length === 0 ? {} : { source: this.#references.slice(0, kept).join('\n') }),
    };
  }
}

/** The text of a comment line; null for other lines. `#word` alone is a hashtag where these are looked for. */
export function commentText(line: string, hashtags: boolean): string | null {
  if (!'#/;'.includes(line.charAt(0))) return null;
  const found = /^(?:#+|\/\/|;+)\s*(.*)$/s.exec(line);
  if (found === null) return null;
  if (hashtags && /^#[\p{L}\p{N}_]+$/u.test(line)) return null;
  return found[1] ?? '';
}
