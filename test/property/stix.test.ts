import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ImportPlan } from '../../electron/exchange/import-record.ts';
import { parseStix } from '../../electron/exchange/stix/parse-stix.ts';
import { parsePattern } from '../../electron/exchange/stix/pattern-parse.ts';
import { AppError } from '../../shared/error/app-error.ts';
import { aBundle, idOf } from '../unit/electron/exchange/stix/stix-sample.ts';
import { runs } from '../support/property-runs.ts';

/** The plan, or null when the file was refused in the expected way; anything else that is thrown fails the test. */
function read(bytes: Uint8Array): ImportPlan | null {
  try {
    return parseStix(bytes);
  } catch (error) {
    if (error instanceof AppError && ['INVALID_INPUT', 'LIMIT'].includes(error.code)) return null;
    throw error;
  }
}

function expectAccounted(plan: ImportPlan): void {
  const recorded = new Set<number | null>([...plan.objects, ...plan.links].map((record) => record.unit));
  for (const [at, unit] of plan.units.entries()) {
    expect(unit.outcome === null).toBe(recorded.has(at));
    if (unit.outcome !== null) expect(unit.reason).not.toBeNull();
    if (unit.outcome === 'kept') expect(unit.verbatim).not.toBeNull();
  }
  const names = [...plan.objects, ...plan.links].map((record) => record.externalId);
  expect(new Set(names).size).toBe(names.length);
}

const types = [
  'attack-pattern',
  'malware',
  'identity',
  'report',
  'indicator',
  'observed-data',
  'marking-definition',
  'x-mitre-tactic',
  'location',
  'domain-name',
  'ipv4-addr',
  'file',
  'network-traffic',
  'relationship',
  'sighting',
];
const id = fc
  .tuple(fc.constantFrom(...types), fc.integer({ min: 0, max: 3 }))
  .map(([type, number]) => idOf(type, number));
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('victim', 'a.example', '203.0.113.7', 'targets', 'drops'),
);
const pattern = fc.constantFrom(
  "[domain-name:value = 'a.example' AND ipv4-addr:value = '203.0.113.7']",
  "[file:hashes.MD5 = '3773a88f65a5e780c8dff9cdc3a056f3']",
  "[process:name = 'x']",
  '[broken',
);
const value = fc.oneof(
  { weight: 3, arbitrary: text },
  { weight: 3, arbitrary: fc.array(id, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.jsonValue() },
);
const hashes = fc.constant({ MD5: '3773a88f65a5e780c8dff9cdc3a056f3' });

/** Objects that are nearly right, with ends that meet, miss or repeat. */
const stixLike = fc.oneof(
  {
    weight: 8,
    arbitrary: id.chain((own) =>
      fc.record(
        {
          type: fc.constant(own.slice(0, own.indexOf('--'))),
          id: fc.constant(own),
          name: fc.oneof(text, fc.jsonValue()),
          value: text,
          pattern,
          modified: fc.oneof(text, fc.constantFrom('2024-01-01T00:00:00Z', '2025-01-01T00:00:00.123456Z')),
          relationship_type: text,
          source_ref: id,
          target_ref: id,
          sighting_of_ref: id,
          where_sighted_refs: fc.array(id, { maxLength: 3 }),
          object_refs: value,
          objects: fc.dictionary(
            fc.constantFrom('0', '1'),
            fc.record({ type: fc.constantFrom(...types), value: text, hashes }),
          ),
          resolves_to_refs: value,
          hashes: fc.oneof(hashes, fc.jsonValue()),
          labels: value,
          aliases: value,
          kill_chain_phases: fc.oneof(fc.constant([{ kill_chain_name: 'c', phase_name: 'p' }]), fc.jsonValue()),
          x_mitre_shortname: fc.constant('p'),
          object_marking_refs: value,
          external_references: fc.jsonValue(),
          created_by_ref: fc.oneof(id, fc.jsonValue()),
          extensions: fc.jsonValue(),
        },
        {
          requiredKeys: [
            'type',
            'id',
            'name',
            'pattern',
            'value',
            'relationship_type',
            'source_ref',
            'target_ref',
            'sighting_of_ref',
          ],
        },
      ),
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);

it('accounts for every object of any bundle that is nearly STIX, and names each record once', () => {
  fc.assert(
    fc.property(fc.array(stixLike, { maxLength: 12 }), (objects) => {
      const plan = parseStix(aBundle(...objects));
      expect(plan.units).toHaveLength(objects.length);
      expectAccounted(plan);
    }),
    runs(400),
  );
});

/** Every text inside a value. */
function textsOf(json: unknown): string[] {
  if (typeof json === 'string') return [json];
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(textsOf) : [];
}

it('finds every text of an object that became a Group or Victim again in its record', () => {
  const handled = new Set(['type', 'id', 'spec_version', 'created', 'modified']);
  fc.assert(
    fc.property(fc.array(stixLike, { maxLength: 6 }), (objects) => {
      const plan = parseStix(aBundle(...objects));
      for (const record of plan.objects) {
        if (record.kind === 'indicator') continue;
        const extra: unknown = JSON.parse(record.assertion.extra ?? 'null');
        const here = new Set(textsOf([record.summary, record.attributes, record.tags, extra]));
        const source: unknown = JSON.parse(JSON.stringify(objects[record.unit]));
        const entries = typeof source === 'object' && source !== null ? Object.entries(source) : [];
        const missing = entries.filter(
          ([key, item]) => !handled.has(key) && !textsOf(item).every((part) => here.has(part)),
        );
        expect(missing).toEqual([]);
      }
    }),
    runs(400),
  );
});

it('gives the same plan for the same bytes', () => {
  fc.assert(
    fc.property(fc.array(stixLike, { maxLength: 8 }), (objects) => {
      expect(parseStix(aBundle(...objects))).toEqual(parseStix(aBundle(...objects)));
    }),
    runs(100),
  );
});

it('reads or refuses any JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const plan = read(Buffer.from(JSON.stringify(json)));
      if (plan !== null) expectAccounted(plan);
    }),
  );
});

it('reads or refuses any bytes, also those of a bundle with some of them changed or cut', () => {
  const sample = aBundle(
    { type: 'tool', id: idOf('tool', 1), name: 'caf\u00e9 "x" \\ y', labels: ['a'] },
    { type: 'location', id: idOf('location', 1) },
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void read(bytes)));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(sample.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }),
      fc.nat(sample.length),
      (edits, length) => {
        const bytes = Buffer.from(sample.subarray(0, length));
        for (const [at, byte] of edits) if (at < length) bytes[at] = byte;
        const plan = read(bytes);
        if (plan !== null) expectAccounted(plan);
      },
    ),
    runs(500),
  );
});

it('reads or refuses any pattern without throwing', () => {
  const word = fc.constantFrom(
    '[',
    ']',
    '(',
    ')',
    ' AND ',
    ' OR ',
    ' NOT ',
    ' IN ',
    '=',
    "'x'",
    'a:b',
    "file:hashes.'MD5'",
    ',',
    '7',
    ' FOLLOWEDBY ',
    "'",
    '\\',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word, { maxLength: 20 }).map((words) => words.join('')),
      ),
      (source) => {
        const result = parsePattern(source);
        if (!result.ok) expect(result.at).toBeLessThanOrEqual(source.length);
      },
    ),
    runs(1000),
  );
});

it('reads back any text that a pattern quotes', () => {
  fc.assert(
    fc.property(fc.string(), (plain) => {
      const quoted = plain.replace(/[\\']/g, '\\$&');
      expect(parsePattern(`[a:b = '${quoted}']`)).toMatchObject({
        ok: true,
        value: { observations: [{ values: [plain] }] },
      });
    }),
  );
});
