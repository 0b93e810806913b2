import type { IndicatorType } from '../model/object-type.ts';
import { parseAddress } from './address.ts';
import { parseAsn } from './asn.ts';
import { parseCidr } from './cidr.ts';
import { parseEmail } from './email.ts';
import { parseFile } from './file-hash.ts';
import { parseHost } from './host.ts';
import { indicatorTypeInfo } from './indicator-types.ts';
import type { IndicatorInput, ParseResult } from './indicator-value.ts';
import { refused } from './indicator-value.ts';
import { refang } from './refang.ts';
import { parseRegistryKey } from './registry-key.ts';
import { parseUrl } from './url.ts';
import type { CheckedText } from './value-text.ts';
import { checkText, checkVisibleText, isPlain, parseHashtag, parsePlainText } from './value-text.ts';

function checkedInput(type: IndicatorType, input: IndicatorInput): CheckedText {
  const info = indicatorTypeInfo[type];
  const text = typeof input === 'string' ? input : String(input[info.fields[0]?.name ?? ''] ?? '');
  // What may be free text keeps its invisible signs: they may be what makes it an indicator.
  const check = info.parsable ? checkVisibleText : checkText;
  return check(text, `a value for ${info.label.one}`);
}

function parseText(type: Exclude<IndicatorType, 'File' | 'Registry Key'>, text: string): ParseResult {
  switch (type) {
    case 'Address':
      return parseAddress(text);
    case 'EmailAddress':
      return parseEmail(text);
    case 'Host':
      return parseHost(text);
    case 'URL':
      return parseUrl(text);
    case 'ASN':
      return parseAsn(text);
    case 'CIDR':
      return parseCidr(text);
    case 'Hashtag':
      return parseHashtag(text);
    case 'Email Subject':
    case 'Mutex':
    case 'User Agent':
      return parsePlainText(type, text);
  }
}

function parse(type: IndicatorType, input: IndicatorInput): ParseResult {
  const hasFields = typeof input !== 'string' && (type === 'File' || type === 'Registry Key');
  // Three separate fields are checked one by one by their parser.
  if (hasFields) return type === 'File' ? parseFile(input) : parseRegistryKey(input);
  const checked: CheckedText =
    typeof input === 'string' && isPlain(input) ? { ok: true, text: input } : checkedInput(type, input);
  if (!checked.ok) return checked;
  if (type === 'File') return parseFile(checked.text);
  if (type === 'Registry Key') return parseRegistryKey(checked.text);
  return parseText(type, refang(checked.text, type).trim());
}

/**
 * Reads a value of a known type: trims, refangs where the type is a network location, validates and normalises.
 * Never throws. The `key` of an accepted value is accepted again and gives the same key.
 */
export function parseIndicator(type: IndicatorType, input: IndicatorInput): ParseResult {
  const result = parse(type, input);
  const { maxLength } = indicatorTypeInfo[type];
  if (!result.ok || result.value.key.length <= maxLength) return result;
  return refused(
    `${result.value.key.length} characters`,
    `at most ${maxLength} characters`,
    'Shorten the value or check that it is a single value.',
  );
}
