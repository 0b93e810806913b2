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
  const rows = [...before.matchAll(word)].map(([, row]) => Number(row));
  // The longest first: one label may be a part of another.
  const labels = rows.map((row) => ({ row, label: labelOf(row) })).sort((a, b) => b.label.length - a.label.length);
  return labels.reduce(
    (name, { row, label }) => (label === '' ? name : name.replace(label, () => nodeWord(row))),
    text,
  );
}
