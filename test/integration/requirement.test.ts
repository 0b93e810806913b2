import { beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '../../shared/contract/index.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let owner: number;
beforeEach(() => {
  store = new TestStore();
  ada = store.adaId;
  owner = store.northgateId;
});

type Fields = Input<'intelRequirement.create'>['fields'];
let number = 0;
const make = (fields: Partial<Fields> = {}, text = `Question ${(number += 1)}`) =>
  store.run(ada, 'intelRequirement.create', {
    ownerId: owner,
    text,
    fields: { uniqueId: `IR-${(number += 1)}`, subtype: 'Request for Information (RFI)', ...fields },
  });
const including = (...keywords: string[]) => ({ compareValue: 'includes' as const, keywords });
const excluding = (...keywords: string[]) => ({ compareValue: 'excludes' as const, keywords });
const group = (name: string, ownerId = owner) => store.run(ada, 'group.create', { ownerId, type: 'Threat', name }).id;
const host = (value: string, ownerId = owner) =>
  store.run(ada, 'indicator.create', { ownerId, type: 'Host', value }).id;
const results = (userId: number, id: number, more: Partial<Input<'requirementResult.list'>> = {}) =>
  store.ask(userId, 'requirementResult.list', { id, offset: 0, limit: 200, ...more });
const names = (userId: number, id: number, more: Partial<Input<'requirementResult.list'>> = {}) =>
  results(userId, id, more).rows.map(({ object }) => object.summary);
const refresh = (id: number, userId = ada) => store.run(userId, 'requirementResult.refresh', { id });
const mark = (id: number, objects: number[], state: 'open' | 'archived' | 'falsePositive' | 'associated') =>
  store.run(ada, 'requirementResult.mark', { id, objects, state });

describe('an Intelligence Requirement', () => {
  it('has a text and a unique id that no other one of the workspace has', () => {
    make({ uniqueId: 'NG-1' }, 'Who targets banks?');
    const other = store.addOwner('organization', 'Southgate');
    const again = (text: string, uniqueId: string) =>
      store.outcome(ada, 'intelRequirement.create', {
        ownerId: other,
        text,
        fields: { uniqueId, subtype: 'Research Requirement (RR)' },
      });
    expect([again('Another', 'NG-1'), again('who targets BANKS?', 'NG-2')]).toEqual(['CONFLICT', 'CONFLICT']);
    const { id, changeSet } = make({}, 'Another');
    expect(store.outcome(ada, 'intelRequirement.update', { id, version: changeSet, text: 'Another' })).toBe('done');
    expect(
      store.outcome(ada, 'intelRequirement.update', { id, version: changeSet, fields: { uniqueId: 'NG-1' } }),
    ).toBe('CONFLICT');
  });

  it('is active until its date range ends, without anybody changing it', () => {
    const activeOf = (fields: Partial<Fields>) => store.ask(ada, 'object.get', { id: make(fields).id }).detail.fields;
    // The clock of the store stands at the beginning of 2026.
    expect(activeOf({})).toMatchObject({ active: true });
    expect(activeOf({ latestTimestamp: Date.UTC(2026, 5, 1) })).toMatchObject({ active: true });
    expect(activeOf({ latestTimestamp: Date.UTC(2025, 5, 1) })).toMatchObject({ active: false });
  });

  it('has at most 300 keywords in all sections, in the order in which they were given', () => {
    const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`);
    expect(() => make({ keywordSections: [including(...words(200)), excluding(...words(101))] })).toThrow(
      /301 keywords.*at most 300.*Remove 1/,
    );
    const keywordSections = [excluding('b'), including(...words(200)), including(...words(99))];
    const { id } = make({ keywordSections });
    expect(store.ask(ada, 'object.get', { id }).detail.fields).toMatchObject({ keywordSections });
  });

  it('refuses a date range that ends before it begins, also when only one end is changed', () => {
    expect(() => make({ earliestTimestamp: 2000, latestTimestamp: 1000 })).toThrow(/ends before it begins/);
    expect(() => make({ earliestTimestamp: 2000, latestTimestamp: 2000 })).not.toThrow();
    const { id, changeSet } = make({ earliestTimestamp: 2000 });
    expect(
      store.outcome(ada, 'intelRequirement.update', { id, version: changeSet, fields: { latestTimestamp: 1 } }),
    ).toBe('INVALID_INPUT');
  });
});

describe('categories', () => {
  it('are kept by System Administrators; a Requirement takes only those that there are', () => {
    const analyst = store.addUser('analyst', 'Standard User');
    expect(store.outcome(analyst, 'requirementCategory.create', { name: 'Hacktivist' })).toBe('FORBIDDEN');
    expect(() => make({ category: 'Hacktivist' })).toThrow(/no category "Hacktivist"/);
    const { id } = store.run(ada, 'requirementCategory.create', { name: 'Hacktivist', description: 'Activists' });
    expect(store.outcome(ada, 'requirementCategory.create', { name: 'HACKTIVIST' })).toBe('CONFLICT');
    const requirement = make({ category: 'Hacktivist' });
    expect(store.ask(analyst, 'requirementCategory.list', {})).toMatchObject({
      categories: [{ name: 'Hacktivist', description: 'Activists', used: 1 }],
      administer: { allowed: false },
    });
    expect(() => store.run(ada, 'requirementCategory.delete', { id })).toThrow(/1 Requirement carries/);
    const renamed = store.run(ada, 'requirementCategory.update', { id, name: 'Activist' });
    const categoryOf = () => store.ask(ada, 'object.get', { id: requirement.id }).detail.fields;
    expect(categoryOf()).toMatchObject({ category: 'Activist' });
    store.run(ada, 'changeSet.undo', { id: renamed.changeSet });
    expect(categoryOf()).toMatchObject({ category: 'Hacktivist' });
    store.run(ada, 'object.delete', { ids: [requirement.id] });
    expect(store.outcome(ada, 'requirementCategory.delete', { id })).toBe('done');
  });
});

describe('a category', () => {
  it('stays while a Requirement carries it of which the administrator may not know, and is not counted for him', () => {
    const { id } = store.run(ada, 'requirementCategory.create', { name: 'Hacktivist' });
    const hidden = store.addOwner('organization', 'Southgate');
    store.run(ada, 'intelRequirement.create', {
      ownerId: hidden,
      text: 'Who?',
      fields: { uniqueId: 'SG-1', subtype: 'Research Requirement (RR)', category: 'Hacktivist' },
    });
    store.setRole('ada', 'Southgate', null);
    expect(store.ask(ada, 'requirementCategory.list', {}).categories).toMatchObject([{ used: 0 }]);
    expect(() => store.run(ada, 'requirementCategory.delete', { id })).toThrow(/^Some Requirements carry/);
  });
});

describe('results', () => {
  it('are the names and values that contain a keyword of every section that includes, and none that excludes', () => {
    group('Heron Loader');
    group('Heron of the north');
    group('Grey heron north');
    host('heronry.example');
    store.run(ada, 'tag.create', { ownerId: owner, name: 'heron' });
    store.run(ada, 'victim.create', { ownerId: owner, name: 'Heronport' });
    const all = make({ keywordSections: [including('heron')] });
    expect(refresh(all.id)).toMatchObject({ found: 6, added: 6, more: false });
    expect(names(ada, all.id)[0]).toBe('heron');
    const some = make({ keywordSections: [including('heron', 'egret'), including('north'), excluding('grey')] });
    refresh(some.id);
    expect(names(ada, some.id)).toEqual(['Heron of the north']);
    expect(results(ada, all.id).retrieved).not.toBeNull();
  });

  it('are complete when one of several sections has few matches, however many the others have', () => {
    const wanted = group('heron of the north');
    // More and newer ones than a single keyword proposes.
    store.db.exec(`INSERT INTO object(id, type, owner_id, summary, created, modified, set_id)
      WITH RECURSIVE step(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM step WHERE n < 5100)
      SELECT 1000 + n, 111, ${owner}, 'heron ' || n, 1, 1, 1 FROM step`);
    const { id } = make({ keywordSections: [including('heron'), including('north', 'egret')] });
    expect(refresh(id)).toMatchObject({ found: 1, more: false });
    expect(results(ada, id).rows[0]?.object.id).toBe(wanted);
  });

  it('follow the date range, which is that in which objects were added', () => {
    host('heron.example');
    const inRange = make({ keywordSections: [including('heron')], earliestTimestamp: Date.UTC(2026, 0, 1) });
    const before = make({ keywordSections: [including('heron')], latestTimestamp: Date.UTC(2025, 0, 1) });
    expect([refresh(inRange.id).found, refresh(before.id).found]).toEqual([1, 0]);
    const { created } = results(ada, inRange.id).rows[0]?.object ?? { created: 0 };
    const within = (earliestTimestamp: number, latestTimestamp: number) =>
      refresh(make({ keywordSections: [including('heron')], earliestTimestamp, latestTimestamp }).id).found;
    expect([within(created, created), within(created + 1, created + 1), within(1, created - 1)]).toEqual([1, 0, 0]);
  });

  it('find an Indicator by a defanged keyword', () => {
    host('heron.example');
    const { id } = make({ keywordSections: [including('heron[.]example')] });
    refresh(id);
    expect(results(ada, id).rows).toMatchObject([{ object: { summary: 'heron.example' }, score: 100 }]);
  });

  it('are refused to a query that includes nothing, with what to do', () => {
    const { id } = make({ keywordSections: [excluding('x')] });
    expect(() => refresh(id)).toThrow(/Add a section that includes/);
  });

  it('are filtered by state, kind and text, and paged', () => {
    const heron = group('Heron');
    host('heron.example');
    host('heron.net');
    const { id } = make({ keywordSections: [including('heron')] });
    refresh(id);
    mark(id, [heron], 'archived');
    expect(names(ada, id, { kinds: ['indicator'] })).toHaveLength(2);
    expect(names(ada, id, { text: '.NET' })).toEqual(['heron.net']);
    expect(names(ada, id, { state: 'archived' })).toEqual(['Heron']);
    expect(names(ada, id, { state: 'open', offset: 1, limit: 1 })).toHaveLength(1);
    expect(results(ada, id, { kinds: ['indicator'] }).counts).toEqual({
      open: 2,
      archived: 0,
      falsePositive: 0,
      associated: 0,
    });
  });

  it('are in one of three exclusive states; associated is the association, cleared only by dissociating', () => {
    const heron = group('Heron');
    const { id } = make({ keywordSections: [including('heron')] });
    refresh(id);
    const stateOf = () => results(ada, id).rows[0]?.state;
    mark(id, [heron], 'archived');
    expect(stateOf()).toBe('archived');
    mark(id, [heron], 'falsePositive');
    expect(stateOf()).toBe('falsePositive');
    mark(id, [heron], 'associated');
    expect(stateOf()).toBe('associated');
    expect(store.ask(ada, 'association.counts', { id }).total).toBe(1);
    for (const state of ['archived', 'falsePositive', 'open'] as const)
      expect(store.outcome(ada, 'requirementResult.mark', { id, objects: [heron], state })).toBe('CONFLICT');
    store.run(ada, 'association.remove', { id, others: [{ id: heron }] });
    expect(stateOf()).toBe('open');
    store.run(ada, 'association.create', { id: heron, others: [id] });
    expect(stateOf()).toBe('associated');
  });

  it('are associated only where the matrix allows; one that it does not allow leaves all as they were', () => {
    const heron = group('Heron');
    const victim = store.run(ada, 'victim.create', { ownerId: owner, name: 'Heron Bank' }).id;
    const { id } = make({ keywordSections: [including('heron')] });
    refresh(id);
    const before = store.digest();
    expect(store.outcome(ada, 'requirementResult.mark', { id, objects: [heron, victim], state: 'associated' })).toBe(
      'INVALID_INPUT',
    );
    expect(store.digest()).toBe(before);
    expect(results(ada, id, { kinds: ['victim'] }).rows[0]?.associate).toMatchObject({
      allowed: false,
      reason: 'Intelligence Requirements and Victims cannot be associated.',
    });
    expect(store.outcome(ada, 'requirementResult.mark', { id, objects: [victim], state: 'archived' })).toBe('done');
  });

  it('that still match have the score of the query as it is now', () => {
    group('Heron Loader');
    const { id, changeSet } = make({ keywordSections: [including('ero')] });
    refresh(id);
    const score = () => results(ada, id).rows[0]?.score;
    expect(score()).toBe(33);
    store.run(ada, 'intelRequirement.update', {
      id,
      version: changeSet,
      fields: { keywordSections: [including('heron loader')] },
    });
    expect(refresh(id)).toMatchObject({ found: 1, added: 0, removed: 0 });
    expect(score()).toBe(100);
  });

  it('are all that can be judged', () => {
    const other = group('Egret');
    const { id } = make({ keywordSections: [including('heron')] });
    const before = store.digest();
    for (const state of ['archived', 'associated'] as const)
      expect(store.outcome(ada, 'requirementResult.mark', { id, objects: [other], state })).toBe('NOT_FOUND');
    expect(store.digest()).toBe(before);
  });

  it('are judged in bulk and reset in one change set each, and every one of these is undone by one undo', () => {
    const ids = [group('Heron'), group('Heron B'), host('heron.example')];
    const { id } = make({ keywordSections: [including('heron')] });
    const steps: (() => { changeSet: number })[] = [
      () => refresh(id),
      () => mark(id, ids, 'archived'),
      () => mark(id, ids, 'associated'),
      () => store.run(ada, 'requirementResult.reset', { id }),
    ];
    for (const step of steps) {
      const before = store.digest();
      const { changeSet } = step();
      const after = store.digest();
      expect(after).not.toBe(before);
      const undone = store.run(ada, 'changeSet.undo', { id: changeSet });
      expect(store.digest()).toBe(before);
      store.run(ada, 'changeSet.undo', { id: undone.changeSet });
      expect(store.digest()).toBe(after);
    }
    expect(results(ada, id)).toMatchObject({ rows: [], retrieved: null });
    expect(store.ask(ada, 'association.counts', { id }).total).toBe(3);
  });

  it('that were judged stay when the query changes; open ones that match no longer go', () => {
    const [a] = [group('Heron A'), group('Heron B')];
    const made = make({ keywordSections: [including('heron')] });
    refresh(made.id);
    mark(made.id, [a], 'falsePositive');
    store.run(ada, 'intelRequirement.update', {
      id: made.id,
      version: made.changeSet,
      fields: { keywordSections: [including('egret')] },
    });
    expect(refresh(made.id)).toMatchObject({ found: 0, added: 0, removed: 1 });
    expect(names(ada, made.id)).toEqual(['Heron A']);
  });

  it('of owners that the reader may not see, or lost since, are not shown, counted or removed', () => {
    const community = store.addOwner('community', 'Exchange');
    group('Heron here');
    const there = group('Heron there', community);
    const analyst = store.addUser('analyst', 'Standard User');
    store.setRole('analyst', 'Exchange', 'User');
    const { id } = make({ keywordSections: [including('heron')] });
    refresh(id, analyst);
    expect(results(analyst, id).counts.open).toBe(2);
    store.setRole('analyst', 'Exchange', null);
    expect(names(analyst, id)).toEqual(['Heron here']);
    expect(results(analyst, id).counts.open).toBe(1);
    expect(store.outcome(analyst, 'requirementResult.mark', { id, objects: [there], state: 'archived' })).toBe(
      'NOT_FOUND',
    );
    expect(refresh(id, analyst)).toMatchObject({ found: 1, removed: 0 });
    expect(names(ada, id)).toHaveLength(2);
  });

  it('are seen by every role of the Organization and managed from Standard User on', () => {
    group('Heron');
    const { id } = make({ keywordSections: [including('heron')] });
    refresh(id);
    const reader = store.addUser('reader', 'Read Only User');
    expect(results(reader, id)).toMatchObject({ counts: { open: 1 }, manage: { allowed: false } });
    expect(store.outcome(reader, 'requirementResult.refresh', { id })).toBe('FORBIDDEN');
    const analyst = store.addUser('analyst', 'Standard User');
    expect(store.outcome(analyst, 'requirementResult.refresh', { id })).toBe('done');
  });

  it('are at most 1,000, the best, and the answer says when there are more', { timeout: 60_000 }, () => {
    for (let count = 0; count < 1002; count += 1) group(`heronlike ${count}`);
    const best = group('heron');
    const { id } = make({ keywordSections: [including('heron')] });
    expect(refresh(id)).toMatchObject({ found: 1000, added: 1000, more: true });
    expect(results(ada, id, { limit: 1 }).rows[0]?.object.id).toBe(best);
  });
});
