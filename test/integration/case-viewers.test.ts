/** A Case with a list of viewers is not there for anybody else: no question of the contract shows it, or counts it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/error/app-error.ts';
import type { MethodOfKind, Input } from '../../shared/contract/index.ts';
import { refusal } from '../support/refusal.ts';
import { TestStore } from '../support/store.ts';

const marker = 'zqxhidden';
let store: TestStore;
let grace: number;
let outsider: number;
let caseId: number;
let artifact: number;
let group: number;
/** A Case that everyone sees, with an Artifact that the other one has, too. */
let open: number;
/** An Indicator of the value of these Artifacts, linked to the Group. */
let host: number;

const ada = <M extends MethodOfKind<'command'>>(method: M, input: Input<M>) => store.run(store.adaId, method, input);
const restrict = (...viewers: number[]) =>
  ada('case.setViewers', {
    id: caseId,
    version: store.ask(store.adaId, 'case.get', { id: caseId }).version,
    // Users of this store.
    viewers: viewers as Input<'case.setViewers'>['viewers'],
  });

beforeEach(() => {
  store = new TestStore();
  grace = store.addUser('grace', 'Standard User');
  outsider = store.addUser('outsider', 'Organization Administrator');
  const ownerId = store.northgateId;
  caseId = ada('case.create', { ownerId, name: `${marker} case` }).id;
  artifact = ada('artifact.create', { caseId, type: 'Host', value: `${marker}.example.com` }).id;
  group = ada('group.create', { ownerId, type: 'Campaign', name: 'Winter' }).id;
  open = ada('case.create', { ownerId, name: 'Open' }).id;
  host = ada('indicator.create', { ownerId, type: 'Host', value: 'shared.example.com' }).id;
  for (const id of [caseId, open]) ada('artifact.create', { caseId: id, type: 'Host', value: 'shared.example.com' });
  ada('caseTask.create', { caseId, name: `${marker} task` });
  ada('association.create', { id: group, others: [caseId, artifact, host] });
});

const page = { offset: 0, limit: 50 };

/** What shows a user something of the Case: found by number, by text, by what it is linked to, by what was done. */
function traces(userId: number): string[] {
  const kinds = ['case', 'artifact'] as const;
  const questions: [MethodOfKind<'query'>, unknown][] = [
    ...kinds.flatMap((kind): [MethodOfKind<'query'>, unknown][] => [
      ['object.list', { filter: { kind }, sort: 'modified', descending: true, ...page }],
      ['association.list', { id: group, kind, ...page }],
      ['association.facets', { id: group, kind }],
      ['pivot.list', { id: group, kind, ...page }],
    ]),
    ['object.search', { text: marker, limit: 20 }],
    ['association.counts', { id: group }],
    ['pivot.counts', { id: group }],
    ['activity.list', { id: group, limit: 50 }],
    ['changeSet.recent', { limit: 50 }],
    ...[caseId, artifact].map((id): [MethodOfKind<'query'>, unknown] => ['object.get', { id }]),
    ...[caseId, artifact].map((id): [MethodOfKind<'query'>, unknown] => ['association.counts', { id }]),
    ['case.get', { id: caseId }],
    ['artifact.get', { id: artifact }],
    ['case.list', { filter: {}, sort: 'number', descending: true, ...page }],
    ['caseTask.find', { filter: {}, sort: 'due', descending: false, ...page }],
    ['potential.list', { id: open, ...page }],
    ['potential.ofObject', { id: group }],
    ['potential.ofObject', { id: host }],
  ];
  return questions.flatMap(([method, input]) => {
    const told = answer(userId, method, input);
    return told.includes(marker) || /"(case|artifact)"(,"total"|,"count")?:[1-9]/.test(told) ? [method] : [];
  });
}

function answer(userId: number, method: MethodOfKind<'query'>, input: unknown): string {
  try {
    return JSON.stringify(store.ask(userId, method, input as never)); // each input belongs to its method
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return '';
    throw error;
  }
}

describe('a Case with a list of viewers', () => {
  it('and its Artifacts are there for nobody else, until the list is widened again', () => {
    const before = traces(outsider);
    for (const method of [
      'object.search',
      'activity.list',
      'case.list',
      'caseTask.find',
      'potential.list',
      'potential.ofObject',
    ])
      expect(before).toContain(method);
    restrict(store.adaId, grace);
    expect(traces(outsider)).toEqual([]);
    expect(store.ask(outsider, 'object.deletionPreview', { ids: [group] }).associations, 'the Host').toBe(1);
    for (const id of [caseId, artifact]) {
      expect(refusal(() => store.ask(outsider, 'object.get', { id })).code).toBe('NOT_FOUND');
      expect(store.outcome(outsider, 'association.remove', { id: group, others: [{ id }] })).toBe('NOT_FOUND');
    }
    expect(refusal(() => store.ask(outsider, 'case.get', { id: caseId })).code).toBe('NOT_FOUND');
    expect(store.outcome(outsider, 'case.delete', { id: caseId, version: 1 })).toBe('NOT_FOUND');
    expect(traces(grace)).not.toEqual([]);
    restrict();
    expect(traces(outsider)).toEqual(before);
    expect(store.verify().problems).toEqual([]);
  });

  it('can be restricted from its beginning', () => {
    const viewers = [store.adaId, grace] as Input<'case.setViewers'>['viewers']; // users of this store
    const { id } = ada('case.create', { ownerId: store.northgateId, name: 'Insider', viewers });
    expect(store.ask(grace, 'case.get', { id }).viewers.map(({ name }) => name)).toEqual(['ada', 'grace']);
    expect(refusal(() => store.ask(outsider, 'case.get', { id })).code).toBe('NOT_FOUND');
    expect(store.verify().problems).toEqual([]);
  });

  it('hides what is added and linked later', () => {
    restrict(store.adaId);
    const later = ada('artifact.create', { caseId, type: 'Host', value: `later.${marker}.example.com` }).id;
    ada('association.create', { id: group, others: [later] });
    expect(traces(outsider)).toEqual([]);
    expect(store.verify().problems).toEqual([]);
  });

  it.each(['dissociated', 'the Group deleted', 'an Artifact deleted'])(
    'stays hidden when what was %s in the open is brought back after the restriction',
    (what) => {
      const { changeSet } =
        what === 'dissociated'
          ? ada('association.remove', { id: group, others: [{ id: caseId }, { id: artifact }] })
          : what === 'the Group deleted'
            ? ada('object.delete', { ids: [group] })
            : ada('artifact.delete', { ids: [artifact] });
      restrict(store.adaId);
      ada('changeSet.undo', { id: changeSet ?? 0 });
      expect(traces(outsider)).toEqual([]);
      expect(traces(store.adaId)).not.toEqual([]);
      expect(store.verify().problems).toEqual([]);
    },
  );

  it('is named by nothing of what was done with it after it was deleted', () => {
    restrict(store.adaId);
    ada('case.delete', { id: caseId, version: store.ask(store.adaId, 'case.get', { id: caseId }).version });
    expect(traces(outsider)).toEqual([]);
  });

  it('is not named in the timeline of a Case that it was linked to in the open, neither while it is there nor afterwards', () => {
    const other = ada('case.create', { ownerId: store.northgateId, name: 'Other' }).id;
    ada('association.create', { id: other, others: [caseId] });
    restrict(store.adaId);
    const told = () => answer(outsider, 'timeline.list', { caseId: other, newestFirst: true, limit: 20 });
    expect(told()).toContain('Associated {0}');
    expect(told()).not.toContain(marker);
    ada('case.delete', { id: caseId, version: store.ask(store.adaId, 'case.get', { id: caseId }).version });
    expect(told()).not.toContain(marker);
    ada('workspace.purge', { before: Date.UTC(2030, 0, 1) });
    expect(told()).not.toContain(marker);
  });

  it('is hidden again when a deletion of it is undone, and open when its restriction is', () => {
    const { changeSet: restriction } = restrict(store.adaId);
    const { version } = store.ask(store.adaId, 'case.get', { id: caseId });
    const { changeSet: deletion } = ada('case.delete', { id: caseId, version });
    ada('changeSet.undo', { id: deletion });
    expect(traces(outsider)).toEqual([]);
    ada('changeSet.undo', { id: restriction });
    expect(traces(outsider)).not.toEqual([]);
    expect(store.verify().problems).toEqual([]);
  });
});

describe('a list of viewers', () => {
  it('must have the acting user and the assignee on it, and only users to whom Cases are shown', () => {
    expect(refusal(() => restrict(grace)).message).toContain('you would lock yourself out');
    const { version } = store.ask(store.adaId, 'case.get', { id: caseId });
    ada('case.update', { id: caseId, version, fields: { assignee: { kind: 'user', id: grace } } });
    expect(refusal(() => restrict(store.adaId)).message).toContain('assigned to grace');
    const builder = store.addUser('builder', 'App Developer');
    expect(refusal(() => restrict(store.adaId, grace, builder)).code).toBe('INVALID_INPUT');
    restrict(store.adaId, grace);
    const now = store.ask(store.adaId, 'case.get', { id: caseId }).version;
    const assign = { id: caseId, version: now, fields: { assignee: { kind: 'user' as const, id: outsider } } };
    expect(refusal(() => ada('case.update', assign)).message).toContain('not on the list');
  });

  it('is not brought back by somebody who is not on it', () => {
    restrict(store.adaId, grace);
    const { changeSet } = restrict();
    expect(refusal(() => store.run(outsider, 'changeSet.undo', { id: changeSet })).message).toContain(
      'lock yourself out',
    );
    expect(traces(outsider)).not.toEqual([]);
    ada('changeSet.undo', { id: changeSet });
    expect(traces(outsider)).toEqual([]);
  });

  it('is named in the timeline', () => {
    restrict(store.adaId, grace);
    restrict();
    const { entries } = store.ask(grace, 'timeline.list', { caseId, newestFirst: true, limit: 2 });
    expect(entries.map((entry) => entry.kind === 'system' && entry.text)).toEqual([
      'Made the Case viewable by everyone who may view Cases',
      'Made the Case viewable only by ada, grace',
    ]);
  });
});
