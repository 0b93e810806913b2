/** Markdown, times and sizes as the report writes them. */
import { defang } from '../../../shared/indicator/defang.ts';
import { type Block, parseMarkdown, type Span } from '../../../shared/text/markdown.ts';
import { html, type Html } from './html.ts';

/** Addresses are defanged text: nothing in a report can be followed. */
export const prose = (markdown: string): Html =>
  html`<div class="prose" dir="auto">${parseMarkdown(markdown).map(writtenBlock)}</div>`;

function writtenBlock(block: Block): Html {
  switch (block.kind) {
    case 'code':
      return html`<pre>${block.text}</pre>`;
    case 'heading':
      return html`<p class="heading">${block.spans.map(writtenSpan)}</p>`;
    case 'quote':
      return html`<blockquote>${block.spans.map(writtenSpan)}</blockquote>`;
    case 'paragraph':
      return html`<p>${block.spans.map(writtenSpan)}</p>`;
    case 'list': {
      const items = block.items.map((spans) => html`<li>${spans.map(writtenSpan)}</li>`);
      return block.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
  }
}

function writtenSpan(span: Span): Html {
  switch (span.kind) {
    case 'text':
      return html`${span.text}`;
    case 'citation':
      return html`[${span.text}]`;
    case 'code':
      return html`<code>${span.text}</code>`;
    case 'strong':
      return html`<strong>${span.spans.map(writtenSpan)}</strong>`;
    case 'emphasis':
      return html`<em>${span.spans.map(writtenSpan)}</em>`;
    case 'link': {
      const address = defang('URL', span.url);
      return span.text === '' ? html`${address}` : html`${span.text} (${address})`;
    }
  }
}

/** Times are UTC: a report is read elsewhere. */
export function timeText(at: number): string {
  const [day, time = ''] = new Date(at).toISOString().split('T');
  return `${day} ${time.slice(0, 5)} UTC`;
}

const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
] as const;

/** Such as `1 d 3 h`; the two largest units. */
export function durationText(milliseconds: number): string {
  let rest = Math.abs(milliseconds);
  const parts: string[] = [];
  for (const [unit, size] of units) {
    const n = Math.floor(rest / size);
    rest -= n * size;
    if (n > 0) parts.push(`${n} ${unit}`);
  }
  const text = parts.length === 0 ? 'less than a minute' : parts.slice(0, 2).join(' ');
  return milliseconds < 0 ? `minus ${text}` : text;
}

export const sizeText = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 ** 2
      ? `${(bytes / 1024).toFixed(1)} KiB`
      : `${(bytes / 1024 ** 2).toFixed(1)} MiB`;

const grouped = new Intl.NumberFormat('en');
export const countText = (n: number): string => grouped.format(n);
