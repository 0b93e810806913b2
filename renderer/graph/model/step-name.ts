/**
 * Names of steps call nodes by their rows. What a node is called is put in when the name is shown, so a history that is
 * kept never says more of an object than that it was there: neither after the object is gone, nor to who may not see it.
 */

/** Interlinear annotation characters (Unicode, 23.8): made for use inside of a program, in no text that anybody writes. */
const [begin, end] = ['\uFFF9', '\uFFFB'];
const word = new RegExp(`${begin}(\\d{1,9})${end}`, 'g');

/** Stands for a node in the name of a step. */
export const nodeWord = (row: number): string => `${begin}${row}${end}`;

/** A name as it is shown. */
export const shownStepName = (name: string, labelOf: (row: number) => string): string =>
  name.replace(word, (_, row: string) => labelOf(Number(row)));

/** A name that somebody has changed as it was shown: what it still calls as it did before, it calls by their rows again. */
export function keptStepName(text: string, before: string, labelOf: (row: number) => string): string {
  const rowsOf = new Map<string, number[]>();
  for (const [, row] of before.matchAll(word)) {
    const label = labelOf(Number(row));
    if (label !== '') rowsOf.set(label, [...(rowsOf.get(label) ?? []), Number(row)]);
  }
  if (rowsOf.size === 0) return text;
  // All at once, as the words put in hold numbers that may be labels; the longest first, as one label may begin another.
  const labels = [...rowsOf.keys()].sort((a, b) => b.length - a.length).map(literally);
  return text.replace(new RegExp(labels.join('|'), 'g'), (label) => {
    const row = rowsOf.get(label)?.shift();
    return row === undefined ? label : nodeWord(row);
  });
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
