/** Names of saved graphs: letters, digits, spaces, dashes and underscores. */

export const graphNameMax = 100;
/** Fillers and variation selectors are letters and marks, too, and nobody sees them. */
const refused = /[^\p{L}\p{M}\p{N} _-]|\p{Default_Ignorable_Code_Point}/u;

/** What is wrong with a name, in a sentence for who types it; null when nothing is. */
export function graphNameProblem(name: string): string | null {
  const trimmed = name.trim();
  if (trimmed === '') return 'A graph needs a name.';
  if (trimmed.length > graphNameMax)
    return `The name has ${trimmed.length} characters; it may have ${graphNameMax}. Shorten it.`;
  const found = refused.exec(trimmed)?.[0];
  return found === undefined
    ? null
    : `${wordFor(found)} cannot be in the name of a graph. Use letters, digits, spaces, dashes and underscores.`;
}

const wordFor = (character: string): string =>
  /\p{C}|\p{Z}|\p{Default_Ignorable_Code_Point}/u.test(character)
    ? `The character U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : `"${character}"`;

/** A name that has the rules, made of any text, such as the label of an object. */
export function toGraphName(text: string): string {
  const name = text.replaceAll(new RegExp(refused, 'gu'), ' ').replaceAll(/\s+/g, ' ').trim();
  return Array.from(name).slice(0, graphNameMax).join('').trim() || 'Graph';
}
