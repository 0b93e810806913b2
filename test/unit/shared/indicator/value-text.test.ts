import { describe } from 'vitest';
import { itRefuses, itStores } from './parsing.ts';

describe('text that is kept as it is', () => {
  itStores('Mutex', [
    [String.raw`  Global\{5D5C1A2B}[.]x  `, String.raw`Global\{5D5C1A2B}[.]x`],
    ['hxxp://MuTeX', 'hxxp://MuTeX'],
    ['مرحبا 😀', 'مرحبا 😀'],
    ['a\u200bb', 'a\u200bb'],
    [{ Mutex: 'm' }, 'm'],
  ]);
  itStores('Email Subject', [
    ['Re: Ваш счёт №5 👩‍💻', 'Re: Ваш счёт №5 👩‍💻'],
    ['invoice\u202efdp.exe', 'invoice\u202efdp.exe'],
  ]);
  itStores('User Agent', [['Mozilla/5.0 (compatible; [at] X)', 'Mozilla/5.0 (compatible; [at] X)']]);
  itRefuses('Mutex', [
    ['a\u0000b', 'control characters'],
    ['a\u0085b', 'control characters'],
    ['a\u2028b', 'line break'],
    ['a\udc00b', 'Unicode'],
    ['a'.repeat(1025), 'at most 1024'],
    ['a'.repeat(20_000), 'at most 16384'],
    [{ wrong: 'field' }, 'nothing'],
  ]);
});

describe('a Hashtag', () => {
  itStores('Hashtag', [
    ['#OpExample', '#opexample'],
    ['OpExample', '#opexample'],
    ['＃Тест', '#тест'],
    ['##a', '#a'],
    [{ Hashtag: '#A' }, '#a'],
  ]);
  itRefuses('Hashtag', [
    ['#', 'one word'],
    ['#a #b', 'one word'],
  ]);
});
