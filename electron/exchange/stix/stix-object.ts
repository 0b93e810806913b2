import { isRecord, readText, type StixObject } from './stix-value.ts';

// Written so that no part can match in two ways: it is tested for every reference of the file.
const idForm = /^[a-z0-9][a-z0-9_]*(?:-[a-z0-9_]+)*--[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const longestId = 288;

/** What the mapping of a type cannot do without; other properties are optional whatever the standard says. */
const requiredText: Readonly<Record<string, readonly string[]>> = {
  'attack-pattern': ['name'],
  campaign: ['name'],
  'course-of-action': ['name'],
  identity: ['name'],
  incident: ['name'],
  'intrusion-set': ['name'],
  report: ['name'],
  'threat-actor': ['name'],
  tool: ['name'],
  vulnerability: ['name'],
  'x-mitre-tactic': ['name'],
  indicator: ['pattern'],
  relationship: ['relationship_type', 'source_ref', 'target_ref'],
  sighting: ['sighting_of_ref'],
  'ipv4-addr': ['value'],
  'ipv6-addr': ['value'],
  'domain-name': ['value'],
  url: ['value'],
  'email-addr': ['value'],
  mutex: ['name'],
  'windows-registry-key': ['key'],
};

const references: Readonly<Record<string, readonly string[]>> = {
  relationship: ['source_ref', 'target_ref'],
  sighting: ['sighting_of_ref'],
};

/** The type that an identifier names. */
export function typeOfId(id: string): string {
  const end = id.indexOf('--');
  return end === -1 ? '' : id.slice(0, end);
}

export function isStixId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestId && idForm.test(value);
}

/** Relationships and sightings count among associations. */
export function familyOf(type: string): 'object' | 'association' {
  return type === 'relationship' || type === 'sighting' ? 'association' : 'object';
}

/** Why a value is not a STIX object that can be read, or null. */
export function findProblem(value: unknown): string | null {
  if (!isRecord(value)) return `A STIX object was expected; found ${nameOfKind(value)}.`;
  if (typeof value['type'] !== 'string' || value['type'] === '') return 'The object has no type.';
  const id = value['id'];
  if (id === undefined) return 'The object has no id.';
  if (!isStixId(id)) return 'The id is not of the form type--UUID.';
  const type = value['type'];
  if (typeOfId(id) !== type)
    return `The id names the type ${typeOfId(id)}, but the object is of type ${shorten(type)}.`;
  return findMissing(value, type);
}

function findMissing(object: StixObject, type: string): string | null {
  for (const key of requiredText[type] ?? []) {
    if (object[key] === undefined) return `The required property ${key} is missing.`;
    if (readText(object, key) === null) return `The required property ${key} is not a text.`;
  }
  for (const key of references[type] ?? []) {
    if (!isStixId(object[key])) return `The property ${key} is not an id of the form type--UUID.`;
  }
  return null;
}

/** True when a property named `__proto__` stands anywhere inside: no STIX tool writes one, and copying it is dangerous. */
export function hasPrototypeKey(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasPrototypeKey);
  if (!isRecord(value)) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasPrototypeKey);
}

function nameOfKind(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}
