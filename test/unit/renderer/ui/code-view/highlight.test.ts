import { describe, expect, it } from 'vitest';
import { type CodeLanguage, isHighlightable, languageOf } from '../../../../../renderer/ui/code-view/code-language.ts';
import { highlight, type Highlighted } from '../../../../../renderer/ui/code-view/highlight.ts';
import { signatureFileTypes } from '../../../../../shared/model/detail.ts';

type Node = Highlighted['children'][number];

const textOf = (node: Node): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';

/** `kind: text` of every coloured piece. */
function pieces(text: string, language: CodeLanguage): string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if (node.type !== 'element') return;
    const [, kind] = Array.isArray(node.properties['className']) ? node.properties['className'] : [];
    found.push(`${kind}: ${textOf(node)}`);
    node.children.forEach(walk);
  };
  const tree = highlight(text, language);
  tree.children.forEach(walk);
  expect(tree.children.map(textOf).join(''), 'nothing is lost').toBe(text);
  return found;
}

describe('a grammar', () => {
  it('tells apart the parts of a YARA rule', () => {
    const rule =
      'rule x : apt { // note\n strings: $a = "C2" wide\n $h = { 4D ?? [2-4] }\n $r = /a\\/b/i\n condition: any of them and filesize < 2MB }';
    expect(pieces(rule, 'yara')).toEqual(
      expect.arrayContaining([
        'keyword: rule',
        'class-name: x',
        'comment: // note',
        'variable: $a',
        'string: "C2"',
        'keyword: wide',
        'number: { 4D ?? [2-4] }',
        'regex: /a\\/b/i',
        'keyword: filesize',
        'number: 2MB',
      ]),
    );
  });

  it('tells apart the parts of a rule of Snort or Suricata', () => {
    const rule = '# note\nalert tcp $HOME_NET any -> 10.0.0.0/8 443 (msg:"x; y"; nocase; sid:1;)';
    expect(pieces(rule, 'snort')).toEqual(
      expect.arrayContaining([
        'comment: # note',
        'keyword: alert',
        'builtin: tcp',
        'variable: $HOME_NET',
        'constant: any',
        'operator: ->',
        'number: 10.0.0.0/8',
        'property: msg',
        'string: "x; y"',
        'property: nocase',
        'property: sid',
      ]),
    );
  });

  it('exists for each type of Signature that names a language, and loses no text', () => {
    const languages = signatureFileTypes.map(languageOf).filter((language) => language !== null);
    expect(languages.length).toBeGreaterThan(8);
    for (const language of languages) pieces('<a href="x">y</a> "q" | {b: [1]} # c\n', language);
    expect(languageOf('ClamAV')).toBeNull();
    expect(languageOf(null)).toBeNull();
  });
});

it('long texts and long lines stay plain', () => {
  expect(isHighlightable('a\n'.repeat(1000))).toBe(true);
  expect(isHighlightable('a\n'.repeat(100_001))).toBe(false);
  expect(isHighlightable('a'.repeat(5001))).toBe(false);
});
