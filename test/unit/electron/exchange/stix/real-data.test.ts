/** Real published files; the expected counts were taken by another reader. Skipped where the data is absent. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseStix } from '../../../../../electron/exchange/stix/parse-stix.ts';

const root = resolve(new URL('../../../../..', import.meta.url).pathname);
const data = process.env['LIGATURE_SHARED_DATA'] ?? resolve(root, '../shared/data');
const countsFile = resolve(data, 'STIX-COUNTS.json');
const isPresent = existsSync(countsFile);

interface Counts {
  readonly objects: number;
  readonly by_type: Readonly<Record<string, number>>;
  readonly relationships: number;
  readonly distinct_ids: number;
  readonly revoked: number;
}
// The file's shape is described in the README beside it.
const counts = isPresent ? (JSON.parse(readFileSync(countsFile, 'utf8')) as Record<string, Counts>) : {};

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const item of items) found[keyOf(item)] = (found[keyOf(item)] ?? 0) + 1;
  return found;
}

describe.skipIf(!isPresent)('every real STIX file (set LIGATURE_SHARED_DATA to its folder)', () => {
  it.each(Object.entries(counts))(
    '%s is read whole: one unit for each object, of the right types',
    (file, expected) => {
      const plan = parseStix(readFileSync(resolve(data, file)));
      expect(countBy(plan.units, (unit) => unit.sourceType)).toEqual(expected.by_type);
      expect(plan.units).toHaveLength(expected.objects);
      expect(plan.units.filter((unit) => unit.outcome === 'refused')).toEqual([]);
      const inRecords = new Set([...plan.objects, ...plan.links].map((record) => record.unit));
      for (const [at, unit] of plan.units.entries()) expect(unit.outcome === null).toBe(inRecords.has(at));
    },
  );

  it('Enterprise ATT&CK becomes Groups of the expected types, and all its relationships are accounted for', () => {
    const file = 'attack/enterprise-attack-18.1.stix21.json.gz';
    const expected = counts[file];
    const plan = parseStix(readFileSync(resolve(data, file)));
    const types = expected?.by_type ?? {};
    expect(countBy(plan.objects, (object) => object.type)).toEqual({
      'Attack Pattern': types['attack-pattern'],
      Campaign: types['campaign'],
      'Course of Action': types['course-of-action'],
      'Intrusion Set': types['intrusion-set'],
      Malware: types['malware'],
      Tool: types['tool'],
      Tactic: types['x-mitre-tactic'],
    });
    expect(plan.producer).toBe('The MITRE Corporation');
    const own = plan.links.filter((link) => link.unit !== null);
    const kept = plan.units.filter((unit) => unit.family === 'association' && unit.outcome === 'kept');
    expect(own.length + kept.length).toBe(expected?.relationships);
    expect(new Set(own.map((link) => link.verb))).toEqual(
      new Set(['uses', 'mitigates', 'subtechnique-of', 'revoked-by', 'attributed-to']),
    );
    const ends = new Set(plan.objects.map((object) => object.externalId));
    expect(plan.links.filter((link) => !ends.has(link.from) || !ends.has(link.to))).toEqual([]);
    const apt29 = plan.objects.find((object) => object.summary === 'APT29');
    expect(apt29?.attributes).toContainEqual({ type: 'External ID', value: 'G0016', source: 'mitre-attack' });
    expect(apt29?.attributes).toContainEqual({ type: 'Alias', value: 'Cozy Bear', source: 'The MITRE Corporation' });
  });

  it('every ATT&CK technique that is not withdrawn is joined with the Tactic of each of its phases', () => {
    const plan = parseStix(readFileSync(resolve(data, 'attack/ics-attack-18.1.json.gz')));
    const joined = new Set(plan.links.filter((link) => link.verb === 'kill-chain-phase').map((link) => link.from));
    const techniques = plan.objects.filter((object) => object.type === 'Attack Pattern' && !object.assertion.revoked);
    expect(techniques.filter((object) => !joined.has(object.externalId) && !object.assertion.deprecated)).toEqual([]);
    expect(
      plan.objects.flatMap((object) => object.attributes).filter(({ type }) => type === 'Kill Chain Phase'),
    ).toEqual([]);
  });
});
