import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseStix, type ParseStixOptions } from '../../../../../electron/exchange/stix/parse-stix.ts';
import { AppError, type ErrorCode } from '../../../../../shared/error/app-error.ts';
import { aBundle, anIndicator, anObject, aRelationship, idOf } from './stix-sample.ts';

function refusal(input: Uint8Array | string, options?: ParseStixOptions): { code: ErrorCode; message: string } {
  try {
    parseStix(typeof input === 'string' ? Buffer.from(input) : input, options);
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('the file was accepted');
}

const good = anObject('malware', 1);

/** The outcome and reason of the one bad object beside a good one. */
function badUnit(bad: unknown): { outcome: string | null; reason: string | null } {
  const plan = parseStix(aBundle(good, bad));
  expect(plan.objects).toHaveLength(1);
  const { outcome, reason } = plan.units[1] ?? { outcome: null, reason: null };
  return { outcome, reason };
}

describe('a file that is not STIX', () => {
  it.each<[string, Uint8Array | string, RegExp]>([
    ['nothing', '', /empty/],
    ['white space', ' \n\t ', /only white space/],
    ['a byte order mark alone', '\ufeff', /only white space|empty/],
    ['prose', 'hello', /text that is not JSON/],
    ['XML', '<?xml version="1.0"?><stix:STIX_Package/>', /XML or HTML/],
    ['a ZIP archive', 'PK\u0003\u0004aaaa', /ZIP archive/],
    ['zero bytes', Buffer.alloc(64), /text that is not JSON/],
    ['UTF-16', Buffer.from('\ufeff{"type":"bundle"}', 'utf16le'), /UTF-16.*UTF-8/],
    ['UTF-16 without its mark', Buffer.from('{"type":"bundle"}', 'utf16le'), /UTF-16/],
    ['a number', '42', /text that is not JSON/],
    ['an empty array', '[]', /empty array/],
    ['an array of numbers', '[1,2]', /plain values/],
    ['an empty object', '{}', /empty JSON object/],
    ['a MISP event', '{"Event":{"info":"x"}}', /a MISP event/],
    ['a list of MISP events', '[{"Event":{"info":"x"}}]', /a MISP event/],
    ['a MISP answer', '{"response":[{"Event":{}}]}', /MISP answer/],
    ['a ThreatConnect answer', '{"data":[],"status":"Success"}', /ThreatConnect/],
    ['some other JSON', '{"name":"x","version":1}', /"name", "version"/],
    [
      'a bundle cut in a text',
      '{"type":"bundle","objects":[{"type":"mal',
      /ends at byte 40 \(line 1\) in the middle of object number 1/,
    ],
    ['a bundle cut between objects', '{"type":"bundle",\n"objects":[{}', /\(line 2\)/],
    ['a bundle cut before its end', '{"type":"bundle","objects":[]', /ends at byte 29/],
    ['a trailing comma', '{"type":"bundle","objects":[{},]}', /"\]" was found at byte 31/],
    ['a missing comma', '{"type":"bundle","objects":[{}{}]}', /a comma or the end of the list/],
    ['a key without quotes', '{type:"bundle"}', /property name in quotes/],
    ['a key without colon', '{"type" "bundle"}', /a colon/],
    ['a bare word', '{"type":bundle,"objects":[]}', /not valid JSON/],
    ['text behind the bundle', '{"type":"bundle","objects":[]} x', /end of the file/],
    ['a damaged gzip file', Buffer.concat([gzipSync('{}').subarray(0, 12), Buffer.from('xx')]), /damaged/],
  ])('is refused when it is %s', (_name, input, words) => {
    const { code, message } = refusal(input);
    expect(code).toBe('INVALID_INPUT');
    expect(message).toMatch(words);
  });

  it('is refused when nesting goes deeper than 64, without reading the rest', () => {
    const brackets = Buffer.alloc(200 * 1024 * 1024, '[');
    const start = performance.now();
    expect(refusal(brackets)).toMatchObject({
      code: 'LIMIT',
      message: expect.stringContaining('64 levels deep at byte 64'),
    });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('is refused when an object of a bundle nests too deep', () => {
    const deep = `{"type":"bundle","objects":[${'{"a":'.repeat(70)}1${'}'.repeat(70)}]}`;
    expect(refusal(deep).code).toBe('LIMIT');
  });

  it('is refused beyond the number of objects', () => {
    expect(refusal(aBundle(good, good, good), { limits: { objects: 2 } }).code).toBe('LIMIT');
  });

  it('is refused when a gzip file unpacks to more than the limit', () => {
    const bomb = gzipSync(Buffer.alloc(1_000_000, ' '));
    expect(refusal(bomb, { limits: { unpackedBytes: 1000 } }).code).toBe('LIMIT');
  });

  it('is refused when its references multiply beyond the limit', () => {
    const many = anIndicator(
      1,
      `[ipv4-addr:value IN (${Array.from({ length: 50 }, (_, i) => `'203.0.113.${i}'`).join(',')})]`,
    );
    const relations = Array.from({ length: 5 }, (_, i) =>
      aRelationship(i, idOf('indicator', 1), 'indicates', idOf('malware', 1)),
    );
    expect(refusal(aBundle(good, many, ...relations), { limits: { links: 200 } }).code).toBe('LIMIT');
  });

  it('ends with CANCELLED when asked', () => {
    expect(refusal(aBundle(good), { isCancelled: () => true }).code).toBe('CANCELLED');
  });
});

describe('a bad object', () => {
  it.each<[string, unknown, RegExp]>([
    ['null', null, /found null/],
    ['a number', 7, /found a number/],
    ['an array', [1], /found an array/],
    ['without type', { id: idOf('malware', 2) }, /no type/],
    ['with a type that is a number', { type: 5, id: idOf('malware', 2) }, /no type/],
    ['without id', { type: 'malware', name: 'x' }, /no id/],
    ['with an id that is no id', { type: 'malware', id: 'malware--1', name: 'x' }, /type--UUID/],
    ['with an id of another type', { type: 'malware', id: idOf('tool', 2), name: 'x' }, /names the type tool/],
    ['without the name it needs', { type: 'tool', id: idOf('tool', 2) }, /name is missing/],
    ['with a name that is a list', { type: 'tool', id: idOf('tool', 2), name: ['x'] }, /name is not a text/],
    ['without a pattern', { type: 'indicator', id: idOf('indicator', 2) }, /pattern is missing/],
    ['with an end that is no id', aRelationship(2, 'x', 'uses', idOf('tool', 2)), /source_ref is not an id/],
    ['joining an object with itself', aRelationship(2, idOf('malware', 1), 'uses', idOf('malware', 1)), /with itself/],
  ])('is refused alone when it is %s', (_name, bad, words) => {
    const { outcome, reason } = badUnit(bad);
    expect(outcome).toBe('refused');
    expect(reason).toMatch(words);
  });

  it.each([
    ['plain', '"__proto__":{"polluted":1}'],
    ['escaped', '"\\u005f_proto__":{"polluted":1}'],
    ['nested', '"extensions":{"x":[{"__proto__":{"polluted":1}}]}'],
  ])('is refused alone when it has a %s __proto__ property', (_name, property) => {
    const text = `{"type":"bundle","objects":[{"type":"tool","id":"${idOf('tool', 1)}","name":"x",${property}}]}`;
    const plan = parseStix(Buffer.from(text));
    expect(plan.units[0]).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('__proto__') });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is not refused for speaking of __proto__ in a text', () => {
    const plan = parseStix(aBundle(anObject('tool', 1, { description: 'sets __proto__' })));
    expect(plan.units[0]?.outcome).toBeNull();
  });

  it('is refused alone when its own text is not JSON', () => {
    const plan = parseStix(Buffer.from(`{"type":"bundle","objects":[{"a" 1},${JSON.stringify(good)}]}`));
    expect(plan.units.map((unit) => unit.outcome)).toEqual(['refused', null]);
  });

  it('is refused alone when it holds bytes that are not UTF-8', () => {
    const text = JSON.stringify({ type: 'bundle', objects: [anObject('tool', 1, { name: 'Caf@' }), good] });
    const bytes = Buffer.from(text);
    bytes[bytes.indexOf('@')] = 0xe9;
    const plan = parseStix(bytes);
    expect(plan.units.map((unit) => unit.outcome)).toEqual(['refused', null]);
    expect(plan.units[0]?.reason).toContain('UTF-8');
  });

  it('is refused alone when it is too large', () => {
    const plan = parseStix(aBundle(good, anObject('tool', 1, { description: 'x'.repeat(2000) })), {
      limits: { objectBytes: 1000 },
    });
    expect(plan.units.map((unit) => unit.outcome)).toEqual([null, 'refused']);
  });

  it('does not take text with a raw control character', () => {
    const plan = parseStix(
      Buffer.from(`{"type":"bundle","objects":[{"type":"tool","id":"${idOf('tool', 1)}","name":"a\u0000b"}]}`),
    );
    expect(plan.units[0]?.outcome).toBe('refused');
  });

  it('keeps properties of the wrong type instead of losing or trusting them', () => {
    const odd = anObject('malware', 2, {
      description: { no: 'text' },
      aliases: [1, 'Other'],
      labels: 'one',
      external_references: 'none',
      kill_chain_phases: [3],
      object_marking_refs: 5,
      revoked: 'yes',
      first_seen: 'yesterday',
      malware_types: [{ x: 1 }],
      created_by_ref: 9,
    });
    const [object] = parseStix(aBundle(odd)).objects;
    const extra: unknown = JSON.parse(object?.assertion.extra ?? 'null');
    expect(extra).toEqual({
      properties: {
        description: { no: 'text' },
        aliases: [1, 'Other'],
        labels: 'one',
        external_references: 'none',
        kill_chain_phases: [3],
        object_marking_refs: 5,
        revoked: 'yes',
        first_seen: 'yesterday',
        malware_types: [{ x: 1 }],
        created_by_ref: 9,
      },
    });
    expect(object?.attributes).toEqual([{ type: 'Alias', value: 'Other' }]);
    expect(object?.tags).toEqual(['one']);
  });
});
