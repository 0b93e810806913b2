import { describe, expect, it } from 'vitest';
import { matchesShortcut, shortcutKeys, type PressedKey } from '../../../../renderer/commands/shortcut.ts';

const press = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('a shortcut', () => {
  it('takes Ctrl or Command for mod', () => {
    expect(matchesShortcut('mod+K', press('k', { ctrlKey: true }))).toBe(true);
    expect(matchesShortcut('mod+K', press('k', { metaKey: true }))).toBe(true);
    expect(matchesShortcut('mod+K', press('k'))).toBe(false);
  });

  it('is not meant when a further modifier is held', () => {
    expect(matchesShortcut('t', press('t', { ctrlKey: true }))).toBe(false);
    expect(matchesShortcut('mod+K', press('K', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(matchesShortcut('alt+ArrowLeft', press('ArrowLeft', { altKey: true, shiftKey: true }))).toBe(false);
  });

  it('does not ask how a symbol is typed on a keyboard', () => {
    expect(matchesShortcut('?', press('?', { shiftKey: true }))).toBe(true);
    expect(matchesShortcut('?', press('?'))).toBe(true);
  });

  it('is written with the names on the keyboard', () => {
    expect(shortcutKeys('mod+K', false)).toEqual(['Ctrl', 'K']);
    expect(shortcutKeys('alt+ArrowLeft', false)).toEqual(['Alt', '←']);
    expect(shortcutKeys('mod+K', true)).toEqual(['⌘', 'K']);
    expect(shortcutKeys('t', false)).toEqual(['t']);
  });
});
