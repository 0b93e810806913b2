/** Texts as the store accepts them: bounded and without control characters. */

export const longestName = 500;
export const longestAttribute = 200_000;
export const longestTag = 128;

// eslint-disable-next-line no-control-regex -- control characters are exactly what is replaced
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const controlCharacters = new RegExp(controlCharacter, 'g');

/** The text with control characters and lone surrogates shown as the replacement character. */
export function toPrintable(text: string): string {
  const wellFormed = text.isWellFormed() ? text : text.toWellFormed();
  return controlCharacter.test(wellFormed) ? wellFormed.replace(controlCharacters, '\ufffd') : wellFormed;
}

/** Cut to a length with an ellipsis, never between the halves of a character. */
export function shorten(text: string, longest: number): string {
  return text.length <= longest
    ? text
    : `${text
        .slice(0, longest - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`;
}
