import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ImportObject, ImportPlan } from '../../../../../electron/exchange/import-record.ts';
import { parseStix } from '../../../../../electron/exchange/stix/parse-stix.ts';
import { aBundle, anIndicator, anObject, idOf, someTime } from './stix-sample.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`../../../../data/stix/${name}`, import.meta.url));
const sha256 = 'ec5aedf5ecc6bdadd4120932170d1b10f6cfa175cfda22951dfd882928ab279b';

function objectOf(plan: ImportPlan, externalId: string): ImportObject {
  const object = plan.objects.find((item) => item.externalId === externalId);
  if (object === undefined) throw new Error(`no record ${externalId}`);
  return object;
}
function unitOf(plan: ImportPlan, externalId: string) {
  return plan.units.find((unit) => unit.externalId === externalId);
}
function attributesOf(object: ImportObject): string[] {
  return object.attributes.map(({ type, value }) => `${type}=${value}`);
}
const extraOf = (object: ImportObject): unknown => JSON.parse(object.assertion.extra ?? 'null');

describe('a STIX 2.1 bundle', () => {
  const plan = parseStix(fixture('bundle-21.json'));

  it('names its format and the identity that made most of it', () => {
    expect([plan.format, plan.producer]).toEqual(['STIX 2.1', 'Example Research']);
  });

  it('gives one unit for each object', () => {
    expect(plan.units.map((unit) => [unit.family, unit.sourceType, unit.outcome])).toEqual([
      ['association', 'relationship', null],
      ['object', 'identity', 'kept'],
      ['object', 'identity', null],
      ['object', 'threat-actor', null],
      ['object', 'malware', null],
      ['association', 'relationship', null],
      ['object', 'marking-definition', 'merged'],
      ['object', 'marking-definition', 'kept'],
    ]);
  });

  it('maps every property of a threat actor to a field, an attribute, a tag, a label or the kept ones', () => {
    const actor = objectOf(plan, idOf('threat-actor', 1));
    expect(actor).toMatchObject({
      kind: 'group',
      type: 'Adversary',
      summary: 'Quiet Heron',
      fields: {
        firstSeen: Date.UTC(2020, 4, 6),
        externalDateAdded: Date.parse(someTime),
        externalLastModified: Date.parse(someTime),
      },
      tags: ['espionage'],
      labels: ['TLP:GREEN'],
    });
    expect(actor.attributes).toEqual([
      { type: 'Description', value: 'An espionage actor.', source: 'Example Research' },
      { type: 'External ID', value: 'G9000', source: 'mitre-attack' },
      { type: 'Alias', value: 'TA-9000', source: 'Example Research' },
      { type: 'Threat Actor Type', value: 'spy', source: 'Example Research' },
      { type: 'Threat Actor Type', value: 'nation-state', source: 'Example Research' },
    ]);
    expect(extraOf(actor)).toEqual({
      references: [{ source_name: 'mitre-attack', external_id: 'G9000', url: 'https://attack.mitre.org/groups/G9000' }],
      markings: [idOf('marking-definition', 9)],
      createdBy: idOf('identity', 1),
      properties: { aliases: ['Quiet Heron', 'TA-9000'], confidence: 80, x_custom: { deep: [1, 2] } },
    });
  });

  it('marks what the source withdrew', () => {
    expect(objectOf(plan, idOf('malware', 1)).assertion).toMatchObject({ revoked: true, deprecated: true });
  });

  it('makes a Victim of the identity that something targets', () => {
    const victim = objectOf(plan, idOf('identity', 2));
    expect(victim).toMatchObject({ kind: 'victim', summary: 'Example Bank', fields: {} });
    expect(attributesOf(victim)).toEqual(['Identity Class=organization', 'Sector=financial-services']);
  });

  it('makes an association of a relationship that stands before its ends', () => {
    expect(plan.links[0]).toMatchObject({
      externalId: idOf('relationship', 1),
      unit: 0,
      from: idOf('threat-actor', 1),
      to: idOf('malware', 1),
      associationType: 0,
      verb: 'uses',
      description: 'Seen in two intrusions',
      firstSeen: Date.UTC(2024, 0, 1),
      lastSeen: Date.UTC(2024, 1, 1),
    });
    expect(JSON.parse(plan.links[0]?.assertion.extra ?? 'null')).toEqual({
      references: [{ source_name: 'report', url: 'https://example.com/r' }],
      markings: ['marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da'],
      createdBy: idOf('identity', 1),
      properties: { x_weight: 3 },
    });
  });

  it('keeps the text of kept objects word for word', () => {
    const verbatim: unknown = JSON.parse(unitOf(plan, idOf('marking-definition', 9))?.verbatim ?? 'null');
    expect(verbatim).toMatchObject({ definition: { statement: 'Copyright Example Research' } });
  });

  it('reads the same with byte order mark, as gzip, as bare list and as single objects one behind the other', () => {
    const bytes = fixture('bundle-21.json');
    const bundle = JSON.parse(bytes.toString()) as { objects: unknown[] }; // the fixture's own shape
    const forms = [
      Buffer.concat([Buffer.from('\ufeff'), bytes]),
      gzipSync(bytes),
      Buffer.from(JSON.stringify(bundle.objects)),
      Buffer.from(bundle.objects.map((object) => JSON.stringify(object)).join('\n')),
      Buffer.from(JSON.stringify({ more: false, objects: bundle.objects })),
    ];
    const shape = (item: ImportPlan) => [
      item.units.map((unit) => unit.outcome),
      item.objects.map(attributesOf),
      item.links.length,
    ];
    for (const form of forms) expect(shape(parseStix(form))).toEqual(shape(plan));
  });

  it('gives equal digests for the same file and another for a changed object', () => {
    const again = parseStix(fixture('bundle-21.json'));
    expect(again.objects.map((object) => object.assertion.digest)).toEqual(
      plan.objects.map((object) => object.assertion.digest),
    );
    const changed = parseStix(Buffer.from(fixture('bundle-21.json').toString().replace('HeronLoader', 'HeronLoadr')));
    const differing = changed.objects.filter(
      (object, at) => object.assertion.digest !== plan.objects[at]?.assertion.digest,
    );
    expect(differing.map((object) => object.summary)).toEqual(['HeronLoadr']);
  });
});

describe('a STIX 2.0 bundle', () => {
  const plan = parseStix(fixture('bundle-20.json'));
  const observed = idOf('observed-data', 1);

  it('is recognised', () => {
    expect(plan.format).toBe('STIX 2.0');
  });

  it('makes Indicators of observed members and associates them where a type fits', () => {
    expect(
      plan.objects.filter((object) => object.unit === 0).map((object) => [object.externalId, object.summary]),
    ).toEqual([
      [`${observed}#1`, 'c2.example'],
      [`${observed}#2`, '203.0.113.9'],
      [`${observed}#3`, 'ASN64500'],
    ]);
    expect(objectOf(plan, `${observed}#1`).fields).toMatchObject({
      firstSeen: Date.UTC(2018, 5, 15, 11),
      lastSeen: Date.UTC(2018, 5, 15, 12),
    });
    const typed = plan.links.filter((link) => link.associationType !== 0);
    expect(typed.map((link) => [link.associationType, link.from, link.to, link.unit])).toEqual([
      [14, `${observed}#2`, `${observed}#1`, null],
      [11, `${observed}#3`, `${observed}#2`, null],
    ]);
    expect(unitOf(plan, observed)).toMatchObject({
      outcome: null,
      reason: 'Not expressed by any Indicator: mac-addr.',
    });
    expect(unitOf(plan, observed)?.verbatim).toContain('d2:fb:49');
  });

  it('links a report with every part of what it refers to, and with ends that the workspace may hold', () => {
    const report = idOf('report', 1);
    expect(plan.links.filter((link) => link.from === report).map((link) => [link.to, link.verb, link.unit])).toEqual([
      [`${idOf('indicator', 1)}#1`, 'refers-to', null],
      [`${idOf('indicator', 1)}#2`, 'refers-to', null],
      [idOf('malware', 0x77), 'refers-to', null],
    ]);
  });

  it('keeps a timestamp that is finer than milliseconds beside the field', () => {
    const report = objectOf(plan, idOf('report', 1));
    expect(report.fields['publishDate']).toBe(Date.UTC(2018, 5, 16, 0, 0, 0, 123));
    expect(extraOf(report)).toMatchObject({ properties: { published: '2018-06-16T00:00:00.123456Z' } });
  });
});

describe('an indicator', () => {
  it('gives its times, confidence and texts to every part of its pattern', () => {
    const pattern = "[domain-name:value = 'a.example' OR domain-name:value = 'b.example']";
    const extra = {
      confidence: 70,
      valid_until: '2025-01-01T00:00:00Z',
      description: 'Beacon',
      indicator_types: ['c2'],
    };
    const plan = parseStix(aBundle(anIndicator(1, pattern, extra)));
    expect(plan.objects.map((object) => object.externalId)).toEqual([
      `${idOf('indicator', 1)}#1`,
      `${idOf('indicator', 1)}#2`,
    ]);
    for (const object of plan.objects) {
      expect(object.fields).toMatchObject({
        confidence: 70,
        firstSeen: Date.parse(someTime),
        externalDateExpires: Date.UTC(2025, 0, 1),
      });
      expect(attributesOf(object)).toEqual(['Name=indicator 1', 'Description=Beacon', 'Indicator Type=c2']);
      expect(extraOf(object)).toEqual({ properties: { pattern } });
    }
  });

  it('gives hashes in lower case and the size of a file', () => {
    const file = {
      type: 'file',
      id: idOf('file', 1),
      hashes: { 'SHA-256': sha256.toUpperCase(), 'SHA-512': 'ff' },
      name: 'a.exe',
      size: 12,
    };
    const [object] = parseStix(aBundle(file)).objects;
    expect(object).toMatchObject({ kind: 'indicator', type: 'File', hashes: { sha256 }, fields: { size: 12 } });
    expect(object?.attributes).toEqual([{ type: 'File Name', value: 'a.exe' }]);
    expect(extraOf(object as ImportObject)).toEqual({ properties: { hashes: file.hashes } }); // checked just above
  });

  it('becomes a Signature when its pattern is a rule of a detection language', () => {
    const plan = parseStix(
      aBundle(anIndicator(1, 'rule x { condition: true }', { pattern_type: 'yara', name: 'My rule' })),
    );
    expect(plan.objects[0]).toMatchObject({
      kind: 'group',
      type: 'Signature',
      summary: 'My rule',
      fields: { fileName: 'My-rule.yar', fileType: 'YARA', fileText: 'rule x { condition: true }' },
    });
  });

  it.each([
    ['a language without a file type', { pattern_type: 'x-own' }, /x-own/],
    ['a pattern that cannot be read', { pattern: '[nonsense' }, /cannot be read/],
    [
      'a pattern without any Indicator',
      { pattern: "[process:name = 'x']" },
      /No part of the pattern.*process:name = 'x'/,
    ],
  ])('is kept with the reason for %s', (_name, properties, reason) => {
    const [unit] = parseStix(aBundle(anIndicator(1, '[a:b = 1]', properties))).units;
    expect(unit).toMatchObject({ outcome: 'kept', reason: expect.stringMatching(reason) });
    expect(unit?.verbatim).toContain('indicator--00000001');
  });

  it('records what a part of its pattern lost and keeps the text', () => {
    const plan = parseStix(aBundle(anIndicator(1, "[domain-name:value = 'a.example' AND process:pid = 4]")));
    expect(plan.objects).toHaveLength(1);
    expect(plan.units[0]).toMatchObject({ outcome: null, reason: 'Not expressed by any Indicator: process:pid = 4.' });
    expect(plan.units[0]?.verbatim).not.toBeNull();
  });
});

describe('repeated ids', () => {
  it('leave the newest version, wherever it stands', () => {
    const old = anObject('tool', 1, { name: 'old', modified: '2020-01-01T00:00:00.000Z' });
    const recent = anObject('tool', 1, { name: 'new', modified: '2024-06-01T00:00:00.000Z' });
    for (const [objects, outcomes] of [
      [
        [old, recent],
        ['merged', null],
      ],
      [
        [recent, old],
        [null, 'merged'],
      ],
    ] as const) {
      const plan = parseStix(aBundle(...objects));
      expect(plan.objects.map((object) => object.summary)).toEqual(['new']);
      expect(plan.units.map((unit) => unit.outcome)).toEqual(outcomes);
    }
  });

  it('merge identical copies and say so', () => {
    const plan = parseStix(aBundle(anObject('tool', 1), anObject('tool', 1)));
    expect(plan.units[1]).toMatchObject({ outcome: 'merged', reason: expect.stringContaining('identical') });
  });

  it('leave the fuller one of observables, which have no version', () => {
    const bare = { type: 'domain-name', id: idOf('domain-name', 1), value: 'a.example' };
    const plan = parseStix(aBundle(bare, { ...bare, resolves_to_refs: [idOf('ipv4-addr', 1)] }));
    expect(plan.units.map((unit) => unit.outcome)).toEqual(['merged', null]);
  });
});

describe('texts', () => {
  it('of a long name are cut in the summary and whole in an attribute', () => {
    const name = 'n'.repeat(700);
    const [object] = parseStix(aBundle(anObject('tool', 1, { name }))).objects;
    expect(object?.summary).toHaveLength(500);
    expect(attributesOf(object as ImportObject)).toEqual([`Full Name=${name}`]); // length checked just above
  });

  it('with escaped control characters are shown printable and kept as they were', () => {
    const [object] = parseStix(
      aBundle(anObject('tool', 1, { name: 'a\u0000b', description: 'c\u0001\ud800d' })),
    ).objects;
    expect(object?.summary).toBe('a\ufffdb');
    expect(attributesOf(object as ImportObject)).toContain('Description=c\ufffd\ufffdd');
    expect(extraOf(object as ImportObject)).toEqual({
      properties: { name: 'a\u0000b', description: 'c\u0001\ud800d' },
    });
  });

  it('of more than an attribute holds are cut, reported and kept whole', () => {
    const description = 'd'.repeat(300_000);
    const plan = parseStix(aBundle(anObject('tool', 1, { description })));
    expect(plan.objects[0]?.attributes[0]?.value).toHaveLength(200_000);
    expect(plan.units[0]?.reason).toContain('cut to 200000');
    expect(extraOf(plan.objects[0] as ImportObject)).toEqual({ properties: { description } });
  });

  it('of labels longer than a Tag are kept', () => {
    const long = 'x'.repeat(200);
    const plan = parseStix(aBundle(anObject('tool', 1, { labels: ['short', long] })));
    expect(plan.objects[0]?.tags).toEqual(['short']);
    expect(extraOf(plan.objects[0] as ImportObject)).toEqual({ properties: { labels: ['short', long] } });
  });
});

describe('markings', () => {
  it.each([
    ['marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1', 'TLP:RED'],
    ['marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003', 'TLP:AMBER+STRICT'],
    ['marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487', 'TLP:CLEAR'],
    ['marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9', 'TLP:WHITE'],
  ])('%s that the file does not carry is %s', (id, label) => {
    expect(parseStix(aBundle(anObject('tool', 1, { object_marking_refs: [id] }))).objects[0]?.labels).toEqual([label]);
  });

  it("under a producer's own id are recognised by what they define", () => {
    const own = {
      type: 'marking-definition',
      id: idOf('marking-definition', 5),
      definition_type: 'tlp',
      definition: { tlp: 'TLP:Amber' },
    };
    const extended = {
      type: 'marking-definition',
      id: idOf('marking-definition', 6),
      extensions: { x: { tlp_2_0: 'amber+strict' } },
    };
    const tool = anObject('tool', 1, { object_marking_refs: [own.id, extended.id] });
    expect(parseStix(aBundle(tool, own, extended)).objects[0]?.labels).toEqual(['TLP:AMBER', 'TLP:AMBER+STRICT']);
  });
});

it('reports progress that never goes back and ends at the whole file', () => {
  const tools = Array.from({ length: 3000 }, (_, number) => anObject('tool', number));
  const bytes = aBundle(...tools);
  const seen: number[] = [];
  parseStix(bytes, { onProgress: (done, total) => seen.push(total === bytes.length ? done : -1) });
  expect(seen.length).toBeGreaterThan(4);
  expect(seen.toSorted((a, b) => a - b)).toEqual(seen);
  expect(seen.at(-1)).toBe(bytes.length);
});
