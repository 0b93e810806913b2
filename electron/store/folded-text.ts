/**
 * The text under which an object is searched and sorted. SQLite's lower() knows only ASCII, so a text with other
 * capitals carries its lower-case form in a column of its own; for all others that column is NULL.
 */
export function foldedText(text: string): string | null {
  // oxlint-disable-next-line no-control-regex -- the range is ASCII, control characters included
  if (/^[\u0000-\u007f]*$/.test(text)) return null;
  const folded = text.toLowerCase();
  return folded === text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase()) ? null : folded;
}

/** SQL for that text; the index object_text is on exactly this expression. */
export const textOf = (object: string): string => {
  const column = object === '' ? '' : `${object}.`;
  return `coalesce(${column}folded, lower(coalesce(${column}summary, ${column}key)))`;
};
