import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, parseMarkdown, parseSpans, plainText, type Span } from '../../../../shared/text/markdown.ts';

test('a link is text beside an address and nothing else', () => {
  expect(parseSpans('see [APT29](https://attack.mitre.org/groups/G0016) now')).toEqual([
    { kind: 'text', text: 'see ' },
    { kind: 'link', text: 'APT29', url: 'https://attack.mitre.org/groups/G0016' },
    { kind: 'text', text: ' now' },
  ]);
});

test('a bare address ends before the bracket or quote that follows it', () => {
  expect(parseSpans('(https://evil.example/a) "http://b.example"')).toEqual([
    { kind: 'text', text: '(' },
    { kind: 'link', text: '', url: 'https://evil.example/a' },
    { kind: 'text', text: ') "' },
    { kind: 'link', text: '', url: 'http://b.example' },
    { kind: 'text', text: '"' },
  ]);
});

test('HTML other than code is shown as it was written', () => {
  expect(parseSpans('<img src=x onerror=alert(1)>')).toEqual([{ kind: 'text', text: '<img src=x onerror=alert(1)>' }]);
  expect(parseSpans('run <code>net use</code>')).toEqual([
    { kind: 'text', text: 'run ' },
    { kind: 'code', text: 'net use' },
  ]);
});

test('citations of ATT&CK texts are told apart from the text', () => {
  expect(parseSpans('SVR.(Citation: NCSC 2021)')).toEqual([
    { kind: 'text', text: 'SVR.' },
    { kind: 'citation', text: 'NCSC 2021' },
  ]);
});

test('underscores inside a file name are no emphasis', () => {
  expect(parseSpans('load_my_module')).toEqual([{ kind: 'text', text: 'load_my_module' }]);
  expect(parseSpans('_really_')).toEqual([{ kind: 'emphasis', spans: [{ kind: 'text', text: 'really' }] }]);
});

test('blocks are paragraphs, headings, lists, quotes and code', () => {
  const kinds = parseMarkdown('# T\ntext\nmore\n\n- a\n- b\n1. c\n> q\n```\n# no heading\n```').map(({ kind }) => kind);
  expect(kinds).toEqual(['heading', 'paragraph', 'list', 'list', 'quote', 'code']);
});

test('neighbouring items make one list', () => {
  expect(parseMarkdown('- a\n- b')).toEqual([
    { kind: 'list', ordered: false, items: [[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]] },
  ]);
});

test('code that is never closed reaches to the end', () => {
  expect(parseMarkdown('```\na\n\nb')).toEqual([{ kind: 'code', text: 'a\n\nb' }]);
});

test('an excerpt has no marks, citations or line breaks', () => {
  expect(plainText('# APT29\n\n[APT29](https://x.example) is **a** group.(Citation: X)\n- one\n- `two`')).toBe(
    'APT29 APT29 is a group. one two',
  );
});

const spanText = (span: Span): string => {
  if ('spans' in span) return span.spans.map(spanText).join('');
  return span.kind === 'link' ? span.text + span.url : span.text;
};
const blockText = (block: Block): string => {
  if (block.kind === 'code') return block.text;
  return (block.kind === 'list' ? block.items.flat() : block.spans).map(spanText).join('');
};

test('no letter or digit of any text is lost, whatever marks it holds', () => {
  const marks = fc.constantFrom(
    '*',
    '**',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '# ',
    '- ',
    '> ',
    '\n',
    '\n\n',
    'https://a.b',
    '(Citation: ',
  );
  const words = fc.stringMatching(/^[a-z]{1,6}$/);
  fc.assert(
    fc.property(fc.array(fc.oneof(marks, words), { maxLength: 40 }), (parts) => {
      const source = parts.join('');
      const letters = (text: string): string => text.replaceAll('Citation', '').replace(/[^a-z]/g, '');
      expect(letters(parseMarkdown(source).map(blockText).join(''))).toBe(
        letters(source.replaceAll('(Citation: ', '')),
      );
    }),
  );
});

test('unclosed marks in a very long text are read without delay', () => {
  const started = performance.now();
  for (const sign of ['**', '`', '[', '(Citation: ', '<code>', '_a ', '*a']) parseMarkdown(sign.repeat(60_000));
  expect(performance.now() - started).toBeLessThan(3000);
});
