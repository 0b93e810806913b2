/** Everything that surrounds an object, in any order: what was done can be undone to the byte. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepared } from '../../electron/store/statement.ts';
import type { Method } from '../../shared/contract/index.ts';
import { expectRoundTrip, performCommand, pick, undoOne } from '../support/history.ts';
import { sharingOptions } from '../support/inputs.ts';
import { TestStore } from '../support/store.ts';
import { runs } from '../support/property-runs.ts';

type Command = { readonly method: Method; readonly input: unknown } | undefined;
interface Place {
  readonly store: TestStore;
  readonly a: number;
  readonly b: number;
}

const ids = ({ store }: Place, from: number, to = from): number[] =>
  prepared(store.db, 'SELECT id FROM object WHERE type BETWEEN ? AND ? ORDER BY id').pluck().all(from, to) as number[];
const numbers = ({ store }: Place, sql: string): number[] => prepared(store.db, sql).pluck().all() as number[];
const versionOf = ({ store }: Place, id: number): number =>
  prepared(store.db, 'SELECT set_id FROM object WHERE id = ?').pluck().get(id) as number;
const ownerOf = ({ store }: Place, id: number): number =>
  prepared(store.db, 'SELECT owner_id FROM object WHERE id = ?').pluck().get(id) as number;

const file = 3;
const host = 4;
const [firstGroup, lastGroup] = [101, 149];
const report = 111;
const task = 114;
const [requirement, victim, tag, track] = [150, 160, 180, 198];

/** One command of each kind against what is in the store now; undefined when there is nothing to do it with. */
const steps = {
  file: ({ store, b }: Place) => ({
    method: 'indicator.create',
    input: { ownerId: store.northgateId, type: 'File', value: (b % 9).toString(16).padStart(b % 2 ? 32 : 40, 'a') },
  }),
  host: ({ store, b }: Place) => ({
    method: 'indicator.create',
    input: { ownerId: store.northgateId, type: 'Host', value: `h${b % 9}.example.org`, tags: b % 2 ? ['One'] : [] },
  }),
  group: ({ store, a, b }: Place) => ({
    method: 'group.create',
    input: {
      ownerId: a % 2 ? store.northgateId : circleOf(store),
      type: (['Report', 'Task', 'Campaign'] as const)[b % 3],
      name: `Group ${b}`,
      attributes: [{ type: 'Description', value: 'x' }],
      tags: ['Two'],
    },
  }),
  many: ({ store, b }: Place) => ({
    method: 'indicator.createMany',
    input: {
      ownerId: store.northgateId,
      values: Array.from({ length: 4 }, (_, n) => ({ type: 'Host', value: `m${(b + n) % 12}.example.org` })),
      tags: ['Pasted'],
    },
  }),
  delete: (place: Place) => {
    const id = pick(ids(place, 1, 198), place.a);
    return id && { method: 'object.delete', input: { ids: [id] } };
  },
  associate: (place: Place) => {
    const [id, other] = [pick(ids(place, 1, lastGroup), place.a), pick(ids(place, firstGroup, lastGroup), place.b)];
    return id && other && { method: 'association.create', input: { id, others: [other] } };
  },
  act: (place: Place) => {
    const id = pick(ids(place, file), place.a);
    return (
      id && {
        method: 'behavior.add',
        input: { id, type: 41, otherType: 'Host', value: `c2-${place.b % 5}[.]example[.]org` },
      }
    );
  },
  drop: (place: Place) => {
    const [id, other] = [pick(ids(place, file), place.a), pick(ids(place, file), place.b)];
    return id && other && { method: 'association.create', input: { id, others: [other], type: 42, primary: 'this' } };
  },
  occurrence: (place: Place) => {
    const id = pick(ids(place, file), place.a);
    return id && { method: 'fileOccurrence.create', input: { id, path: `/tmp/${place.b}`, date: place.b } };
  },
  changeOccurrence: (place: Place) => {
    const occurrenceId = pick(numbers(place, 'SELECT id FROM file_occurrence ORDER BY id'), place.a);
    return occurrenceId && { method: 'fileOccurrence.update', input: { occurrenceId, fileName: `${place.b}.exe` } };
  },
  deleteOccurrence: (place: Place) => {
    const occurrenceId = pick(numbers(place, 'SELECT id FROM file_occurrence ORDER BY id'), place.a);
    return occurrenceId && { method: 'fileOccurrence.delete', input: { occurrenceIds: [occurrenceId] } };
  },
  merge: (place: Place) => {
    const [id, other] = [pick(ids(place, file), place.a), pick(ids(place, file), place.b)];
    return (
      id &&
      other && {
        method: 'file.merge',
        input: { id, other, version: versionOf(place, id), otherVersion: versionOf(place, other) },
      }
    );
  },
  falsePositive: (place: Place) => {
    const id = pick(ids(place, 1, 99), place.a);
    return id && { method: 'indicator.reportFalsePositive', input: { id } };
  },
  observe: (place: Place) => {
    const id = pick(ids(place, 1, 99), place.a);
    return id && { method: 'indicator.reportObservations', input: { id, count: 1 + (place.b % 5) } };
  },
  vote: (place: Place) => {
    const id = pick(ids(place, firstGroup, lastGroup), place.a);
    return id && { method: 'vote.set', input: { id, value: (place.b % 3) - 1 } };
  },
  review: (place: Place) => {
    const id = pick(ids(place, report), place.a);
    return (
      id && { method: 'review.put', input: { id, rating: 1 + (place.b % 5), helpful: true, comment: `r${place.b}` } }
    );
  },
  deleteReview: (place: Place) => {
    const id = pick(ids(place, report), place.a);
    return id && { method: 'review.delete', input: { id, userId: place.store.adaId } };
  },
  assign: (place: Place) => {
    const id = pick(ids(place, task), place.a);
    return (
      id && { method: 'task.assign', input: { id, duty: 'assigned', userIds: place.b % 2 ? [place.store.adaId] : [] } }
    );
  },
  post: (place: Place) => {
    const id = pick([...ids(place, host), ...ids(place, firstGroup, victim), ...ids(place, tag)], place.a);
    return (
      id && { method: 'post.create', input: { ownerId: ownerOf(place, id), body: `post ${place.b}`, objects: [id] } }
    );
  },
  reply: (place: Place) => {
    const id = pick(numbers(place, 'SELECT id FROM post ORDER BY id'), place.a);
    return id && { method: 'post.reply', input: { id, body: `reply ${place.b}` } };
  },
  deletePost: (place: Place) => {
    const id = pick(numbers(place, 'SELECT id FROM post ORDER BY id'), place.a);
    return id && { method: 'post.delete', input: { id } };
  },
  track: ({ store, b }: Place) => ({
    method: 'track.create',
    input: { ownerId: store.northgateId, name: `Track ${b}`, fields: { status: 'open' }, tags: ['Two'] },
  }),
  changeTrack: (place: Place) => {
    const id = pick(ids(place, track), place.a);
    return (
      id && {
        method: 'track.update',
        input: { id, version: versionOf(place, id), name: `T ${place.b}`, fields: { description: `${place.b}` } },
      }
    );
  },
  victim: ({ store, b }: Place) => ({
    method: 'victim.create',
    input: { ownerId: store.northgateId, name: `Victim ${b}`, assets: [{ type: 'Phone', value: `+${b}` }] },
  }),
  requirement: ({ store, a, b }: Place) => ({
    method: 'intelRequirement.create',
    input: {
      ownerId: store.northgateId,
      text: `What about ${a} ${b}?`,
      fields: {
        uniqueId: `IR-${a}-${b}`,
        subtype: 'Research Requirement (RR)',
        keywordSections: [{ compareValue: 'includes', keywords: ['example', 'group'] }],
      },
    },
  }),
  refresh: (place: Place) => {
    const id = pick(ids(place, requirement), place.a);
    return id && { method: 'requirementResult.refresh', input: { id } };
  },
  mark: (place: Place) => {
    const [id, object] = (
      prepared(place.store.db, 'SELECT requirement_id, object_id FROM requirement_result ORDER BY 1, 2')
        .raw()
        .all() as [number, number][]
    )[place.a % 7] ?? [0, 0];
    const state = (['associated', 'archived', 'falsePositive', 'open'] as const)[place.b % 4];
    return id === 0 ? undefined : { method: 'requirementResult.mark', input: { id, objects: [object], state } };
  },
  reset: (place: Place) => {
    const id = pick(ids(place, requirement), place.a);
    return id && { method: 'requirementResult.reset', input: { id } };
  },
  category: ({ b }: Place) => ({ method: 'requirementCategory.create', input: { name: `Category ${b % 20}` } }),
  deleteCategory: (place: Place) => {
    const id = pick(numbers(place, 'SELECT id FROM requirement_category ORDER BY id'), place.a);
    return id && { method: 'requirementCategory.delete', input: { id } };
  },
  synonym: ({ b }: Place) => ({ method: 'tagRule.create', input: { main: 'Two', synonyms: [`Zwei ${b % 3}`, 'One'] } }),
  unrule: () => ({ method: 'tagRule.remove', input: { synonyms: ['One'] } }),
  convert: (place: Place) => {
    const id = pick(ids(place, tag), place.a);
    return id && { method: 'tagRule.convert', input: { ids: [id] } };
  },
  apply: (place: Place) => {
    const id = pick(ids(place, 1, victim), place.a);
    return id && { method: 'tag.apply', input: { ids: [id], names: ['One', 'T1059'] } };
  },
  coverage: (place: Place) => {
    const id = pick(ids(place, tag), place.a);
    return (
      id && { method: 'tag.setCoverage', input: { id, coverage: (['None', 'Weak', 'Strong'] as const)[place.b % 3] } }
    );
  },
  attributeType: ({ store, b }: Place) => ({
    method: 'attributeType.create',
    input: {
      ownerId: store.northgateId,
      name: `Type ${b % 12}`,
      description: null,
      markdown: false,
      maxSize: 100,
      errorMessage: null,
      rule: null,
      targets: null,
    },
  }),
  changeAttributeType: (place: Place) => {
    const typeId = pick(
      numbers(place, 'SELECT id FROM attribute_type WHERE owner_id IS NOT NULL ORDER BY id'),
      place.a,
    );
    return typeId && { method: 'attributeType.modify', input: { typeId, name: `Type ${place.b}` } };
  },
  deleteAttributeType: (place: Place) => {
    const typeId = pick(
      numbers(place, 'SELECT id FROM attribute_type WHERE owner_id IS NOT NULL ORDER BY id'),
      place.a,
    );
    return typeId && { method: 'attributeType.delete', input: { typeId } };
  },
  label: ({ store, b }: Place) => ({
    method: 'securityLabel.create',
    input: { ownerId: store.northgateId, name: `Label ${b % 20}`, color: '00FF00' },
  }),
  changeLabel: (place: Place) => {
    const labelId = pick(
      numbers(place, 'SELECT id FROM security_label WHERE owner_id IS NOT NULL ORDER BY id'),
      place.a,
    );
    return labelId && { method: 'securityLabel.modify', input: { labelId, name: `L ${place.b}`, color: '0000FF' } };
  },
  mark2: (place: Place) => {
    const [id, labelId] = [
      pick(ids(place, 1, lastGroup), place.a),
      pick(numbers(place, 'SELECT id FROM security_label ORDER BY id DESC'), place.b),
    ];
    return id && { method: 'securityLabel.apply', input: { ids: [id], labelId } };
  },
  labelAttribute: (place: Place) => {
    const [attributeId, labelId] = [
      pick(numbers(place, 'SELECT id FROM attribute ORDER BY id'), place.a),
      pick(numbers(place, 'SELECT id FROM security_label ORDER BY id DESC'), place.b),
    ];
    return attributeId && { method: 'securityLabel.applyToAttribute', input: { attributeId, labelId } };
  },
  consolidate: (place: Place) => {
    const labelId = pick(
      numbers(place, 'SELECT id FROM security_label WHERE owner_id IS NOT NULL ORDER BY id'),
      place.a,
    );
    return (
      labelId && {
        method: 'securityLabel.consolidate',
        input: { labelIds: [labelId], intoId: 1, remove: place.b % 2 === 0 },
      }
    );
  },
  deleteLabel: (place: Place) => {
    const labelId = pick(
      numbers(place, 'SELECT id FROM security_label WHERE owner_id IS NOT NULL ORDER BY id'),
      place.a,
    );
    return labelId && { method: 'securityLabel.delete', input: { labelId } };
  },
  exclusionList: ({ store, b }: Place) => ({
    method: 'exclusionList.create',
    input: { ownerId: b % 2 ? store.northgateId : null, name: `List ${b % 20}` },
  }),
  exclude: (place: Place) => {
    const id = pick(numbers(place, 'SELECT id FROM exclusion_list WHERE built_in = 0 ORDER BY id'), place.a);
    return (
      id && {
        method: 'exclusionList.add',
        input: { id, values: [{ type: 'Host', value: `*.x${place.b % 5}.example` }] },
      }
    );
  },
  deleteExclusionList: (place: Place) => {
    const id = pick(numbers(place, 'SELECT id FROM exclusion_list WHERE built_in = 0 ORDER BY id'), place.a);
    return id && { method: 'exclusionList.delete', input: { id } };
  },
  addType: ({ b }: Place) => ({
    method: 'associationType.create',
    input: { name: `Linked ${b}`, family: 'custom', primary: 'Host', nonPrimary: ['Host', 'File'] },
  }),
  useType: (place: Place) => {
    const [type, id, other] = [
      pick(numbers(place, 'SELECT code FROM association_type ORDER BY code'), place.a),
      pick(ids(place, host), place.a),
      pick(ids(place, file), place.b),
    ];
    return type && id && other && { method: 'association.create', input: { id, others: [other], type } };
  },
  switchType: (place: Place) => ({
    method: 'associationType.setEnabled',
    input: { code: 10 + (place.a % 8), enabled: place.b % 2 === 0 },
  }),
  share: (place: Place) => {
    const id = pick(ids(place, firstGroup, lastGroup), place.a);
    return (
      id && {
        method: 'sharing.share',
        input: {
          id,
          ownerId: circleOf(place.store),
          into: place.b % 2 ? 'new' : 'update',
          options: sharingOptions({ indicators: ['Host', 'File'], groups: ['Campaign', 'Report'] }),
        },
      }
    );
  },
} as const satisfies Record<string, (place: Place) => { method: Method; input: unknown } | 0 | undefined>;
type StepName = keyof typeof steps;
const stepNames = Object.keys(steps) as StepName[];

const circles = new WeakMap<TestStore, number>();
const circleOf = (store: TestStore): number => circles.get(store) ?? store.northgateId;

interface Step {
  readonly what: StepName;
  readonly a: number;
  readonly b: number;
}
const history = (maxLength: number): fc.Arbitrary<Step[]> =>
  fc.array(fc.record({ what: fc.constantFrom(...stepNames), a: fc.nat(999), b: fc.nat(999) }), {
    minLength: 1,
    maxLength,
    size: 'max',
  });

function newStore(): TestStore {
  const store = new TestStore();
  circles.set(store, store.addOwner('community', 'Sharing Circle'));
  for (const what of ['file', 'host', 'group', 'group', 'group', 'victim', 'requirement', 'track', 'post'] as const)
    for (const n of [1, 2, 3]) perform(store, { what, a: n, b: n }, new Map());
  return store;
}

/** Runs a step; answers the change set when it changed something, undefined when it was refused or did nothing. */
function perform(store: TestStore, { what, a, b }: Step, done: Map<string, number>): number | undefined {
  const command: Command = steps[what]({ store, a, b }) || undefined;
  if (command === undefined) return undefined;
  const changeSet = performCommand(store, command.method, command.input);
  if (changeSet !== undefined) done.set(command.method, (done.get(command.method) ?? 0) + 1);
  return changeSet;
}

describe('what surrounds an object', () => {
  it('is restored to the byte by undoing any history of it, newest first, and by redoing that', () => {
    const store = newStore();
    const done = new Map<string, number>();
    fc.assert(
      fc.property(history(25), (plan) => {
        expectRoundTrip(store, () => plan.flatMap((step) => perform(store, step, done) ?? []));
      }),
      runs(100),
    );
    expect(store.verify()).toMatchObject({ ok: true, problems: [] });
    const total = [...done.values()].reduce((sum, n) => sum + n, 0);
    console.log(`undo of surroundings: ${total} changes by ${done.size} commands undone, redone and undone again`);
    expect(done.size).toBeGreaterThan(40);
  });

  it('is as before after any single change of a history is undone, or is left alone with the reason', () => {
    const store = newStore();
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(history(20), fc.nat(19), (plan, which) => {
        const sets = plan.flatMap((step) => perform(store, step, new Map()) ?? []);
        const chosen = pick(sets, which);
        if (chosen === undefined) return;
        const outcome = undoOne(store, chosen);
        seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
        expect(store.verify().problems).toEqual([]);
      }),
      runs(60),
    );
    expect(seen.get('done')).toBeGreaterThan(5);
  });
});

describe('dissociating after associating', () => {
  it('restores the digest of the data, for any pair and any type that fits', () => {
    const store = newStore();
    let pairs = 0;
    fc.assert(
      fc.property(fc.nat(999), fc.nat(999), fc.constantFrom('associate', 'drop', 'useType'), (a, b, what) => {
        const before = store.digest();
        const command: Command = steps[what]({ store, a, b }) || undefined;
        if (command === undefined || store.outcome(store.adaId, command.method, command.input) !== 'done') return;
        const { id, others, type } = command.input as { id: number; others: number[]; type?: number }; // of association.create
        if (store.digest() === before) return;
        pairs += 1;
        store.run(store.adaId, 'association.remove', {
          id,
          others: others.map((other) => ({ id: other, ...(type === undefined ? {} : { type }) })),
        });
        expect(store.digest()).toBe(before);
      }),
      runs(100),
    );
    console.log(`associate and dissociate: ${pairs} pairs, digest restored`);
    expect(pairs).toBeGreaterThan(20);
  });
});
