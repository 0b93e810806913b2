/** Typed reading of untyped JSON: a property of the wrong type reads as absent and stays among the kept properties. */
export type StixObject = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is StixObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text that is not blank. */
export function readText(object: StixObject, key: string): string | null {
  const value = object[key];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** The texts of a list; a single text counts as a list of one, other members are left out. */
export function readTexts(object: StixObject, key: string): readonly string[] {
  const value = object[key];
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (!Array.isArray(value)) return [];
  return value.filter((item): item is string => typeof item === 'string' && item.trim() !== '');
}

/** True for a list of different texts that are not blank: what a list of attributes or tags can give back as it was. */
export function isTextList(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0 || new Set(value).size < value.length) return false;
  return value.every((item) => typeof item === 'string' && item.trim() !== '');
}

export function readRecords(object: StixObject, key: string): readonly StixObject[] {
  const value = object[key];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Milliseconds since 1970 UTC of a timestamp; finer parts of a second are cut. */
export function readTime(object: StixObject, key: string): number | null {
  const value = object[key];
  if (typeof value !== 'string' || value.length > 64 || !timestamp.test(value)) return null;
  const time = Date.parse(value);
  return Number.isFinite(time) ? time : null;
}

/** True when milliseconds cannot hold the timestamp, so that its own text must be kept beside it. */
export function isFinerThanMilliseconds(value: unknown): boolean {
  return typeof value === 'string' && value.length > 24 && /\.\d{4,}/.test(value);
}
