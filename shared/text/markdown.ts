/**
 * A small, safe reading of Markdown as data: nothing is ever HTML, and links are text with an address beside it.
 * Unknown marks stay as they were written, so that no character of an analyst's text is lost. Runs in linear time.
 */
export type Span =
  | { readonly kind: 'text' | 'code' | 'citation'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly spans: readonly Span[] }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

export type Block =
  | { readonly kind: 'paragraph' | 'quote' | 'heading'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'code'; readonly text: string };

export function parseMarkdown(source: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = source.replaceAll('\r\n', '\n').split('\n');
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', spans: parseSpans(paragraph.join('\n')) });
    paragraph = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      endParagraph();
      continue;
    }
    if (line.startsWith('```')) {
      endParagraph();
      const end = lines.findIndex((other, index) => index > at && other.startsWith('```'));
      const last = end < 0 ? lines.length : end;
      blocks.push({ kind: 'code', text: lines.slice(at + 1, last).join('\n') });
      at = last;
      continue;
    }
    const block = parseLineBlock(line);
    if (block === undefined) {
      paragraph.push(line);
      continue;
    }
    endParagraph();
    const previous = blocks.at(-1);
    const joined = block.kind === 'list' && previous?.kind === 'list' && previous.ordered === block.ordered;
    // A list is built item by item; only the array made here is changed.
    if (joined) (previous.items as (readonly Span[])[]).push(...block.items);
    else blocks.push(block);
  }
  endParagraph();
  return blocks;
}

function parseLineBlock(line: string): Block | undefined {
  const heading = /^#{1,6} +(.*)$/.exec(line);
  if (heading !== null) return { kind: 'heading', spans: parseSpans(heading[1] ?? '') };
  const quote = /^> ?(.*)$/.exec(line);
  if (quote !== null) return { kind: 'quote', spans: parseSpans(quote[1] ?? '') };
  const item = /^ {0,6}([-*+]|\d{1,4}[.)]) +(.*)$/.exec(line);
  if (item === null) return undefined;
  return { kind: 'list', ordered: /\d/.test(item[1] ?? ''), items: [parseSpans(item[2] ?? '')] };
}

/** Every alternative ends at the next mark of its own kind, so that unclosed marks cannot make it scan twice. */
const mark =
  /`(?<tick>[^`\n]+)`|<code>(?<html>[^<]*)<\/code>|\*\*(?<strong>[^*\n]+)\*\*|(?<!\w)_(?<under>[^_\n]+)_(?!\w)|\*(?<star>[^*\s][^*\n]*)\*|\[(?<label>[^[\]\n]*)\]\((?<target>[^()\s]+)\)|\(Citation: (?<citation>[^()\n]*)\)|(?<bare>\bhttps?:\/\/[^\s<>()[\]"]+)/g;

export function parseSpans(text: string, depth = 0): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(mark)) {
    if (match.index > from) spans.push({ kind: 'text', text: text.slice(from, match.index) });
    spans.push(toSpan(match, depth));
    from = match.index + match[0].length;
  }
  if (from < text.length) spans.push({ kind: 'text', text: text.slice(from) });
  return spans;
}

function toSpan(match: RegExpMatchArray, depth: number): Span {
  const { tick, html, strong, under, star, label, target, citation, bare } = match.groups ?? {};
  const code = tick ?? html;
  if (code !== undefined) return { kind: 'code', text: code };
  if (citation !== undefined) return { kind: 'citation', text: citation };
  if (target !== undefined) return { kind: 'link', text: label ?? '', url: target };
  if (bare !== undefined) return { kind: 'link', text: '', url: bare };
  const inner = strong ?? under ?? star ?? match[0];
  // Two levels are enough for bold in italics; deeper marks stay text.
  const spans = depth < 2 ? parseSpans(inner, depth + 1) : [{ kind: 'text' as const, text: inner }];
  return { kind: strong === undefined ? 'emphasis' : 'strong', spans };
}

/** The text without marks, on one line: for excerpts. */
export function plainText(source: string): string {
  const flat = (spans: readonly Span[]): string =>
    spans
      .map((span) => {
        if ('spans' in span) return flat(span.spans);
        if (span.kind === 'citation') return '';
        return span.kind === 'link' && span.text === '' ? span.url : span.text;
      })
      .join('');
  return parseMarkdown(source)
    .map((block) => {
      if (block.kind === 'code') return block.text;
      return block.kind === 'list' ? block.items.map(flat).join(' ') : flat(block.spans);
    })
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
