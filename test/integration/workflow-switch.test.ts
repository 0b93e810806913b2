import { beforeAll, describe, expect, it } from 'vitest';
import { reportSections } from '../../shared/contract/case-report.ts';
import { contract, type Method, type MethodOfKind } from '../../shared/contract/index.ts';
import { objectKinds } from '../../shared/model/object-type.ts';
import { AppError } from '../../shared/error/app-error.ts';
import { TestStore } from '../support/store.ts';

/** In every text of a Case and its parts, and nowhere else. */
const marker = 'zqxcase';
const offReason = 'Workflow is switched off; a System Administrator can enable it.';

let store: TestStore;
let ada: number;
let lena: number;
let caseId: number;
let version: number;
let artifactId: number;
let taskId: number;
let workflowId: number;
let noteId: number;
let groupId: number;
let hostId: number;

const setWorkflow = (on: boolean) => store.run(ada, 'setting.set', { name: 'workflow', on });

beforeAll(() => {
  store = new TestStore();
  ada = store.adaId;
  lena = store.addUser('lena', 'Standard User');
  const ownerId = store.northgateId;
  workflowId = store.run(ada, 'workflow.create', {
    ownerId,
    name: `${marker} workflow`,
    description: '',
    assignee: null,
    active: true,
    body: { phases: [], attributes: [] },
  }).id;
  ({ id: caseId, changeSet: version } = store.run(ada, 'workflow.openCase', { workflowId, name: `${marker} case` }));
  groupId = store.run(ada, 'group.create', { ownerId, type: 'Campaign', name: 'Winter' }).id;
  hostId = store.run(ada, 'indicator.create', { ownerId, type: 'Host', value: 'common.example.org' }).id;
  artifactId = store.run(ada, 'artifact.create', {
    caseId,
    type: 'Host',
    value: `${marker}.example.com`,
    suggests: true,
  }).id;
  store.run(ada, 'artifact.create', { caseId, type: 'Host', value: 'common.example.org', source: marker });
  taskId = store.run(ada, 'caseTask.create', { caseId, name: `${marker} task` }).id;
  noteId = store.run(ada, 'caseNote.create', { caseId, element: { kind: 'case' }, body: `${marker} note` }).id;
  store.run(ada, 'timeline.create', { caseId, summary: `${marker} event` });
  store.run(ada, 'tag.apply', { ids: [caseId], names: ['shared tag'] });
  store.run(ada, 'association.create', { id: groupId, others: [caseId, artifactId, hostId] });
});

const page = { offset: 0, limit: 50 };

/** Questions whose answers are about Cases, or may name one. */
const questions = (): readonly (readonly [MethodOfKind<'query'>, unknown])[] => [
  ['workspace.info', {}],
  ['object.list', { filter: {}, sort: 'modified', descending: true, ...page }],
  ...objectKinds.map(
    (kind) => ['object.list', { filter: { kind }, sort: 'summary', descending: false, ...page }] as const,
  ),
  ['object.search', { text: marker, limit: 50 }],
  ['object.get', { id: groupId }],
  ['object.get', { id: caseId }],
  ['object.get', { id: artifactId }],
  ['association.counts', { id: groupId }],
  ...objectKinds.map((kind) => ['association.list', { id: groupId, kind, ...page }] as const),
  ...objectKinds.map((kind) => ['association.candidates', { id: hostId, kind, limit: 50 }] as const),
  ...objectKinds.map((kind) => ['pivot.list', { id: hostId, kind, ...page }] as const),
  ['association.path', { id: hostId, other: groupId }],
  ['activity.list', { id: groupId, limit: 50 }],
  ['changeSet.recent', { limit: 50 }],
  ['pivot.counts', { id: hostId }],
  ['pivot.unified', { id: groupId }],
  ['pivot.diamond', { id: groupId }],
  ['potential.ofObject', { id: hostId }],
  ['potential.ofObject', { id: groupId }],
  ['object.deletionPreview', { ids: [groupId] }],
];

/** Questions that only Workflow rights answer. */
const closedQuestions = (): readonly (readonly [MethodOfKind<'query'>, unknown])[] => [
  ['case.get', { id: caseId }],
  ['case.list', { filter: {}, sort: 'modified', descending: true, ...page }],
  ['case.facets', {}],
  ['caseReport.make', { id: caseId, sections: [...reportSections], withoutLabels: [], withoutUnlabelled: false }],
  ['caseTask.list', { caseId }],
  ['caseTask.find', { filter: {}, sort: 'due', descending: false, ...page }],
  ['artifact.list', { caseId, filter: '', sort: 'type', descending: false, ...page }],
  ['artifact.get', { id: artifactId }],
  ['caseNote.list', { caseId, ...page }],
  ['timeline.list', { caseId, newestFirst: true, limit: 50 }],
  ['potential.list', { id: caseId, ...page }],
  ['workflow.list', {}],
  ['workflow.templates', {}],
  ['workflow.get', { id: workflowId }],
];

const commands = (): readonly (readonly [Method, unknown])[] => [
  ['case.create', { ownerId: store.northgateId, name: 'x' }],
  ['workflow.openCase', { workflowId, name: 'x' }],
  ['case.update', { id: caseId, version, fields: { severity: 'High' } }],
  ['case.delete', { id: caseId, version }],
  ['caseTask.complete', { id: taskId }],
  ['artifact.delete', { ids: [artifactId] }],
  ['caseNote.delete', { id: noteId }],
  ['timeline.create', { caseId, summary: 'x' }],
  ['workflow.delete', { id: workflowId }],
];

function answer(userId: number, method: MethodOfKind<'query'>, input: unknown): string {
  try {
    // Each input belongs to its method. When a report was made is no part of what it says.
    return JSON.stringify(store.ask(userId, method, input as never)).replace(/report made [-\d: ]+UTC/, '');
  } catch (error) {
    if (error instanceof AppError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

const answers = (userId: number) =>
  [...questions(), ...closedQuestions()].map(([method, input]) => answer(userId, method, input));

describe('Workflow that is switched off', () => {
  it('is nowhere: no answer has a Case, an Artifact, a task, a Workflow or a suggestion; on again, everything is there as it was', () => {
    const before = answers(lena);
    const digest = store.digest();
    expect(before.filter((text) => text.includes(marker)).length).toBeGreaterThan(20);
    setWorkflow(false);
    for (const userId of [lena, ada]) {
      const named = [...questions(), ...closedQuestions()]
        .map(([method, input]) => [method, answer(userId, method, input)] as const)
        .filter(([, text]) => text.includes(marker));
      expect(named).toEqual([]);
    }
    setWorkflow(true);
    expect(answers(lena)).toEqual(before);
    expect(store.digest()).toBe(digest);
  });

  it('leaves the associations of an object without Cases and Artifacts, and counts without them', () => {
    const kinds = () =>
      store.ask(lena, 'association.counts', { id: groupId }).cards.map(({ kind, total }) => [kind, total]);
    expect(kinds()).toEqual([
      ['indicator', 1],
      ['case', 1],
      ['artifact', 1],
    ]);
    setWorkflow(false);
    expect(kinds()).toEqual([['indicator', 1]]);
    expect(store.ask(lena, 'association.counts', { id: groupId }).total).toBe(1);
    setWorkflow(true);
  });

  it('refuses every question and command of Workflow with the reason, also of an administrator', () => {
    setWorkflow(false);
    const digest = store.digest();
    for (const [method, input] of closedQuestions())
      expect(answer(ada, method, input), method).toBe(`FORBIDDEN: ${offReason}`);
    for (const [method, input] of commands()) {
      expect(store.outcome(ada, method, input), method).toBe('FORBIDDEN');
      expect(contract[method].kind).toBe('command');
    }
    expect(store.digest()).toBe(digest);
    setWorkflow(true);
  });

  it('keeps what happened in a Case from being undone', () => {
    setWorkflow(false);
    const digest = store.digest();
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(store.outcome(ada, 'changeSet.undo', { id: version }));
    expect(store.digest()).toBe(digest);
    setWorkflow(true);
  });

  it('lets nobody switch it who is no System Administrator', () => {
    expect(store.outcome(lena, 'setting.set', { name: 'workflow', on: false })).toBe('FORBIDDEN');
  });
});
