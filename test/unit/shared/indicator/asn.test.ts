import { describe } from 'vitest';
import { itRefuses, itStores } from './parsing.ts';

describe('an ASN', () => {
  itStores('ASN', [
    ['ASN12345', 'ASN12345'],
    ['AS12345', 'ASN12345'],
    ['as 12345', 'ASN12345'],
    ['12345', 'ASN12345'],
    ['asn0012345', 'ASN12345'],
    ['ASN4294967295', 'ASN4294967295'],
    ['0', 'ASN0'],
    [{ 'AS Number': 'AS1' }, 'ASN1'],
  ]);
  itRefuses('ASN', [
    ['ASN4294967296', 'at most ASN4294967295'],
    ['ASN', 'ASN64500'],
    ['ASN1.10', 'without dots'],
    ['ASN-1', 'ASN64500'],
    ['ASX12', 'ASN64500'],
  ]);
});
