import { beforeAll, describe, expect, it } from 'vitest';
import { contract, type Method, type MethodOfKind } from '../../../shared/contract/index.ts';
import { aDraft, emptyTail } from '../../support/graph-document.ts';
import { sharingOptions } from '../../support/inputs.ts';
import type { TestStore } from '../../support/store.ts';
import { actions } from './actions.ts';
import { RoleWorld } from './role-world.ts';
import { aFile, Targets } from './targets.ts';

let world: RoleWorld;
let store: TestStore;
let targets: Targets;
beforeAll(() => {
  world = new RoleWorld();
  ({ store } = world);
  targets = new Targets(world, store.northgateId);
});

/** Every change of the tasks of a Case, and of what an Organization settles for its Cases. */
function caseTaskCommands(on: Targets) {
  const { ownerId } = on;
  const id = on.caseTask();
  const caseId = on.case();
  const { phase } = on.world.run('caseTask.addPhase', { caseId, name: 'kept' });
  const group = on.world.run('userGroup.create', { ownerId, name: 'kept', members: [] }).id;
  return {
    'caseTask.create': { caseId, name: 'x' },
    'caseTask.update': { id, version: 1, name: 'x' },
    'caseTask.complete': { id },
    'caseTask.reopen': { id },
    'caseTask.copy': { id },
    'caseTask.delete': { id },
    'caseTask.move': { id, phase: null, before: null },
    'caseTask.addPhase': { caseId, name: 'x' },
    'caseTask.renamePhase': { caseId, phase, name: 'x' },
    'caseTask.removePhase': { caseId, phase },
    'userGroup.create': { ownerId, name: 'x', members: [] },
    'userGroup.update': { id: group, name: 'x' },
    'userGroup.delete': { id: group },
    'serviceLevel.set': { ownerId, severity: 'Low', level: null },
  } as const satisfies Partial<Record<MethodOfKind<'command'>, unknown>>;
}

/** Every change of saved graphs, and what is autosaved of the user's own. */
function graphCommands(on: Targets) {
  const { id, version, name } = on.savedGraph();
  const draft = aDraft('draft');
  const { document, ...head } = draft;
  return {
    'savedGraph.save': { ownerId: on.ownerId, name: 'Sly', document },
    'savedGraph.update': { id, version, document },
    'savedGraph.copy': { id, name: 'Sly' },
    'savedGraph.rename': { id, was: name, name: 'Sly' },
    'savedGraph.delete': { id },
    'graphDraft.put': draft,
    'graphDraft.append': { ...head, piece: 1, tail: emptyTail },
    'graphDraft.drop': { key: 'draft' },
  } as const satisfies Partial<Record<MethodOfKind<'command'>, unknown>>;
}

describe('a user who only reads', () => {
  it('is refused every command but those about himself', () => {
    const undone = world.run('group.create', {
      ownerId: store.northgateId,
      type: 'Campaign',
      name: 'kept',
    }).changeSet;
    const byTable = new Map(actions.map(([, , method, inputOf]) => [method, inputOf]));
    const inputs: Record<MethodOfKind<'command'>, unknown> = {
      ...(Object.fromEntries([...byTable].map(([method, inputOf]) => [method, inputOf(targets)])) as Record<
        MethodOfKind<'command'>,
        unknown
      >), // the other commands follow
      'changeSet.undo': { id: undone },
      'owner.create': { kind: 'source', name: 'Feed' },
      'user.create': {
        userName: 'eve',
        password: 'correct horse',
        systemRole: 'User',
        homeOwner: 'Northgate SOC',
        role: 'Standard User',
      },
      'membership.set': { userName: 'RO', owner: 'Northgate SOC', role: 'Organization Administrator' },
      'role.create': { name: 'Sly', scope: 'organization', levels: {} },
      'setting.set': { name: 'crossOwner', on: true },
      'artifactType.create': {
        name: 'Sly',
        description: null,
        data: 'text',
        indicatorType: null,
        suggests: true,
        active: true,
      },
      'artifactType.update': { id: 1, active: false },
      'artifactType.delete': { id: 1 },
      'artifact.create': { caseId: targets.case(), type: 'Port', value: '443' },
      'artifact.createMany': { caseId: targets.case(), values: [{ type: 'Port', value: '443' }] },
      'artifact.update': { ...targets.artifact(), value: 'sly.example' },
      'artifact.delete': { ids: [targets.artifact().id] },
      'artifact.createIndicator': { id: targets.artifact().id, ownerId: store.northgateId },
      'associationType.create': { name: 'Sly', family: 'custom', primary: 'Host', nonPrimary: ['Host'] },
      'associationType.update': { code: 100, name: 'Sly' },
      'associationType.delete': { code: 100 },
      'associationType.setEnabled': { code: 10, enabled: false },
      'exclusionList.create': { ownerId: store.northgateId, name: 'Sly' },
      'exclusionList.update': { id: 1, name: 'Sly' },
      'exclusionList.delete': { id: 1 },
      'exclusionList.add': { id: 1, values: [{ type: 'Host', value: 'sly.example' }] },
      'exclusionList.remove': { id: 1, values: [{ type: 'Host', value: 'sly.example' }] },
      'requirementCategory.create': { name: 'Sly' },
      'requirementCategory.update': { id: 1, name: 'Sly' },
      'requirementCategory.delete': { id: 1 },
      ...caseTaskCommands(targets),
      'workspace.purge': { before: 0 },
      'caseNote.create': { caseId: targets.case(), element: { kind: 'case' }, body: 'sly' },
      'caseNote.update': targets.note(),
      'caseNote.delete': { id: targets.note().id },
      'timeline.create': { caseId: targets.case(), summary: 'sly' },
      'timeline.update': { ...targets.event(), summary: 'sly' },
      'timeline.delete': { id: targets.event().id, reason: 'sly' },
      'potential.accept': { id: targets.case(), suggestions: [1] },
      'potential.dismiss': { id: targets.case(), suggestions: [1], reason: 'sly' },
      'potential.restore': { id: targets.case(), suggestions: [1] },
      'potential.bulkAct': { id: targets.case(), cases: [1], act: { action: 'associate' } },
      'potential.setMode': { mode: 'off' },
      'potential.setOwner': { organizationId: store.northgateId, ownerId: world.annexId, on: true },
      'preference.set': { name: 'tabs', value: '[]' },
      ...graphCommands(targets),
    };
    const commands = Object.entries(contract)
      .filter(([, { kind }]) => kind === 'command')
      .map(([method]) => method);
    const allowed = commands.filter(
      (method) =>
        store.outcome(world.readerId, method as Method, inputs[method as MethodOfKind<'command'>]) !== 'FORBIDDEN',
    );
    expect(allowed.sort()).toEqual(['graphDraft.append', 'graphDraft.drop', 'graphDraft.put', 'preference.set']);
  });

  it('is answered every query but the reports of imports and the look before a creation, which belong to those who create, and settings', () => {
    const { id } = targets.group();
    const other = targets.group().id;
    world.run('association.create', { id, others: [other] });
    const tag = world.run('tag.create', { ownerId: store.northgateId, name: 'listed' }).id;
    const [file, otherFile] = ['a', 'b'].map(
      (digit) =>
        world.run('indicator.create', {
          ownerId: store.northgateId,
          type: 'File',
          value: digit.repeat(digit === 'a' ? 32 : 40),
        }).id,
    );
    const report = targets.group('Report').id;
    const attached = world.run('attachment.put', { id: report, ...aFile }).file;
    const inputs: Record<MethodOfKind<'query'>, unknown> = {
      'workspace.info': {},
      'setting.list': {},
      'associationType.list': {},
      'workspace.sampleUsers': {},
      'owner.list': {},
      'preference.get': { name: 'tabs' },
      'object.list': { filter: {}, sort: 'summary', descending: false, offset: 0, limit: 10 },
      'object.get': { id },
      'object.search': { text: 'x', limit: 5 },
      'object.resolve': { ref: `#${id}` },
      'object.deletionPreview': { ids: [id] },
      'association.counts': { id },
      'association.list': { id, kind: 'group', offset: 0, limit: 5 },
      'association.candidates': { id, kind: 'group', limit: 5 },
      'association.facets': { id, kind: 'group' },
      'association.get': { id, other, type: 0 },
      'association.path': { id, other },
      'association.types': { id: targets.indicator().id, otherType: 'File' },
      'activity.list': { id, limit: 5 },
      'artifactType.list': {},
      'artifact.list': { caseId: targets.case(), filter: '', sort: 'type', descending: false, offset: 0, limit: 5 },
      'artifact.get': { id: targets.artifact().id },
      'artifact.matches': { id: targets.artifact().id },
      'artifact.readFile': { id: targets.fileArtifact().id, offset: 0, length: 10 },
      'behavior.graph': { id: file },
      'file.mergePreview': { id: file, other: otherFile },
      'fileOccurrence.list': { id: file, offset: 0, limit: 5 },
      'graph.read': { ids: [id], with: [other] },
      'graph.counts': { ids: [id] },
      'graph.pivot': { ids: [id], known: [], kinds: ['group'], order: 'newest', limit: 5 },
      'graph.find': { of: { filter: {} } },
      'graph.match': { values: [{ label: 'x' }] },
      'savedGraph.list': { text: '', sort: 'name', descending: false, offset: 0, limit: 5 },
      'savedGraph.latest': {},
      'savedGraph.get': { id: targets.savedGraph().id },
      'graphDraft.list': {},
      'graphDraft.get': { key: 'draft' },
      'pivot.counts': { id },
      'pivot.list': { id, kind: 'indicator', offset: 0, limit: 5 },
      'pivot.trail': { ids: [id] },
      'pivot.copies': { id },
      'pivot.unified': { id },
      'pivot.merged': { id, kind: 'indicator', offset: 0, limit: 5 },
      'pivot.diamond': { id },
      'indicator.reports': { id: targets.indicator().id },
      'indicator.check': { ownerId: store.northgateId, values: [{ type: 'Host', value: 'x.example' }] },
      'exclusionList.list': {},
      'exclusionList.values': { id: 1, offset: 0, limit: 5 },
      'exclusionList.try': { ownerId: store.northgateId, type: 'Host', value: 'x.example' },
      'vote.get': { id },
      'review.list': { id: report },
      'task.get': { id: targets.group('Task').id },
      'group.recipients': { id: targets.group('Email').id },
      'task.candidates': { id: targets.group('Task').id },
      'attachment.get': { id: report },
      'attachment.read': { id: report, sha256: attached.sha256, offset: 0, length: 10 },
      'sharing.targets': { id },
      'sharing.preview': { id, ownerId: world.annexId, options: sharingOptions() },
      'sharing.history': { id },
      'victimAsset.list': { victimId: targets.victim().id },
      'requirementResult.list': { id: targets.requirement().id, offset: 0, limit: 5 },
      'requirementCategory.list': {},
      'post.list': { objectId: id, offset: 0, limit: 5 },
      'import.report': { jobId: 1 },
      'import.losses': { jobId: 1, offset: 0, limit: 1 },
      'import.list': {},
      'changeSet.recent': { limit: 5 },
      'attributeType.list': {},
      'attributeType.usage': { typeId: 1 },
      'securityLabel.list': {},
      'securityLabel.usage': { labelId: 1 },
      'tag.carriers': { id: tag, sort: 'newest', descending: true, offset: 0, limit: 5 },
      'tag.facts': { id: tag },
      'tagRule.list': {},
      'tagRule.pending': {},
      'workflow.list': {},
      'workflow.templates': {},
      'workflow.get': { id: targets.workflow().id },
      'workflow.export': { id: targets.workflow().id },
      'case.get': { id: targets.case() },
      'caseReport.make': { id: targets.case(), sections: ['facts'], withoutLabels: [], withoutUnlabelled: false },
      'caseTask.list': { caseId: targets.case() },
      'caseTask.get': { id: targets.caseTask() },
      'caseTask.find': { filter: {}, sort: 'due', descending: false, offset: 0, limit: 5 },
      'userGroup.list': { ownerId: store.northgateId },
      'serviceLevel.list': { ownerId: store.northgateId },
      'case.people': { ownerId: store.northgateId },
      'case.deletionPreview': { id: targets.case() },
      'caseNote.list': { caseId: targets.case(), offset: 0, limit: 5 },
      'timeline.list': { caseId: targets.case(), newestFirst: true, limit: 5 },
      'potential.list': { id: targets.case(), offset: 0, limit: 5 },
      'potential.dismissed': { id: targets.case(), offset: 0, limit: 5 },
      'potential.ofObject': { id: targets.indicator().id },
      'potential.settings': {},
      'case.facets': {},
      'case.list': { filter: {}, sort: 'number', descending: true, offset: 0, limit: 5 },
    };
    const refused = (Object.keys(inputs) as MethodOfKind<'query'>[]).filter((method) => {
      try {
        store.ask(world.readerId, method, inputs[method] as never); // each input belongs to its method
        return false;
      } catch {
        return true;
      }
    });
    expect(refused.sort()).toEqual([
      'import.list',
      'import.losses',
      'import.report',
      'indicator.check',
      'serviceLevel.list',
      'sharing.preview',
      'task.candidates',
      'userGroup.list',
      'workflow.templates',
    ]);
  });

  it('sees on an object that every control is denied, with the reason', () => {
    const { rights } = store.ask(world.readerId, 'object.get', { id: targets.group().id });
    for (const [name, right] of Object.entries(rights)) {
      expect(right.allowed, name).toBe(false);
      expect(right.reason?.length ?? 0, name).toBeGreaterThan(10);
    }
  });
});
