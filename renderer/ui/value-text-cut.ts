/**
 * A long value cut in the middle, because the ends of a hash, address or path tell most. Counts code points, so
 * that no character is split; what is cut is replaced by one ellipsis.
 */
export function cutMiddle(value: string, max: number): string {
  const points = Array.from(value);
  if (points.length <= max) return value;
  const head = Math.ceil((max - 1) * 0.6);
  const tail = max - 1 - head;
  return `${points.slice(0, head).join('')}…${tail === 0 ? '' : points.slice(-tail).join('')}`;
}

const tailLength = 8;

/** The two parts of a value that share a line: the first gives way when the line is narrow, the second stays. */
export function splitTail(value: string): { readonly head: string; readonly tail: string } {
  const points = Array.from(value);
  if (points.length < 3 * tailLength) return { head: value, tail: '' };
  return { head: points.slice(0, -tailLength).join(''), tail: points.slice(-tailLength).join('') };
}
