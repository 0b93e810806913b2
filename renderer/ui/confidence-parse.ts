/** A whole number from 0 to 100, null for an empty text, undefined for anything else. */
export function parseConfidence(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!/^\d{1,3}$/.test(trimmed)) return undefined;
  const number = Number(trimmed);
  return number <= 100 ? number : undefined;
}
