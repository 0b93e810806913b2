import { describe } from 'vitest';
import { itRefuses, itStores } from './parsing.ts';

describe('an Email Address', () => {
  itStores('EmailAddress', [
    ['name@example.com', 'name@example.com'],
    ['First.Last+Tag@Example.COM', 'first.last+tag@example.com'],
    ['name[@]example[.]com', 'name@example.com'],
    ['name[at]example[dot]com', 'name@example.com'],
    ['mailto:name@example.com', 'name@example.com'],
    ["o'brien@example.com", "o'brien@example.com"],
    ['name@münchen.de', 'name@xn--mnchen-3ya.de'],
    ['用户@例え.com', '用户@xn--r8jz45g.com'],
    ['a..b.@example.com', 'a..b.@example.com'],
    [{ address: 'name@example.com' }, 'name@example.com'],
  ]);
  itRefuses('EmailAddress', [
    ['example.com', '"@"'],
    ['@example.com', 'before "@"'],
    ['name@', 'domain'],
    ['name@example', 'full domain'],
    ['Name <name@example.com>', 'display name'],
    ['na me@example.com', 'display name'],
    ['a@b@example.com', 'before "@"'],
    [`${'a'.repeat(65)}@example.com`, 'up to 64'],
    ['name@exa_mple..com', 'domain'],
  ]);
});
