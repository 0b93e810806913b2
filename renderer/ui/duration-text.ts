const steps: readonly [string, number][] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
];

/** A length of time in its two largest units: `3 h 12 min`, `2 d`, `48 min`. */
export function durationText(milliseconds: number): string {
  let rest = Math.abs(milliseconds);
  const parts: string[] = [];
  let first = steps.length;
  for (const [index, [unit, length]] of steps.entries()) {
    const count = Math.floor(rest / length);
    if (count === 0 || index > first + 1) continue;
    first = Math.min(first, index);
    parts.push(`${count} ${unit}`);
    rest -= count * length;
  }
  return parts.length === 0 ? 'less than a minute' : parts.join(' ');
}
