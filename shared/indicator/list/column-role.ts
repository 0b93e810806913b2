/** What the columns of published lists mean, by the names that vendors give them. */
import type { IndicatorType } from '../../model/object-type.ts';

/** Words for a type in a column of types or as the name of a column of values. */
const typeWords: Readonly<Record<string, IndicatorType>> = {
  address: 'Address',
  c2ip: 'Address',
  dstip: 'Address',
  ip: 'Address',
  ipaddr: 'Address',
  ipaddress: 'Address',
  ipaddresses: 'Address',
  ipport: 'Address',
  ips: 'Address',
  ipv4: 'Address',
  ipv4addr: 'Address',
  ipv4port: 'Address',
  ipv6: 'Address',
  ipv6addr: 'Address',
  email: 'EmailAddress',
  emailaddress: 'EmailAddress',
  emailsender: 'EmailAddress',
  emailsrc: 'EmailAddress',
  sender: 'EmailAddress',
  file: 'File',
  filehash: 'File',
  filehashmd5: 'File',
  filehashsha1: 'File',
  filehashsha256: 'File',
  hash: 'File',
  hashes: 'File',
  md5: 'File',
  md5hash: 'File',
  sha1: 'File',
  sha1hash: 'File',
  sha256: 'File',
  sha256hash: 'File',
  c2domain: 'Host',
  domain: 'Host',
  domainname: 'Host',
  domains: 'Host',
  fqdn: 'Host',
  host: 'Host',
  hostname: 'Host',
  associatedurl: 'URL',
  c2url: 'URL',
  downloadurl: 'URL',
  uri: 'URL',
  url: 'URL',
  urls: 'URL',
  asn: 'ASN',
  autonomoussystem: 'ASN',
  cidr: 'CIDR',
  iprange: 'CIDR',
  netblock: 'CIDR',
  network: 'CIDR',
  subnet: 'CIDR',
  emailsubject: 'Email Subject',
  hashtag: 'Hashtag',
  mutex: 'Mutex',
  registry: 'Registry Key',
  registrykey: 'Registry Key',
  regkey: 'Registry Key',
  useragent: 'User Agent',
};

const valueNames = new Set([
  'artifact',
  'data',
  'indicator',
  'indicatorofcompromise',
  'indicators',
  'indicatorvalue',
  'ioc',
  'iocs',
  'iocvalue',
  'observable',
  'value',
]);
/** Columns of network locations of whatever type. */
const placeNames = new Set(['c2', 'c2s', 'c2server', 'c2servers', 'c2address', 'commandandcontrol']);
const typeNames = new Set(['indicatortype', 'ioctype', 'entitytype', 'observabletype', 'type']);

const factNames = {
  description: ['comment', 'comments', 'context', 'description', 'note', 'notes'],
  source: ['reference', 'references', 'source'],
  tags: ['family', 'malwarefamily', 'tag', 'tags'],
  rating: ['rating', 'threatrating'],
  confidence: ['confidence', 'confidencescore'],
  firstSeen: ['firstseen'],
  lastSeen: ['lastseen'],
  active: ['active'],
} as const;
export type FactName = keyof typeof factNames;
const factOf = new Map<string, FactName>(
  (Object.keys(factNames) as FactName[]).flatMap((fact) => factNames[fact].map((name) => [name, fact] as const)), // the keys of the constant above
);

export type ColumnRole =
  /** Holds Indicators: of a type, of any network location (`place`), or of the type that another column tells. */
  | { readonly role: 'value'; readonly type: IndicatorType | 'place' | null }
  | { readonly role: 'type' }
  | { readonly role: 'fact'; readonly fact: FactName }
  | null;

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** The type that a word of a column of types stands for; undefined for types that have no counterpart. */
export const typeOfWord = (word: string): IndicatorType | undefined => {
  const name = plain(word);
  return Object.hasOwn(typeWords, name) ? typeWords[name] : undefined;
};

/** Roles of the columns of a table; null when no column holds Indicators, so that it is no such table. */
export function columnRoles(names: readonly string[]): readonly ColumnRole[] | null {
  let hasType = false;
  const taken = new Set<FactName>();
  const roles = names.map((given): ColumnRole => {
    const name = plain(given);
    if (valueNames.has(name)) return { role: 'value', type: null };
    if (placeNames.has(name)) return { role: 'value', type: 'place' };
    if (typeNames.has(name)) {
      // The first one tells; "IoC_Type" stands before a second "Type" of something else.
      if (hasType) return null;
      hasType = true;
      return { role: 'type' };
    }
    const fact = factOf.get(name);
    if (fact !== undefined && !taken.has(fact)) {
      taken.add(fact);
      return { role: 'fact', fact };
    }
    const type = typeOfWord(given);
    return type === undefined ? null : { role: 'value', type };
  });
  return roles.some((role) => role?.role === 'value') ? roles : null;
}

/** A line that is only the name of what follows, such as "SHA256" or "IP Address". */
export const isHeading = (text: string): boolean =>
  text.length <= 40 && (valueNames.has(plain(text)) || placeNames.has(plain(text)) || typeOfWord(text) !== undefined);
