import { describe, expect, it } from 'vitest';
import { diamondLabel, diamondVertices, vertexKinds, vertexOf } from '../../../../shared/association/diamond.ts';
import { groupTypes, indicatorTypes, objectTypes } from '../../../../shared/model/object-type.ts';

const typesAt = (kind: 'group' | 'indicator', vertex: string | null): string[] =>
  (kind === 'group' ? groupTypes : indicatorTypes).filter((type) => vertexOf(kind, type) === vertex);

describe('the Diamond Model', () => {
  it('places each type of Group and Indicator on the vertex that the specification names', () => {
    expect(typesAt('group', 'adversary')).toEqual(['Adversary', 'Intrusion Set', 'Threat']);
    expect(typesAt('group', 'capability')).toEqual([
      'Attack Pattern',
      'Malware',
      'Signature',
      'Tactic',
      'Tool',
      'Vulnerability',
    ]);
    expect(typesAt('indicator', 'capability')).toEqual(['File', 'Mutex', 'Registry Key', 'User Agent']);
    expect(typesAt('indicator', 'infrastructure')).toEqual(['Address', 'EmailAddress', 'Host', 'URL', 'ASN', 'CIDR']);
    expect([...typesAt('group', 'infrastructure'), ...typesAt('group', 'victim')]).toEqual([]);
    expect([...typesAt('indicator', 'adversary'), ...typesAt('indicator', 'victim')]).toEqual([]);
  });

  it('places Victims with all their Assets, and leaves events, reports and marks between the vertices', () => {
    const placed = objectTypes.filter(({ kind, name }) => vertexOf(kind, name) === 'victim').map(({ kind }) => kind);
    expect(new Set(placed)).toEqual(new Set(['victim', 'victimAsset']));
    for (const type of ['Campaign', 'Incident', 'Event', 'Report', 'Document', 'Course of Action'])
      expect(vertexOf('group', type), type).toBeNull();
    for (const kind of ['tag', 'case', 'artifact', 'intelRequirement', 'track'] as const)
      expect(vertexOf(kind, 'Address'), kind).toBeNull();
  });

  it('offers exactly the kinds of which something can stand on a vertex, and words for an empty one', () => {
    for (const vertex of diamondVertices) {
      const kinds = objectTypes.filter(({ kind, name }) => vertexOf(kind, name) === vertex).map(({ kind }) => kind);
      expect(new Set(vertexKinds[vertex]), vertex).toEqual(new Set(kinds));
      expect(diamondLabel[vertex].holds.length, vertex).toBeGreaterThan(20);
    }
  });
});
