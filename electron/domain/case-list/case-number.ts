/** The number of a Case that a typed text names: `12`, `#12` or `Case 12`. */
export function numberIn(text: string): number | undefined {
  const digits = /^(?:case\s*)?#?\s*(\d{1,9})$/i.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}
