/** The first bytes of a file made readable: as text where it is text, else in hexadecimal. Nothing is interpreted. */
export interface BytePreview {
  readonly kind: 'text' | 'hex';
  readonly text: string;
}

/** Bytes that a preview reads, and those that it shows in hexadecimal. */
export const previewBytes = 64 * 1024;
const hexBytes = 4 * 1024;

export function previewOf(bytes: Uint8Array): BytePreview {
  const text = decode(bytes);
  return text === null
    ? { kind: 'hex', text: hexOf(bytes.subarray(0, hexBytes)) }
    : { kind: 'text', text: shown(text) };
}

/** Null for what is no UTF-8, or holds so many control characters that it is no text. */
function decode(bytes: Uint8Array): string | null {
  let text: string;
  try {
    // As a stream: a character that the end of the preview cuts is no mistake.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
  const controls = text.match(control)?.length ?? 0;
  return controls > 0 && controls * 50 > text.length ? null : text;
}

// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
/** Characters that turn the direction of what follows, or that are not seen: they make one text look like another. */
const deceiving = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

function shown(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(control, (character) =>
      String.fromCodePoint(codeOf(character) === 0x7f ? 0x2421 : 0x2400 + codeOf(character)),
    )
    .replaceAll(deceiving, (character) => `⟨U+${codeOf(character).toString(16).toUpperCase()}⟩`);
}

function hexOf(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; start += 16) {
    const row = [...bytes.subarray(start, start + 16)];
    const pairs = row.map((byte) => byte.toString(16).padStart(2, '0'));
    const ascii = row.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCodePoint(byte) : '.')).join('');
    lines.push(`${start.toString(16).padStart(8, '0')}  ${pairs.join(' ').padEnd(47)}  ${ascii}`);
  }
  return lines.join('\n');
}
