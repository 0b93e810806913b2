const plain = new Intl.NumberFormat('en', { useGrouping: false });
const grouped = new Intl.NumberFormat('en');

/** A count; from 10,000 on with separators. */
export function countText(count: number): string {
  return (Math.abs(count) > 9999 ? grouped : plain).format(count);
}

/** A count with its noun, such as `1 object` or `12,000 objects`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}
