import { beforeEach, describe, expect, it } from 'vitest';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let owner: number;
beforeEach(() => {
  store = new TestStore();
  ada = store.adaId;
  owner = store.northgateId;
});

const page = { offset: 0, limit: 20 };
const write = (userId: number, body: string, objects: number[] = [], ownerId = owner) =>
  store.run(userId, 'post.create', { ownerId, body, objects });
const reply = (userId: number, id: number, body: string) => store.run(userId, 'post.reply', { id, body });
const seen = (userId: number, request: { objectId?: number; owners?: number[]; authorId?: number } = {}) =>
  store.ask(userId, 'post.list', { ...page, ...request });
const group = (ownerId = owner) => store.run(ada, 'group.create', { ownerId, type: 'Threat', name: 'Heron' }).id;

describe('posts', () => {
  it('are numbered threads: newest thread first, replies below what they answer, oldest first', () => {
    const first = write(ada, 'one');
    write(ada, 'two');
    const answer = reply(ada, first.id, 'one.one');
    reply(ada, first.id, 'one.two');
    reply(ada, answer.id, 'one.one.one');
    expect(seen(ada).posts.map(({ number, body }) => `${number} ${body}`)).toEqual([
      '2 two',
      '1 one',
      '1.1 one.one',
      '1.1.1 one.one.one',
      '1.2 one.two',
    ]);
    expect(seen(ada)).toMatchObject({ total: 2, authors: [{ name: 'ada' }], create: null });
  });

  it('keep their numbers when one in the middle is deleted', () => {
    const first = write(ada, 'one');
    const gone = reply(ada, first.id, 'a');
    reply(ada, first.id, 'b');
    store.run(ada, 'post.delete', { id: gone.id });
    expect(seen(ada).posts.map(({ number }) => number)).toEqual(['1', '1.2']);
  });

  it('are listed at each object that they are linked to, and nowhere else', () => {
    const [a, b] = [group(), group()];
    write(ada, 'about a', [a]);
    write(ada, 'about both', [a, b]);
    write(ada, 'about nothing');
    expect(seen(ada, { objectId: b }).posts.map(({ body }) => body)).toEqual(['about both']);
    expect(seen(ada, { objectId: a })).toMatchObject({ total: 2, create: { allowed: true } });
    const requirement = store.run(ada, 'intelRequirement.create', {
      ownerId: owner,
      text: 'Who?',
      fields: { uniqueId: 'IR-1', subtype: 'Research Requirement (RR)' },
    }).id;
    expect(store.outcome(ada, 'post.create', { ownerId: owner, body: 'x', objects: [requirement] })).toBe(
      'INVALID_INPUT',
    );
  });

  it('lets each role do what the permission table says, and the author always delete', () => {
    const reader = store.addUser('reader', 'Read Only User');
    const commenter = store.addUser('commenter', 'Read Only Commenter');
    const analyst = store.addUser('analyst', 'Standard User');
    const post = write(commenter, 'from a commenter');
    expect(store.outcome(reader, 'post.create', { ownerId: owner, body: 'x', objects: [] })).toBe('FORBIDDEN');
    expect(store.outcome(reader, 'post.reply', { id: post.id, body: 'x' })).toBe('FORBIDDEN');
    expect(store.outcome(analyst, 'post.reply', { id: post.id, body: 'x' })).toBe('done');
    expect(store.outcome(analyst, 'post.delete', { id: post.id })).toBe('FORBIDDEN');
    // Read only from now on, the author may still take back what was written.
    store.setRole('commenter', 'Northgate SOC', 'Read Only User');
    expect(store.outcome(commenter, 'post.create', { ownerId: owner, body: 'x', objects: [] })).toBe('FORBIDDEN');
    expect(seen(commenter).posts[0]?.rights).toMatchObject({ delete: { allowed: true }, reply: { allowed: false } });
    expect(store.run(commenter, 'post.delete', { id: post.id }).deleted).toBe(2);
    const other = write(analyst, 'another');
    expect(store.outcome(ada, 'post.delete', { id: other.id })).toBe('done');
  });

  it('vanish with all replies, and one undo brings them back', () => {
    const post = write(ada, 'one', [group()]);
    reply(ada, reply(ada, post.id, 'a').id, 'b');
    const before = store.digest();
    const { deleted, changeSet } = store.run(ada, 'post.delete', { id: post.id });
    expect(deleted).toBe(3);
    expect(seen(ada).total).toBe(0);
    store.run(ada, 'changeSet.undo', { id: changeSet });
    expect(store.digest()).toBe(before);
    expect(seen(ada).posts).toHaveLength(3);
  });

  it('are created and taken back by undo, which asks for the right of the inverse', () => {
    const analyst = store.addUser('analyst', 'Standard User');
    const before = store.digest();
    const { changeSet } = write(analyst, 'x');
    const other = store.addUser('other', 'Standard User');
    expect(store.outcome(other, 'changeSet.undo', { id: changeSet })).toBe('FORBIDDEN');
    store.run(analyst, 'changeSet.undo', { id: changeSet });
    expect(store.digest()).toBe(before);
  });

  it('of a closed owner, or about an object in one, are not shown, counted or answered', () => {
    const community = store.addOwner('community', 'Exchange');
    const analyst = store.addUser('analyst', 'Standard User');
    const secret = group(community);
    const about = write(ada, 'about an object of the Community', [secret]);
    const inside = write(ada, 'in the Community', [], community);
    write(ada, 'open');
    expect(seen(analyst)).toMatchObject({ total: 1, posts: [{ body: 'open' }] });
    expect(seen(analyst, { owners: [community] })).toMatchObject({ total: 0, posts: [], authors: [] });
    for (const { id } of [about, inside]) {
      expect(store.outcome(analyst, 'post.reply', { id, body: 'x' })).toBe('NOT_FOUND');
      expect(store.outcome(analyst, 'post.delete', { id })).toBe('NOT_FOUND');
    }
    expect(store.outcome(analyst, 'post.create', { ownerId: community, body: 'x', objects: [] })).toBe('NOT_FOUND');
    expect(store.outcome(analyst, 'post.create', { ownerId: owner, body: 'x', objects: [secret] })).toBe('NOT_FOUND');
    store.setRole('analyst', 'Exchange', 'User');
    expect(seen(analyst).total).toBe(3);
    expect(seen(analyst, { owners: [community] }).posts.map(({ body }) => body)).toEqual(['in the Community']);
    store.setRole('analyst', 'Exchange', 'Banned');
    expect(seen(analyst).total).toBe(1);
  });

  it('are found by who wrote anything in the thread', () => {
    const analyst = store.addUser('analyst', 'Standard User');
    const mine = write(ada, 'mine');
    write(ada, 'alone');
    reply(analyst, mine.id, 'answer');
    expect(seen(ada, { authorId: analyst }).posts.map(({ body }) => body)).toEqual(['mine', 'answer']);
    expect(seen(ada, { authorId: analyst }).authors.map(({ name }) => name)).toEqual(['ada', 'analyst']);
  });

  it('with nothing in them are refused, and the sentence says so', () => {
    expect(() => write(ada, '  \n ')).toThrow(/empty; write something/);
  });

  it('take no more than 100 replies to a thread', () => {
    const { id } = write(ada, 'one');
    for (let count = 0; count < 100; count += 1) reply(ada, id, `r${count}`);
    expect(() => reply(ada, id, 'one more')).toThrow(/100 replies/);
    expect(seen(ada).posts).toHaveLength(101);
    const last = seen(ada).posts.at(-1)?.id ?? 0;
    expect(() => reply(ada, last, 'below a reply')).toThrow(/100 replies/);
  });

  it('stay when an object is deleted, and are linked again when that is undone', () => {
    const id = group();
    write(ada, 'about it', [id]);
    const { changeSet } = store.run(ada, 'object.delete', { ids: [id] });
    expect(seen(ada).posts[0]?.objects).toEqual([]);
    store.run(ada, 'changeSet.undo', { id: changeSet });
    expect(seen(ada, { objectId: id }).total).toBe(1);
  });
});
