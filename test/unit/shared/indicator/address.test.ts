import { describe } from 'vitest';
import { itRefuses, itStores } from './parsing.ts';

describe('an Address', () => {
  itStores('Address', [
    ['192.0.2.1', '192.0.2.1'],
    ['  192.0.2.1\t', '192.0.2.1'],
    ['192[.]0[.]2[.]1', '192.0.2.1'],
    ['192(.)0{.}2[dot]1', '192.0.2.1'],
    ['192.0.2.1\u200b', '192.0.2.1'],
    ['0.0.0.0', '0.0.0.0'],
    ['255.255.255.255', '255.255.255.255'],
    ['2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8::1'],
    ['2001:db8:0:0:0:0:0:1', '2001:db8::1'],
    ['2001:DB8::1', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['2001[:]db8[:][:]1', '2001:db8::1'],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['::', '::'],
    ['::ffff:c000:201', '::ffff:c000:201'],
    [{ ip: '192.0.2.1' }, '192.0.2.1'],
  ]);
  itRefuses('Address', [
    ['', 'nothing'],
    ['   ', 'nothing'],
    [{}, 'nothing'],
    ['192.0.2', 'four decimal numbers'],
    ['192.0.2.1.5', 'four decimal numbers'],
    ['192.0.2.256', 'at most 255'],
    ['192.0.02.1', 'leading zeros'],
    ['0x7f.0.0.1', 'four decimal numbers'],
    ['3221225985', 'four decimal numbers'],
    ['192.0.2.1:443', 'Remove the port'],
    ['192.0.2.0/24', 'CIDR'],
    ['::ffff:192.0.2.1', 'hexadecimal groups'],
    ['fe80::1%eth0', 'zone'],
    ['1::2::3', 'eight'],
    ['2001:db8:0:0:0:0:0:0:1', 'eight'],
    ['2001:db8::g', 'eight'],
    ['example.com', 'four decimal numbers'],
    ['192.0.2.1\u0000', 'control characters'],
    ['192.0.2.1\n192.0.2.2', 'one line'],
  ]);
});
