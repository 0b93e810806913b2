import { describe, expect, it } from 'vitest';
import type { PivotLink, PivotRow } from '../../../../../shared/contract/pivot.ts';
import { stepText, stepTo, toggledTypes } from '../../../../../renderer/features/pivot/step-text.ts';
import { linkText, whyText } from '../../../../../renderer/features/pivot/why-text.ts';

const link = (change: Partial<PivotLink>): PivotLink =>
  ({
    from: 1,
    fromOwner: 1,
    type: 0,
    typeName: 'Associated',
    otherIsPrimary: null,
    source: 'manual',
    verb: null,
    by: 'ada',
    at: 0,
    ...change,
  }) as PivotLink; // numbers without their brand
const row = (change: Partial<PivotRow>): PivotRow =>
  ({ object: {}, links: [], linkCount: 0, via: null, ...change }) as unknown as PivotRow; // the words need no object

describe('a step in words', () => {
  it('names its kind, its only type, or how many types it has', () => {
    expect(stepText({ id: 1, kind: 'group' })).toBe('Groups');
    expect(stepText({ id: 1, kind: 'group', types: ['Malware'] })).toBe('Malware');
    expect(stepText({ id: 1, kind: 'group', types: ['Malware', 'Tool'] })).toBe('2 types of Groups');
    expect(stepText({ id: 1, kind: 'indicator', derived: true })).toBe('Indicators via Groups');
  });

  it('gains and loses a type, and without one means all of them', () => {
    const step = stepTo(1, 'group', false);
    const one = toggledTypes(step, 'Tool');
    expect(one).toEqual({ id: 1, kind: 'group', types: ['Tool'] });
    expect(toggledTypes(one, 'Malware').types).toEqual(['Tool', 'Malware']);
    expect(toggledTypes(one, 'Tool')).toEqual(step);
  });
});

describe('why a row is here', () => {
  it('says the verb of the source for a generic association, and type with direction for a typed one', () => {
    expect(linkText(link({ verb: 'uses' }))).toBe('uses');
    expect(linkText(link({}))).toBe('Associated');
    expect(linkText(link({ type: 42, typeName: 'File Drop', otherIsPrimary: false, verb: 'drops' }))).toBe(
      '→ File Drop',
    );
    expect(linkText(link({ type: 42, typeName: 'File Drop', otherIsPrimary: true }))).toBe('← File Drop');
  });

  it('says who says so, and how many more reasons there are', () => {
    expect(whyText(row({ links: [link({})], linkCount: 1 }))).toBe('Associated · ada');
    expect(whyText(row({ links: [link({ source: 'mitre.json', verb: 'uses' })], linkCount: 3 }))).toBe(
      'uses · mitre.json and 2 more',
    );
  });

  it('names the shared Group of a derived row', () => {
    const via = { id: 5, summary: 'Nightfall', count: 1 } as NonNullable<PivotRow['via']>;
    expect(whyText(row({ via }))).toBe('via Nightfall');
    expect(whyText(row({ via: { ...via, count: 4 } }))).toBe('via Nightfall and 3 more');
  });
});
