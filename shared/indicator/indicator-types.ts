/** The Indicator types as data: fields, case preference, and what each type may do. */
import type { IndicatorType } from '../model/object-type.ts';
import { hashLabel } from './indicator-value.ts';

export interface IndicatorField {
  /** Name used by imports and exports and as key of an object given to `parseIndicator`. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'selectOne' | 'number' | 'boolean';
  readonly required: boolean;
  /** Choices of a `selectOne`. */
  readonly options?: readonly string[];
}

export interface IndicatorTypeInfo {
  readonly name: IndicatorType;
  readonly label: { readonly one: string; readonly many: string };
  /** Native types have rules of their own; custom ones are one to three ordered values joined by ` : `. */
  readonly mechanism: 'native' | 'custom';
  readonly fields: readonly IndicatorField[];
  /** Case in which values are stored; `sensitive` keeps what was given, `mixed` folds a part (host of a URL). */
  readonly casePreference: 'upper' | 'lower' | 'sensitive' | 'mixed';
  /** Whether values can be told apart from prose, so that they may be looked for in free text. */
  readonly parsable: boolean;
  readonly mayBePrivate: boolean;
  /** Longest normalised value, in UTF-16 code units. */
  readonly maxLength: number;
}

export const registryValueTypes = [
  'REG_NONE',
  'REG_BINARY',
  'REG_DWORD',
  'REG_DWORD_LITTLE_ENDIAN',
  'REG_DWORD_BIG_ENDIAN',
  'REG_EXPAND_SZ',
  'REG_LINK',
  'REG_MULTI_SZ',
  'REG_QWORD',
  'REG_QWORD_LITTLE_ENDIAN',
  'REG_SZ',
] as const;

const text = (name: string, label: string, required = true): IndicatorField => ({
  name,
  label,
  kind: 'text',
  required,
});
const flag = (name: string, label: string): IndicatorField => ({ name, label, kind: 'boolean', required: false });

/** Every Indicator type by name. */
export const indicatorTypeInfo: Readonly<Record<IndicatorType, IndicatorTypeInfo>> = {
  Address: {
    name: 'Address',
    label: { one: 'Address', many: 'Addresses' },
    mechanism: 'native',
    fields: [text('ip', 'IP Address')],
    casePreference: 'lower',
    parsable: true,
    mayBePrivate: true,
    maxLength: 39,
  },
  EmailAddress: {
    name: 'EmailAddress',
    label: { one: 'Email Address', many: 'Email Addresses' },
    mechanism: 'native',
    fields: [text('address', 'Email Address')],
    casePreference: 'lower',
    parsable: true,
    mayBePrivate: true,
    maxLength: 318,
  },
  File: {
    name: 'File',
    label: { one: 'File', many: 'Files' },
    mechanism: 'native',
    // At least one of the three hashes is required, which no single flag can say: file-hash.ts enforces it.
    fields: [
      text('md5', hashLabel.md5, false),
      text('sha1', hashLabel.sha1, false),
      text('sha256', hashLabel.sha256, false),
      { name: 'size', label: 'Size (bytes)', kind: 'number', required: false },
    ],
    casePreference: 'upper',
    parsable: true,
    mayBePrivate: true,
    maxLength: 142,
  },
  Host: {
    name: 'Host',
    label: { one: 'Host', many: 'Hosts' },
    mechanism: 'native',
    fields: [text('hostName', 'Host Name'), flag('dnsActive', 'DNS tracking'), flag('whoisActive', 'WHOIS tracking')],
    casePreference: 'lower',
    parsable: true,
    mayBePrivate: true,
    maxLength: 253,
  },
  URL: {
    name: 'URL',
    label: { one: 'URL', many: 'URLs' },
    mechanism: 'native',
    fields: [text('text', 'URL')],
    casePreference: 'mixed',
    parsable: true,
    mayBePrivate: true,
    maxLength: 8192,
  },
  ASN: {
    name: 'ASN',
    label: { one: 'ASN', many: 'ASNs' },
    mechanism: 'custom',
    fields: [text('AS Number', 'AS Number')],
    casePreference: 'upper',
    parsable: true,
    mayBePrivate: false,
    maxLength: 13,
  },
  CIDR: {
    name: 'CIDR',
    label: { one: 'CIDR', many: 'CIDRs' },
    mechanism: 'custom',
    fields: [text('Block', 'Block')],
    casePreference: 'lower',
    parsable: true,
    mayBePrivate: false,
    maxLength: 43,
  },
  'Email Subject': {
    name: 'Email Subject',
    label: { one: 'Email Subject', many: 'Email Subjects' },
    mechanism: 'custom',
    fields: [text('Subject', 'Subject')],
    casePreference: 'sensitive',
    parsable: false,
    mayBePrivate: false,
    maxLength: 2000,
  },
  Hashtag: {
    name: 'Hashtag',
    label: { one: 'Hashtag', many: 'Hashtags' },
    mechanism: 'custom',
    fields: [text('Hashtag', 'Hashtag')],
    casePreference: 'lower',
    parsable: false,
    mayBePrivate: false,
    maxLength: 500,
  },
  Mutex: {
    name: 'Mutex',
    label: { one: 'Mutex', many: 'Mutexes' },
    mechanism: 'custom',
    fields: [text('Mutex', 'Mutex')],
    casePreference: 'sensitive',
    parsable: false,
    mayBePrivate: false,
    maxLength: 1024,
  },
  'Registry Key': {
    name: 'Registry Key',
    label: { one: 'Registry Key', many: 'Registry Keys' },
    mechanism: 'custom',
    fields: [
      text('Key Name', 'Key Name'),
      text('Value Name', 'Value Name'),
      {
        name: 'Value Type',
        label: 'Value Type',
        kind: 'selectOne',
        required: true,
        options: registryValueTypes,
      },
    ],
    casePreference: 'sensitive',
    parsable: false,
    mayBePrivate: false,
    maxLength: 8192,
  },
  'User Agent': {
    name: 'User Agent',
    label: { one: 'User Agent', many: 'User Agents' },
    mechanism: 'custom',
    fields: [text('User Agent String', 'User Agent String')],
    casePreference: 'sensitive',
    parsable: false,
    mayBePrivate: false,
    maxLength: 4096,
  },
};
