import { describe, expect, it } from 'vitest';
import { optionsText } from '../../../../../renderer/features/details/sharing/options-text.ts';
import {
  initialOptions,
  missingIn,
  shareableTypes,
  type ShareForm,
  shareRequests,
  type ShareTarget,
  withType,
} from '../../../../../renderer/features/details/sharing/share-form.ts';

const types = [
  { kind: 'indicator', type: 'Host', count: 3 },
  { kind: 'group', type: 'Malware', count: 1 },
] as const;
const labels = [
  { id: 1, name: 'TLP:RED' },
  { id: 2, name: 'TLP:GREEN' },
];
const options = initialOptions(types, labels, true);
const target = (ownerId: number, earlier: boolean): ShareTarget => ({
  // The backend brands the numbers.
  ownerId: ownerId as ShareTarget['ownerId'],
  mode: 'contribute',
  right: { allowed: true, reason: null },
  earlier: earlier
    ? { id: 9 as NonNullable<ShareTarget['earlier']>['id'], summary: 'APT29', at: 0, options: null }
    : null,
});
const form = (more: Partial<ShareForm>): ShareForm => ({
  targets: new Set([5]),
  into: 'new',
  name: ' APT29 ',
  mergeInto: null,
  options,
  ...more,
});

describe('the first options', () => {
  it('take Attributes, Tags and Indicators along, and leave TLP:RED at home', () => {
    expect(options).toEqual({
      attributes: true,
      tags: true,
      indicators: ['Host'],
      groups: [],
      withoutLabels: [1],
      withoutUnlabelled: false,
    });
    expect(initialOptions(types, labels, false).withoutLabels).toEqual([]);
  });

  it('offer what is associated and can go, by type', () => {
    const cards = [
      { kind: 'tag' as const, total: 2, types: [{ type: 'Tag', count: 2 }] },
      { kind: 'group' as const, total: 1, types: [{ type: 'Malware', count: 1 }] },
    ];
    expect(shareableTypes({ total: 3, cards })).toEqual([{ kind: 'group', type: 'Malware', count: 1 }]);
  });

  it('are changed by a type, once', () => {
    const more = withType(withType(options, types[1], true), types[1], true);
    expect(more.groups).toEqual(['Malware']);
    expect(withType(more, types[0], false).indicators).toEqual([]);
  });
});

describe('the calls', () => {
  it('carry the name of a new Group and the Group to merge into, for a single target', () => {
    const targets = [target(5, false), target(6, true)];
    expect(shareRequests(1, form({}), targets)).toEqual([{ id: 1, ownerId: 5, options, into: 'new', name: 'APT29' }]);
    expect(shareRequests(1, form({ into: 'merge', mergeInto: 7 }), targets)).toEqual([
      { id: 1, ownerId: 5, options, into: 'merge', targetId: 7 },
    ]);
  });

  it('update earlier copies and make new Groups of its own name, for several', () => {
    const requests = shareRequests(1, form({ targets: new Set([5, 6]), into: 'merge', mergeInto: 7 }), [
      target(5, false),
      target(6, true),
    ]);
    expect(requests).toEqual([
      { id: 1, ownerId: 5, options, into: 'new' },
      { id: 1, ownerId: 6, options, into: 'update' },
    ]);
  });

  it('wait for what is missing', () => {
    expect(missingIn(form({ targets: new Set() }))).toBe('Choose where it goes.');
    expect(missingIn(form({ into: 'merge' }))).toBe('Choose the Group to merge into.');
    expect(missingIn(form({ name: ' ' }))).toBe('Give the new Group a name.');
    expect(missingIn(form({}))).toBeNull();
  });
});

it('options are told in words', () => {
  const nameOf = (id: number): string => labels.find((label) => label.id === id)?.name ?? '';
  expect(optionsText(options, nameOf)).toBe('With Attributes, Tags, associated Host; without TLP:RED');
  expect(optionsText({ ...options, attributes: false, tags: false, indicators: [], withoutLabels: [] }, nameOf)).toBe(
    'The Group alone',
  );
});
