/** Bootstring encoding of RFC 3492 with the parameters of Punycode. The platform's own is not part of the ES library. */

const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialCodePoint = 128;

function adaptBias(delta: number, length: number, first: boolean): number {
  let rest = Math.floor(first ? delta / damp : delta / 2);
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}

/** 0-25 become a-z, 26-35 become 0-9. */
const digit = (value: number): string => String.fromCharCode(value < 26 ? 97 + value : 22 + value);

function variableLengthInteger(delta: number, bias: number): string {
  let output = '';
  let rest = delta;
  for (let k = base; ; k += base) {
    const threshold = Math.min(tMax, Math.max(tMin, k - bias));
    if (rest < threshold) return output + digit(rest);
    output += digit(threshold + ((rest - threshold) % (base - threshold)));
    rest = Math.floor((rest - threshold) / (base - threshold));
  }
}

/**
 * One label in Punycode, without the `xn--` prefix. For labels of a host name (at most 63 code points are useful);
 * the time is quadratic in the length, so callers bound it.
 */
export function encodePunycode(label: string): string {
  const points = Array.from(label, (character) => character.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < initialCodePoint);
  let output = String.fromCodePoint(...basic);
  if (basic.length > 0) output += '-';

  let current = initialCodePoint;
  let bias = initialBias;
  let delta = 0;
  let handled = basic.length;
  while (handled < points.length) {
    const next = points.reduce((least, point) => (point >= current && point < least ? point : least), Infinity);
    delta += (next - current) * (handled + 1);
    for (const point of points) {
      if (point < next) delta += 1;
      if (point !== next) continue;
      output += variableLengthInteger(delta, bias);
      bias = adaptBias(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    current = next + 1;
  }
  return output;
}
