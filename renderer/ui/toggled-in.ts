/** The list with the entry added, or without it when it was there. */
export function toggledIn<T>(list: readonly T[], entry: T): readonly T[] {
  return list.includes(entry) ? list.filter((other) => other !== entry) : [...list, entry];
}
