/** The keys of a shortcut such as `mod+shift+K`; `mod` is Ctrl, or Command on a Mac. */
export interface Shortcut {
  readonly key: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export function parseShortcut(text: string): Shortcut {
  const parts = text.split('+').map((part) => part.trim());
  const key = parts.at(-1) ?? '';
  const has = (name: string) => parts.slice(0, -1).some((part) => part.toLowerCase() === name);
  return { key: key.length === 1 ? key.toLowerCase() : key, mod: has('mod'), shift: has('shift'), alt: has('alt') };
}

/** Whether a key press is a shortcut. Shift is part of how `?` is typed, so it counts only for letters and named keys. */
export function matchesShortcut(text: string, pressed: PressedKey): boolean {
  const wanted = parseShortcut(text);
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  const symbol = wanted.key.length === 1 && !/[a-z0-9]/.test(wanted.key);
  return (
    key === wanted.key &&
    (pressed.ctrlKey || pressed.metaKey) === wanted.mod &&
    pressed.altKey === wanted.alt &&
    (symbol || pressed.shiftKey === wanted.shift)
  );
}

/** A shortcut of bare keys would swallow typing; it is left to the field in which it is typed. */
export function isTyping(text: string, target: EventTarget | null): boolean {
  const wanted = parseShortcut(text);
  if (wanted.mod || wanted.alt || /^(F\d+|Escape)$/.test(wanted.key)) return false;
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox]), textarea, select, [contenteditable=true]')
  );
}

const names: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

/** The keys of a shortcut as they are written on the keyboard. */
export function shortcutKeys(text: string, isMac: boolean): readonly string[] {
  const { key, mod, shift, alt } = parseShortcut(text);
  const shown = names[key] ?? (/^[a-z]$/.test(key) && (mod || alt || shift) ? key.toUpperCase() : key);
  return [
    ...(mod ? [isMac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [isMac ? '⌥' : 'Alt'] : []),
    ...(shift ? ['Shift'] : []),
    shown,
  ];
}
