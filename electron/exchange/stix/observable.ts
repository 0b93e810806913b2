/** Cyber observables (SCOs of 2.1, members of observed-data in 2.0) as Indicator values. */
import type { ImportAttribute, FieldValue } from '../import-record.ts';
import { findHashAlgorithm, isHashOf } from './file-hash.ts';
import { candidate, type IndicatorCandidate } from './indicator-candidate.ts';
import { registryInput } from './pattern-indicators.ts';
import { isRecord, readRecords, readText, type StixObject } from './stix-value.ts';

export interface ObservableValues {
  readonly candidates: readonly IndicatorCandidate[];
  /** Properties that the candidates express; the others are kept. */
  readonly expressed: ReadonlySet<string>;
  /** True when the Indicators are only a part of what was observed, such as the User Agent of a connection. */
  readonly isPartial: boolean;
}

type Reader = (object: StixObject) => ObservableValues;

const none: ObservableValues = { candidates: [], expressed: new Set(), isPartial: false };

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['ipv4-addr', (object) => plain(object, 'value', ['Address', 'CIDR'])],
  ['ipv6-addr', (object) => plain(object, 'value', ['Address', 'CIDR'])],
  ['domain-name', (object) => plain(object, 'value', ['Host'])],
  ['url', (object) => plain(object, 'value', ['URL'])],
  ['email-addr', (object) => plain(object, 'value', ['EmailAddress'])],
  ['mutex', (object) => plain(object, 'name', ['Mutex'])],
  ['autonomous-system', autonomousSystem],
  ['user-agent', (object) => plain(object, 'string', ['User Agent'])],
  ['file', (object) => hashed(object, false)],
  ['artifact', (object) => hashed(object, true)],
  ['windows-registry-key', registryKey],
  ['email-message', (object) => ({ ...plain(object, 'subject', ['Email Subject']), isPartial: true })],
  ['network-traffic', userAgentOfTraffic],
]);

/** True for types that may hold an Indicator value. */
export function isObservable(type: string): boolean {
  return readers.has(type);
}

export function readObservable(type: string, object: StixObject): ObservableValues {
  return readers.get(type)?.(object) ?? none;
}

function plain(object: StixObject, key: string, types: IndicatorCandidate['types']): ObservableValues {
  const value = readText(object, key);
  if (value === null) return none;
  return { candidates: [candidate(types, value)], expressed: new Set([key]), isPartial: false };
}

function autonomousSystem(object: StixObject): ObservableValues {
  const number = object['number'];
  if (typeof number !== 'number' && typeof number !== 'string') return none;
  return { candidates: [candidate(['ASN'], String(number))], expressed: new Set(['number']), isPartial: false };
}

/** Hashes name a File; those that do not identify one stay among the kept properties. */
function hashed(object: StixObject, isPartial: boolean): ObservableValues {
  const hashes = object['hashes'];
  if (!isRecord(hashes)) return none;
  const input: Record<string, string> = {};
  let isComplete = true;
  for (const [name, value] of Object.entries(hashes)) {
    const algorithm = findHashAlgorithm(name);
    if (algorithm !== undefined && typeof value === 'string' && isHashOf(algorithm, value)) input[algorithm] = value;
    else isComplete = false;
  }
  if (Object.keys(input).length === 0) return none;
  const attributes: ImportAttribute[] = [];
  const fields: Record<string, FieldValue> = {};
  const expressed = new Set(isComplete ? ['hashes'] : []);
  const name = readText(object, 'name');
  if (name !== null) {
    attributes.push({ type: 'File Name', value: name });
    expressed.add('name');
  }
  const size = object['size'];
  if (typeof size === 'number' && Number.isSafeInteger(size) && size >= 0) {
    fields['size'] = size;
    expressed.add('size');
  }
  return { candidates: [{ types: ['File'], input, attributes, fields }], expressed, isPartial };
}

/** One Indicator for each value of the key; a key without values stands for its default value. */
function registryKey(object: StixObject): ObservableValues {
  const key = readText(object, 'key');
  if (key === null) return none;
  const values = readRecords(object, 'values');
  if (values.length === 0) {
    return {
      candidates: [candidate(['Registry Key'], registryInput(key, undefined, undefined))],
      expressed: new Set(['key']),
      isPartial: false,
    };
  }
  const candidates = values.map((value): IndicatorCandidate => {
    const data = readText(value, 'data');
    return {
      types: ['Registry Key'],
      input: registryInput(key, readText(value, 'name') ?? undefined, readText(value, 'data_type') ?? undefined),
      attributes: data === null ? [] : [{ type: 'Registry Value Data', value: data }],
      fields: {},
    };
  });
  // The values stay among the kept properties too: their data and order cannot be read back from attributes.
  return { candidates, expressed: new Set(['key']), isPartial: false };
}

function userAgentOfTraffic(object: StixObject): ObservableValues {
  const extensions = object['extensions'];
  const request = isRecord(extensions) ? extensions['http-request-ext'] : undefined;
  const header = isRecord(request) ? request['request_header'] : undefined;
  if (!isRecord(header)) return none;
  const agents = Object.entries(header)
    .filter(([name]) => name.toLowerCase() === 'user-agent')
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '');
  return { candidates: agents.map((agent) => candidate(['User Agent'], agent)), expressed: new Set(), isPartial: true };
}
