import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '../../../../../electron/exchange/import-record.ts';
import { parseStix } from '../../../../../electron/exchange/stix/parse-stix.ts';
import { aBundle, anIndicator, anObject, aRelationship, idOf } from './stix-sample.ts';

const sha256 = 'ec5aedf5ecc6bdadd4120932170d1b10f6cfa175cfda22951dfd882928ab279b';

describe('an association', () => {
  const domain = { type: 'domain-name', id: idOf('domain-name', 1), value: 'a.example' };
  const address = { type: 'ipv4-addr', id: idOf('ipv4-addr', 1), value: '203.0.113.5' };
  const file = { type: 'file', id: idOf('file', 1), hashes: { 'SHA-256': sha256 } };
  const dropped = { type: 'file', id: idOf('file', 2), hashes: { MD5: '3773a88f65a5e780c8dff9cdc3a056f3' } };
  const link = (verb: string, from: { id: string }, to: { id: string }, ...objects: unknown[]): ImportPlan =>
    parseStix(aBundle(...objects, aRelationship(1, from.id, verb, to.id)));

  it('of two Indicators takes the only custom type that fits, with its primary first', () => {
    const [made] = link('related-to', domain, address, domain, address).links;
    expect(made).toMatchObject({ associationType: 14, from: address.id, to: domain.id, verb: 'related-to' });
    expect(JSON.parse(made?.assertion.extra ?? 'null')).toEqual({
      properties: { source_ref: domain.id, target_ref: address.id },
    });
  });

  it('of two Indicators lets the verb choose where several types fit', () => {
    expect(link('drops', file, dropped, file, dropped).links).toMatchObject([
      { associationType: 42, from: file.id, to: dropped.id },
    ]);
    expect(link('dropped-by', file, dropped, file, dropped).links).toMatchObject([
      { associationType: 42, from: dropped.id, to: file.id },
    ]);
    expect(link('communicates-with', file, domain, file, domain).links).toMatchObject([
      { associationType: 43, from: file.id },
    ]);
  });

  it('of two Indicators without a fitting type is kept', () => {
    const plan = link('related-to', file, dropped, file, dropped);
    expect(plan.links).toEqual([]);
    expect(plan.units[2]).toMatchObject({
      outcome: 'kept',
      reason: expect.stringContaining('only through a custom association type'),
    });
  });

  it('of two ids that are the same Indicator is kept, because nothing is associated with itself', () => {
    const indicator = anIndicator(1, "[domain-name:value = 'A.example']");
    const plan = link('based-on', { id: idOf('indicator', 1) }, domain, indicator, domain);
    expect(plan.units[2]).toMatchObject({ outcome: 'kept', reason: 'Both ends are the same Indicator.' });
  });

  it('with an end outside the file is left to the store', () => {
    const plan = link('uses', { id: idOf('malware', 9) }, { id: idOf('tool', 1) }, anObject('tool', 1));
    expect(plan.links).toMatchObject([{ from: idOf('malware', 9), to: idOf('tool', 1), associationType: 0 }]);
  });

  it('with a kept end is kept and names it', () => {
    const plan = link(
      'located-at',
      { id: idOf('malware', 1) },
      { id: idOf('location', 1) },
      anObject('malware', 1),
      anObject('location', 1),
    );
    expect(plan.units[2]).toMatchObject({ outcome: 'kept', reason: expect.stringContaining('"location 1"') });
  });

  it('with a refused end is kept and says so', () => {
    const plan = link('uses', { id: idOf('malware', 1) }, { id: idOf('tool', 1) }, anObject('malware', 1), {
      type: 'tool',
      id: idOf('tool', 1),
    });
    expect(plan.units[2]).toMatchObject({ outcome: 'kept', reason: expect.stringContaining('was refused') });
  });

  it('of an Indicator with a Victim is kept, because only a Group can join them', () => {
    const victim = anObject('identity', 1, { roles: ['victim'] });
    const plan = link('related-to', domain, { id: idOf('identity', 1) }, domain, victim);
    expect(plan.units[2]).toMatchObject({ outcome: 'kept', reason: expect.stringContaining('only through a Group') });
  });

  it('reaches every part of an indicator under names of its own', () => {
    const indicator = anIndicator(1, "[domain-name:value = 'a.example' OR domain-name:value = 'b.example']");
    const plan = link(
      'indicates',
      { id: idOf('indicator', 1) },
      { id: idOf('malware', 1) },
      indicator,
      anObject('malware', 1),
    );
    expect(plan.links.map((item) => [item.externalId, item.from, item.unit])).toEqual([
      [`${idOf('relationship', 1)}#1`, `${idOf('indicator', 1)}#1`, 2],
      [`${idOf('relationship', 1)}#2`, `${idOf('indicator', 1)}#2`, 2],
    ]);
  });

  it('is made of a sighting when both what was seen and where are objects', () => {
    const victim = anObject('identity', 1, { roles: ['victim'] });
    const sighting = {
      ...anObject('sighting', 1),
      sighting_of_ref: idOf('malware', 1),
      where_sighted_refs: [idOf('identity', 1)],
      count: 3,
    };
    const plan = parseStix(aBundle(anObject('malware', 1), victim, sighting));
    expect(plan.links).toMatchObject([
      { from: idOf('malware', 1), to: idOf('identity', 1), verb: 'sighting-of', unit: 2 },
    ]);
    const elsewhere = parseStix(aBundle(anObject('malware', 1), { ...sighting, where_sighted_refs: [] }));
    expect(elsewhere.units[1]?.outcome).toBe('kept');
  });

  it('joins a technique with the Tactic of its kill chain phase, and only of its own matrix', () => {
    const tactic = (number: number, domain: string) =>
      anObject('x-mitre-tactic', number, { x_mitre_shortname: 'impact', x_mitre_domains: [domain] });
    const phases = [
      { kill_chain_name: 'mitre-ics-attack', phase_name: 'impact' },
      { kill_chain_name: 'lockheed-martin', phase_name: 'impact' },
    ];
    const technique = anObject('attack-pattern', 1, { kill_chain_phases: phases });
    const plan = parseStix(aBundle(technique, tactic(1, 'enterprise-attack'), tactic(2, 'ics-attack')));
    expect(plan.links).toMatchObject([
      { from: idOf('attack-pattern', 1), to: idOf('x-mitre-tactic', 2), verb: 'kill-chain-phase', unit: null },
    ]);
    expect(plan.objects[0]?.attributes).toEqual([{ type: 'Kill Chain Phase', value: 'lockheed-martin: impact' }]);
  });

  it('survives references that go in circles', () => {
    const first = anObject('report', 1, { object_refs: [idOf('report', 2), idOf('report', 1)] });
    const second = anObject('report', 2, { object_refs: [idOf('report', 1)] });
    expect(parseStix(aBundle(first, second)).links.map((item) => [item.from, item.to])).toEqual([
      [idOf('report', 1), idOf('report', 2)],
      [idOf('report', 2), idOf('report', 1)],
    ]);
  });
});
