/** Undo of a creation takes nothing along that hangs on what was made and was said by another change. */
import { beforeEach, describe, expect, it } from 'vitest';
import { sharingOptions } from '../support/inputs.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let sam: number;
let home: number;
let circle: number;
beforeEach(() => {
  store = new TestStore();
  ({ adaId: ada, northgateId: home } = store);
  circle = store.addOwner('community', 'Sharing Circle');
  sam = store.addUser('sam', 'Sharing User');
  store.setRole('sam', 'Sharing Circle', 'Director');
});

const undo = (userId: number, id: number) => store.outcome(userId, 'changeSet.undo', { id });
const reason = (userId: number, id: number): string => {
  try {
    store.run(userId, 'changeSet.undo', { id });
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
};
const group = () => store.run(ada, 'group.create', { ownerId: home, type: 'Campaign', name: 'Heron' });
/** As an import is written down: as a range of numbers, and not row by row. */
const imported = () => {
  const made = group();
  store.db.prepare('DELETE FROM change WHERE set_id = ?').run(made.changeSet);
  store.db.prepare('INSERT INTO change_range VALUES (?, ?, ?)').run(made.changeSet, made.id, made.id);
  return made;
};
const requirement = (fields: { category?: string } = {}) =>
  store.run(sam, 'intelRequirement.create', {
    ownerId: home,
    text: 'Who?',
    fields: {
      uniqueId: 'IR-1',
      subtype: 'Research Requirement (RR)',
      keywordSections: [{ compareValue: 'includes', keywords: ['heron'] }],
      ...fields,
    },
  });

describe.each([
  ['a Group', group],
  ['an imported Group', imported],
])('the creation of %s', (_, make) => {
  it('is not undone while a Requirement result of it is judged', () => {
    const made = make();
    const { id } = requirement();
    const refresh = store.run(sam, 'requirementResult.refresh', { id });
    expect(refresh.found).toBe(1);
    const mark = store.run(sam, 'requirementResult.mark', { id, objects: [made.id], state: 'archived' });
    const before = store.digest();
    expect(undo(ada, made.changeSet)).toBe('CONFLICT');
    expect(reason(ada, made.changeSet)).toContain('a Requirement result was judged');
    expect(store.digest()).toBe(before);
    expect(undo(sam, mark.changeSet)).toBe('done');
    // What a query found without anybody judging it is found again.
    expect(undo(ada, made.changeSet)).toBe('done');
  });

  it('is not undone while it is shared', () => {
    const made = make();
    const shared = store.run(sam, 'sharing.share', {
      id: made.id,
      ownerId: circle,
      options: sharingOptions(),
      into: 'new',
    });
    const before = store.digest();
    expect(undo(ada, made.changeSet)).toBe('CONFLICT');
    expect(reason(ada, made.changeSet)).toContain('a Group was shared');
    expect(store.digest()).toBe(before);
    expect(undo(sam, shared.changeSet)).toBe('done');
    expect(undo(ada, made.changeSet)).toBe('done');
  });

  it('is not undone while a post is about it', () => {
    const made = make();
    store.run(sam, 'post.create', { ownerId: home, body: 'Seen again', objects: [made.id] });
    expect(undo(ada, made.changeSet)).toBe('CONFLICT');
    expect(reason(ada, made.changeSet)).toContain('a post was written');
  });
});

describe('a sharing', () => {
  it('is undone and done again with its own record of what went where', () => {
    const { id } = group();
    const before = store.digest();
    const { changeSet } = store.run(ada, 'sharing.share', {
      id,
      ownerId: circle,
      options: sharingOptions(),
      into: 'new',
    });
    const after = store.digest();
    const last = () => store.ask(ada, 'changeSet.recent', { limit: 1 })[0]?.id ?? 0;
    expect(undo(ada, changeSet)).toBe('done');
    expect(store.digest()).toBe(before);
    expect(undo(ada, last())).toBe('done');
    expect(store.digest()).toBe(after);
    expect(undo(ada, last())).toBe('done');
    expect(store.digest()).toBe(before);
  });
});

describe('the creation of a category', () => {
  it('is not undone while a Requirement carries it', () => {
    const made = store.run(ada, 'requirementCategory.create', { name: 'Botnets' });
    const carrier = requirement({ category: 'Botnets' });
    const before = store.digest();
    expect(undo(ada, made.changeSet)).toBe('CONFLICT');
    expect(reason(ada, made.changeSet)).toContain('1 Requirement carries the category "Botnets"');
    expect(store.digest()).toBe(before);
    expect(undo(sam, carrier.changeSet)).toBe('done');
    expect(undo(ada, made.changeSet)).toBe('done');
  });
});
