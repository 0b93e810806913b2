import { describe, expect, it } from 'vitest';
import { previewBytes, previewOf } from '../../../../../renderer/features/details/group/preview-bytes.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a preview of bytes', () => {
  it('is the text of a text file', () => {
    expect(previewOf(bytes('Grüße\r\nZeile 2\tTab'))).toEqual({ kind: 'text', text: 'Grüße\nZeile 2\tTab' });
  });

  it('shows control characters, the turning of directions and what is not seen as signs', () => {
    const { kind, text } = previewOf(bytes(`${'x'.repeat(400)}\u0007\u007f\u202efdp.exe\u200b`));
    expect(kind).toBe('text');
    expect(text).toBe(`${'x'.repeat(400)}␇␡⟨U+202E⟩fdp.exe⟨U+200B⟩`);
  });

  it('is not misled by a character that its end has cut', () => {
    const content = bytes('é'.repeat(previewBytes));
    expect(previewOf(content.subarray(0, 2 * 1000 + 1))).toEqual({ kind: 'text', text: 'é'.repeat(1000) });
  });

  it('is hexadecimal for what is no text, 16 bytes a line, at most 4 KB', () => {
    const { kind, text } = previewOf(Uint8Array.from([0x4d, 0x5a, 0x90, 0x00, 0x41, ...Array<number>(12).fill(0xff)]));
    expect(kind).toBe('hex');
    expect(text.split('\n')).toEqual([
      '00000000  4d 5a 90 00 41 ff ff ff ff ff ff ff ff ff ff ff  MZ..A...........',
      '00000010  ff                                               .',
    ]);
    expect(previewOf(new Uint8Array(previewBytes).fill(0xff)).text.split('\n')).toHaveLength(256);
  });

  it('is hexadecimal for text full of control characters', () => {
    expect(previewOf(bytes('a\u0000b\u0001c\u0002')).kind).toBe('hex');
  });
});
