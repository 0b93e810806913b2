/**
 * The tags and texts of an XML file one after the other. No document type, no entities but the five of XML and
 * characters by number: nothing in a file can make it grow or fetch. Works in workers, which have no DOM.
 */
import { AppError } from '../../../shared/error/app-error.ts';

export type XmlPart =
  /** `name`: without its prefix, in lower case. Names of attributes as they are written. */
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const namePattern = /[A-Za-z_][\w.:-]*/y;
const attributePattern = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const tagEnd = /\s*(\/?)>/y;

export function* readXml(text: string): Generator<XmlPart> {
  const open: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const fail = (found: string): never => {
    const line = text.slice(0, at).split('\n').length;
    throw new AppError(
      'INVALID_INPUT',
      `Found ${found} in line ${line}. Expected well-formed XML. Export the file anew.`,
    );
  };
  const skipTo = (end: string, what: string): void => {
    const found = text.indexOf(end, at);
    if (found < 0) fail(`${what} without an end`);
    at = found + end.length;
  };
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const end = next < 0 ? text.length : next;
    if (end > at) {
      const content = decoded(text.slice(at, end), fail);
      if (open.length > 0) yield { kind: 'text', text: content };
      else if (content.trim() !== '') fail('text outside of any element');
      at = end;
      continue;
    }
    if (text.startsWith('<!--', at)) skipTo('-->', 'a comment');
    else if (text.startsWith('<![CDATA[', at)) {
      const from = at + 9;
      skipTo(']]>', 'a CDATA section');
      yield { kind: 'text', text: text.slice(from, at - 3) };
    } else if (text.startsWith('<?', at)) skipTo('?>', 'an instruction');
    else if (text.startsWith('<!', at)) {
      throw new AppError(
        'INVALID_INPUT',
        'Found a document type declaration. Files with declarations or entities are not read; remove it, or export the file anew.',
      );
    } else if (text.startsWith('</', at)) {
      const close = text.indexOf('>', at);
      const name = close < 0 ? '' : text.slice(at + 2, close).trim();
      if (name === '' || open.pop() !== name) fail(`the end of "${name.slice(0, 60)}" where it was not begun`);
      at = close + 1;
      yield { kind: 'close', name: localName(name) };
    } else {
      at += 1;
      namePattern.lastIndex = at;
      const name = namePattern.exec(text)?.[0] ?? fail('a "<" without a name');
      at += name.length;
      const attributes = new Map<string, string>();
      for (attributePattern.lastIndex = at; ; attributePattern.lastIndex = at) {
        const found = attributePattern.exec(text);
        if (found === null) break;
        const key = found[1] ?? '';
        if (attributes.has(key)) fail(`two attributes "${key.slice(0, 60)}"`);
        attributes.set(key, decoded(found[2] ?? found[3] ?? '', fail));
        at += found[0].length;
      }
      tagEnd.lastIndex = at;
      const ended = tagEnd.exec(text) ?? fail(`a tag "${name.slice(0, 60)}" that does not end`);
      at += ended[0].length;
      yield { kind: 'open', name: localName(name), attributes };
      if (ended[1] === '/') yield { kind: 'close', name: localName(name) };
      else if (open.push(name) > depthMax) fail('elements within each other more than 100 deep');
    }
  }
  if (open.length > 0) fail(`the end of the file inside of "${(open.at(-1) ?? '').slice(0, 60)}"`);
}

const depthMax = 100;
const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

const known: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string, fail: (found: string) => never): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{1,60})?;?/gi, (whole, name: string | undefined) => {
    if (name === undefined || !whole.endsWith(';')) return fail('a "&" that names nothing');
    if (!name.startsWith('#')) return known[name] ?? fail(`the unknown entity "${name}"`);
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0x10_ff_ff ? fail(`the character ${name}`) : String.fromCodePoint(code);
  });
}
