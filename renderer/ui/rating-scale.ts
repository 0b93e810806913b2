import { ratingLabel } from '../../shared/indicator/rating.ts';

/** "4 · High"; decimals of imported ratings keep one digit. */
export function ratingText(value: number | null): string {
  if (value === null) return 'Not rated';
  return `${ratingNumber(value)} · ${ratingLabel(value) ?? 'Unknown'}`;
}

export function ratingNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}

/** How much of each of the five marks is filled, 0 to 1. */
export function markFills(value: number | null): readonly number[] {
  return [0, 1, 2, 3, 4].map((mark) => Math.min(1, Math.max(0, (value ?? 0) - mark)));
}

export const ratingChoices = [0, 1, 2, 3, 4, 5] as const;
