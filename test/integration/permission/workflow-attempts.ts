/**
 * Who may do what with Cases, written from the requirement (Owner Role Permissions Definitions, Workflow Permissions) and
 * from nothing else: for each key its levels, and for each thing that can be done how far each level reaches.
 */
import type { Method } from '../../../shared/contract/index.ts';
import { fresh } from './role-world.ts';
import type { WorkflowTargets } from './workflow-world.ts';

/** Levels of each key, the one that allows most last, and whether None closes all of Workflow. */
export const keys = {
  case: { levels: ['None', 'Read', 'Edit', 'Full'], closes: true },
  caseTag: { levels: ['None', 'Read', 'Edit Own', 'Edit All'], closes: true },
  openCase: { levels: ['None', 'Allowed'], closes: false },
  note: { levels: ['None', 'Read', 'Create', 'Full'], closes: false },
  timeline: { levels: ['None', 'Read', 'Create', 'Full'], closes: true },
  template: { levels: ['None', 'Read', 'Edit', 'Full'], closes: true },
  task: { levels: ['None', 'Read', 'Edit Own', 'Edit All', 'Full'], closes: true },
  artifact: { levels: ['None', 'Read', 'Edit Own', 'Delete Own', 'Edit All', 'Delete All'], closes: true },
  caseAttribute: { levels: ['None', 'Read', 'Create', 'Full'], closes: true },
} as const;
export type Key = keyof typeof keys;

/** One letter for each level of the key, in its order: `-` nothing, `o` only what is one's own, `a` anything. */
type Reach = string;

export interface Attempt {
  readonly what: string;
  readonly key: Key;
  readonly reach: Reach;
  readonly method: Method;
  readonly input: (on: WorkflowTargets) => unknown;
}

const attempt = (
  key: Key,
  reach: Reach,
  what: string,
  method: Method,
  input: (on: WorkflowTargets) => unknown,
): Attempt => ({ key, reach, what, method, input });

const first = { offset: 0, limit: 5 };

const cases: readonly Attempt[] = [
  attempt('case', '-aaa', 'view a Case', 'case.get', (on) => ({ id: on.case().id })),
  attempt('case', '-aaa', 'list Cases', 'case.list', () => ({
    filter: {},
    sort: 'modified',
    descending: true,
    ...first,
  })),
  attempt('case', '-aaa', 'see the choices of the list', 'case.facets', () => ({})),
  attempt('case', '-aaa', 'see who can be assigned', 'case.people', (on) => ({ ownerId: on.world.ownerId })),
  attempt('case', '-aaa', 'see what a deletion takes along', 'case.deletionPreview', (on) => ({ id: on.case().id })),
  attempt('case', '-aaa', 'make a report', 'caseReport.make', (on) => ({
    id: on.case().id,
    sections: ['facts', 'associations'],
    withoutLabels: [],
    withoutUnlabelled: false,
  })),
  attempt('case', '-aaa', 'see suggestions', 'potential.list', (on) => ({ id: on.suggesting().id, ...first })),
  attempt('case', '-aaa', 'see dismissed suggestions', 'potential.dismissed', (on) => ({
    id: on.dismissing().id,
    ...first,
  })),
  attempt('case', '--aa', 'change a Case', 'case.update', (on) => ({ ...on.case(), fields: { severity: 'High' } })),
  attempt('case', '--aa', 'say who may view a Case', 'case.setViewers', (on) => ({
    ...on.case(),
    viewers: [on.world.userId],
  })),
  attempt('case', '--aa', 'close a Case', 'case.close', (on) => on.case()),
  attempt('case', '--aa', 'reopen a Case', 'case.reopen', (on) => on.closedCase()),
  attempt('case', '--aa', 'associate a Case', 'association.create', (on) => ({
    id: on.case().id,
    others: [on.world.groupId],
  })),
  attempt('case', '--aa', 'dissociate a Case', 'association.remove', (on) => {
    const { id } = on.case();
    on.world.run('association.create', { id, others: [on.world.groupId] });
    return { id, others: [{ id: on.world.groupId }] };
  }),
  attempt('case', '--aa', 'accept a suggestion', 'potential.accept', (on) => {
    const { id, other } = on.suggesting();
    return { id, suggestions: [other] };
  }),
  attempt('case', '--aa', 'dismiss a suggestion', 'potential.dismiss', (on) => {
    const { id, other } = on.suggesting();
    return { id, suggestions: [other], reason: 'noise' };
  }),
  attempt('case', '--aa', 'take a dismissal back', 'potential.restore', (on) => {
    const { id, other } = on.dismissing();
    return { id, suggestions: [other] };
  }),
  attempt('case', '--aa', 'add a phase', 'caseTask.addPhase', (on) => ({ caseId: on.case().id, name: fresh() })),
  attempt('case', '--aa', 'rename a phase', 'caseTask.renamePhase', (on) => ({ ...on.phase(), name: fresh() })),
  attempt('case', '--aa', 'remove a phase', 'caseTask.removePhase', (on) => on.phase()),
  attempt('case', '---a', 'delete a Case', 'case.delete', (on) => on.case()),
  attempt('case', '---a', 'act on suggested Cases at once', 'potential.bulkAct', (on) => {
    const { id, other } = on.suggesting();
    return { id, cases: [other], act: { action: 'setSeverity', severity: 'High' } };
  }),
  attempt('openCase', '-a', 'open a Case', 'case.create', (on) => ({ ownerId: on.world.ownerId, name: fresh() })),
  attempt('openCase', '-a', 'open a Case from a Workflow', 'workflow.openCase', (on) => ({
    workflowId: on.workflow().id,
    name: fresh(),
  })),
  attempt('caseTag', '--aa', 'tag a Case', 'tag.apply', (on) => ({ ids: [on.case().id], names: [on.world.tag] })),
  attempt('caseTag', '--oa', 'take a Tag off a Case', 'tag.remove', (on) => ({
    ids: [on.taggedCase().id],
    names: [on.world.tag],
  })),
];

const notes: readonly Attempt[] = [
  attempt('note', '-aaa', 'view Notes', 'caseNote.list', (on) => ({ caseId: on.case().id, ...first })),
  attempt('note', '--aa', 'write a Note', 'caseNote.create', (on) => ({
    caseId: on.case().id,
    element: { kind: 'case' },
    body: 'x',
  })),
  attempt('note', '--oa', 'change a Note', 'caseNote.update', (on) => ({ ...on.note(), body: 'y' })),
  attempt('note', '---a', 'delete a Note', 'caseNote.delete', (on) => ({ id: on.note().id })),
];

const timeline: readonly Attempt[] = [
  attempt('timeline', '-aaa', 'view the timeline', 'timeline.list', (on) => ({
    caseId: on.case().id,
    newestFirst: true,
    limit: 5,
  })),
  attempt('timeline', '--aa', 'add an event', 'timeline.create', (on) => ({ caseId: on.case().id, summary: 'x' })),
  attempt('timeline', '--aa', 'change an event', 'timeline.update', (on) => ({ ...on.event(), summary: 'y' })),
  attempt('timeline', '---a', 'delete an event', 'timeline.delete', (on) => ({ id: on.event().id, reason: 'wrong' })),
];

const workflows: readonly Attempt[] = [
  attempt('template', '-aaa', 'list Workflows', 'workflow.list', () => ({})),
  attempt('template', '-aaa', 'view a Workflow', 'workflow.get', (on) => ({ id: on.workflow().id })),
  attempt('template', '-aaa', 'export a Workflow', 'workflow.export', (on) => ({ id: on.workflow().id })),
  attempt('template', '--aa', 'create a Workflow', 'workflow.create', (on) => ({
    ownerId: on.world.ownerId,
    name: fresh(),
    description: '',
    assignee: null,
    active: false,
    body: { phases: [], attributes: [] },
  })),
  attempt('template', '--aa', 'change a Workflow', 'workflow.update', (on) => ({ ...on.workflow(), name: fresh() })),
  attempt('template', '--aa', 'deactivate a Workflow', 'workflow.setActive', (on) => ({
    id: on.workflow().id,
    active: false,
  })),
  attempt('template', '--aa', 'duplicate a Workflow', 'workflow.duplicate', (on) => ({ id: on.workflow().id })),
  attempt('template', '--aa', 'import a Workflow', 'workflow.import', (on) => ({
    ...on.workflowFile(),
    ownerId: on.world.ownerId,
  })),
  attempt('template', '---a', 'delete a Workflow', 'workflow.delete', (on) => ({ id: on.workflow().id })),
  // The Templates tab is closed to Read Only Users and Commenters, who have Read, and to App Developers, who have None.
  attempt('template', '--aa', 'list Templates', 'workflow.templates', () => ({})),
  attempt('template', '--aa', 'copy a Template', 'workflow.copyTemplate', (on) => ({
    id: on.template(),
    ownerId: on.world.ownerId,
  })),
];

const tasks: readonly Attempt[] = [
  attempt('task', '-aaaa', 'view the tasks of a Case', 'caseTask.list', (on) => ({ caseId: on.case().id })),
  attempt('task', '-aaaa', 'view a task', 'caseTask.get', (on) => ({ id: on.task().id })),
  attempt('task', '-aaaa', 'find tasks', 'caseTask.find', () => ({
    filter: {},
    sort: 'due',
    descending: false,
    ...first,
  })),
  attempt('task', '--aaa', 'add a task', 'caseTask.create', (on) => ({ caseId: on.case().id, name: fresh() })),
  attempt('task', '--aaa', 'copy a task', 'caseTask.copy', (on) => ({ id: on.task().id })),
  attempt('task', '--oaa', 'change a task', 'caseTask.update', (on) => ({ ...on.task(), name: fresh() })),
  attempt('task', '--oaa', 'complete a task', 'caseTask.complete', (on) => ({ id: on.task().id })),
  attempt('task', '--oaa', 'reopen a task', 'caseTask.reopen', (on) => on.closedTask()),
  attempt('task', '--oaa', 'move a task', 'caseTask.move', (on) => ({ id: on.task().id, phase: null, before: null })),
  attempt('task', '----a', 'delete a task', 'caseTask.delete', (on) => ({ id: on.task().id })),
];

const artifacts: readonly Attempt[] = [
  attempt('artifact', '-aaaaa', 'list Artifacts', 'artifact.list', (on) => ({
    caseId: on.case().id,
    filter: '',
    sort: 'type',
    descending: false,
    ...first,
  })),
  attempt('artifact', '-aaaaa', 'view an Artifact', 'artifact.get', (on) => ({ id: on.artifact().id })),
  attempt('artifact', '-aaaaa', 'see matching Indicators', 'artifact.matches', (on) => ({ id: on.artifact().id })),
  attempt('artifact', '-aaaaa', 'read the file of an Artifact', 'artifact.readFile', (on) => ({
    id: on.fileArtifact().id,
    offset: 0,
    length: 5,
  })),
  attempt('artifact', '--aaaa', 'add an Artifact', 'artifact.create', (on) => ({
    caseId: on.case().id,
    type: 'Host',
    value: `${fresh()}.example.com`,
  })),
  attempt('artifact', '--aaaa', 'add many Artifacts', 'artifact.createMany', (on) => ({
    caseId: on.case().id,
    values: [{ type: 'Host', value: `${fresh()}.example.com` }],
  })),
  attempt('artifact', '--ooaa', 'change an Artifact', 'artifact.update', (on) => ({
    ...on.artifact(),
    source: 'proxy',
  })),
  attempt('artifact', '--ooaa', 'associate an Artifact', 'association.create', (on) => ({
    id: on.artifact().id,
    others: [on.world.groupId],
  })),
  attempt('artifact', '---o-a', 'delete an Artifact', 'artifact.delete', (on) => ({ ids: [on.artifact().id] })),
  // Whoever sees the Artifact and may associate Indicators needs no more: the right on one end is enough.
  attempt('artifact', '-aaaaa', 'make the Indicator of an Artifact', 'artifact.createIndicator', (on) => ({
    id: on.artifact().id,
    ownerId: on.world.ownerId,
  })),
];

const attributes: readonly Attempt[] = [
  attempt('caseAttribute', '--aa', 'add a Case Attribute', 'attribute.create', (on) => ({
    objectId: on.case().id,
    type: 'Description',
    value: 'x',
  })),
  attempt('caseAttribute', '---a', 'change a Case Attribute', 'attribute.update', (on) => ({
    attributeId: on.attribute(),
    value: 'y',
  })),
  attempt('caseAttribute', '---a', 'delete a Case Attribute', 'attribute.delete', (on) => ({
    attributeId: on.attribute(),
  })),
];

export const attempts: readonly Attempt[] = [
  ...cases,
  ...notes,
  ...timeline,
  ...workflows,
  ...tasks,
  ...artifacts,
  ...attributes,
];
