export const durationUnits = { days: 1440, hours: 60, minutes: 1 } as const;
export type DurationUnit = keyof typeof durationUnits;

/** The largest unit in which minutes are a whole number. */
export const unitOf = (minutes: number): DurationUnit =>
  minutes % durationUnits.days === 0 ? 'days' : minutes % durationUnits.hours === 0 ? 'hours' : 'minutes';

/** Minutes of a typed number; null for an empty one, undefined for what is no whole number of at least 1. */
export function parseDuration(text: string, unit: DurationUnit, max: number): number | null | undefined {
  if (text.trim() === '') return null;
  const minutes = Number(text) * durationUnits[unit];
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= max ? minutes : undefined;
}
