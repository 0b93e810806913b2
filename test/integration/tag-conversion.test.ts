/** Converting a Tag moves what the user may tag, and leaves the rest where it is. */
import { beforeEach, describe, expect, it } from 'vitest';
import { getBuiltInRole } from '../../shared/permission/built-in-roles.ts';
import { makeRecord } from '../support/records.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let owner: number;
let tag: number;
beforeEach(() => {
  store = new TestStore();
  ({ adaId: ada, northgateId: owner } = store);
  tag = store.run(ada, 'tag.create', { ownerId: owner, name: 'Cozy Bear' }).id;
  store.run(ada, 'tag.create', { ownerId: owner, name: 'APT29' });
});

const rule = () => store.run(ada, 'tagRule.create', { main: 'APT29', synonyms: ['Cozy Bear'] });
const tagsOf = (id: number) =>
  store.ask(ada, 'association.list', { id, kind: 'tag', offset: 0, limit: 9 }).rows.map(({ object }) => object.summary);
const isThere = (id: number) => store.ask(ada, 'object.resolve', { ref: `#${id}` }).length === 1;

describe('converting a Tag', () => {
  it.each([
    ['Read', ['Cozy Bear']],
    ['Edit All', ['APT29']],
  ])('on a Case with a role of level %s over the Tags of Cases leaves %j there', (level, expected) => {
    const { levels } = getBuiltInRole('organization:standard-user');
    store.run(ada, 'role.create', {
      scope: 'organization',
      name: 'Tagger',
      levels: { ...levels, 'workflow.caseTag': level },
    });
    const user = store.addUser('tara', 'Tagger');
    const [aCase, group] = [makeRecord(store, 'case', 'Case', owner), makeRecord(store, 'group', 'Campaign', owner)];
    store.run(ada, 'association.create', { id: tag, others: [aCase, group] });
    rule();
    store.run(user, 'tagRule.convert', { ids: [tag] });
    expect(tagsOf(group)).toEqual(['APT29']);
    expect(tagsOf(aCase)).toEqual(expected);
    expect(isThere(tag)).toBe(expected.includes('Cozy Bear'));
  });

  it('keeps the emptied Tag while a post mentions it', () => {
    store.run(ada, 'post.create', { ownerId: owner, body: 'x', objects: [tag] });
    rule();
    store.run(ada, 'tagRule.convert', { ids: [tag] });
    expect(isThere(tag)).toBe(true);
  });
});
