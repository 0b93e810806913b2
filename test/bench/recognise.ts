/** Recognising a paste of ten thousand defanged Indicators against reading the same bytes as JSON. */
import { defang } from '../../shared/indicator/defang.ts';
import { readList } from '../../shared/indicator/list/read-list.ts';
import type { IndicatorType } from '../../shared/model/object-type.ts';
import { atMost, median, noise, processorMs, round, timed } from './support/figures.ts';
import { createRandom } from './support/random.ts';

const rounds = 15;
const values = 10_000;
const limit = 200;
const parses = 50;

/** Addresses, hosts, URLs, hashes, email addresses and IPv6 in equal parts. */
function paste(): string {
  const below = createRandom(7);
  const word = (length: number): string => Array.from({ length }, () => String.fromCharCode(97 + below(26))).join('');
  const makers: readonly (() => [IndicatorType, string])[] = [
    () => ['Address', Array.from({ length: 4 }, () => 1 + below(250)).join('.')],
    () => ['Host', `${word(8)}.${word(10)}.com`],
    () => ['URL', `https://${word(9)}.net/${word(12)}/${below(9999)}.php?id=${word(6)}`],
    () => ['File', Array.from({ length: 64 }, () => below(16).toString(16)).join('')],
    () => ['EmailAddress', `${word(7)}@${word(9)}.org`],
    () => ['Address', `2001:db8:${Array.from({ length: 6 }, () => (1 + below(65_000)).toString(16)).join(':')}`],
  ];
  return Array.from({ length: values }, (_, n) =>
    defang(...(makers[n % makers.length] ?? (() => ['Host', 'a.com']))()),
  ).join('\n');
}

/** Milliseconds by the clock and of the processor. */
function both(work: () => unknown): readonly [number, number] {
  const before = processorMs();
  const ms = timed(work);
  return [ms, processorMs() - before];
}

export async function run(): Promise<unknown> {
  const text = paste();
  const lines = text.split('\n');
  // The same bytes, as what a program would send them.
  const json = JSON.stringify(lines);
  const recognised = readList(text).lines.filter(({ outcome }) => outcome === 'recognised').length;
  const read: number[] = [];
  const parse: number[] = [];
  const processor: number[] = [];
  for (let number = -2; number < rounds; number += 1) {
    const [readMs, readProcessor] = both(() => readList(text));
    const [parseMs, parseProcessor] = both(() => {
      // One reading is too short to be measured by itself.
      for (let n = 0; n < parses; n += 1) JSON.parse(json);
    });
    if (number < 0) continue;
    read.push(readMs);
    parse.push(parseMs / parses);
    processor.push((readProcessor / parseProcessor) * parses);
  }
  return Promise.resolve({
    'paste of 10,000 defanged over its JSON.parse': atMost(median(read) / median(parse), limit, {
      recognised,
      bytes: text.length,
      ms: [round(median(read), 1), round(median(parse), 3)],
      processorRatio: round(median(processor)),
      noise: Math.max(noise(read), noise(parse)),
    }),
  });
}
