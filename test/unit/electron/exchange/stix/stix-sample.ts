/** Builders of STIX for the tests of this folder: ids that are valid and stay the same from run to run. */

export const someTime = '2024-03-01T10:20:30.456Z';

/** A valid id: the number becomes the UUID. */
export function idOf(type: string, number: number): string {
  return `${type}--${number.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
}

export function anObject(
  type: string,
  number: number,
  properties: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    type,
    spec_version: '2.1',
    id: idOf(type, number),
    created: someTime,
    modified: someTime,
    name: `${type} ${number}`,
    ...properties,
  };
}

export function anIndicator(
  number: number,
  pattern: string,
  properties: Record<string, unknown> = {},
): Record<string, unknown> {
  return anObject('indicator', number, { pattern, pattern_type: 'stix', valid_from: someTime, ...properties });
}

export function aRelationship(number: number, source: string, verb: string, target: string): Record<string, unknown> {
  return {
    type: 'relationship',
    spec_version: '2.1',
    id: idOf('relationship', number),
    created: someTime,
    modified: someTime,
    relationship_type: verb,
    source_ref: source,
    target_ref: target,
  };
}

export function aBundle(...objects: readonly unknown[]): Buffer {
  return Buffer.from(JSON.stringify({ type: 'bundle', id: idOf('bundle', 1), objects }));
}
