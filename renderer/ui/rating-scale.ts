/** Words of the Threat Rating 0-5. */
const words = ['Unknown', 'Suspicious', 'Low', 'Moderate', 'High', 'Critical'] as const;

/** "4 · High"; decimals of imported ratings keep one digit. */
export function ratingText(value: number | null): string {
  if (value === null) return 'Not rated';
  const number = Number.isInteger(value) ? String(value) : value.toFixed(1);
  return `${number} · ${words[Math.round(value)] ?? words[0]}`;
}

/** How much of each of the five marks is filled, 0 to 1. */
export function markFills(value: number | null): readonly number[] {
  return [0, 1, 2, 3, 4].map((mark) => Math.min(1, Math.max(0, (value ?? 0) - mark)));
}

export const ratingChoices = [0, 1, 2, 3, 4, 5] as const;
