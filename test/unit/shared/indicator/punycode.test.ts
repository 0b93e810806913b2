import { describe, expect, it } from 'vitest';
import { encodePunycode } from '../../../../shared/indicator/punycode.ts';

// Sample strings of RFC 3492 section 7.1, in lower case where the standard's sample mixes cases.
const samples: readonly (readonly [string, string, string])[] = [
  ['Arabic', 'ليهمابتكلموشعربي؟', 'egbpdaj6bu4bxfgehfvwxn'],
  ['Chinese', '他们为什么不说中文', 'ihqwcrb4cv8a8dqg056pqjye'],
  ['Czech', 'pročprostěnemluvíčesky', 'proprostnemluvesky-uyb24dma41a'],
  ['Hebrew', 'למההםפשוטלאמדבריםעברית', '4dbcagdahymbxekheh6e0a7fei0b'],
  ['Japanese', 'なぜみんな日本語を話してくれないのか', 'n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa'],
  [
    'Korean',
    '세계의모든사람들이한국어를이해한다면얼마나좋을까',
    '989aomsvi5e83db1d2a355cv1e0vak1dwrv93d5xbh15a0dt30a5jpsd879ccm6fea98c',
  ],
  ['Vietnamese', 'tạisaohọkhôngthểchỉnóitiếngviệt', 'tisaohkhngthchnitingvit-kjcr8268qyxafd2f1b9g'],
  ['a mix of scripts', '3年b組金八先生', '3b-ww4c5e180e575a65lsy2b'],
  ['letters and signs', '安室奈美恵-with-super-monkeys', '-with-super-monkeys-pc58ag80a8qai00g7n9n'],
  ['basic characters alone', '-> $1.00 <-', '-> $1.00 <--'],
];

describe('Punycode', () => {
  it.each(samples)('encodes the sample for %s', (_, label, encoded) => {
    expect(encodePunycode(label)).toBe(encoded);
  });
});
