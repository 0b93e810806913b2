import type { ParseResult } from './indicator-value.ts';
import { accepted, quoteValue, refused } from './indicator-value.ts';

/** An autonomous system number: `ASN12345`, `AS12345`, `AS 12345` or `12345`; stored as `ASN12345`. */
export function parseAsn(text: string): ParseResult {
  const digits = /^(?:ASN?)?\s*(\d{1,20})$/i.exec(text)?.[1];
  const number = Number(digits ?? Number.NaN);
  // 32 bits since RFC 6793.
  if (digits === undefined || number > 4_294_967_295) {
    return refused(
      quoteValue(text),
      'a number of an autonomous system such as ASN64500, at most ASN4294967295',
      'Write ASN and the number without dots or spaces.',
    );
  }
  return accepted('ASN', 'AS Number', `ASN${number}`);
}
