/** Every command of the contract that a Case can notice, with the Cases that it changes. */
import type { Input, MethodOfKind, Output } from '../../../shared/contract/index.ts';
import { attributeTypeInput } from '../../support/inputs.ts';
import { fresh } from '../permission/role-world.ts';
import type { Targets } from '../permission/targets.ts';

type Command = MethodOfKind<'command'>;

/** What is about to be sent, and in which Cases it leaves an event; `made`: in the one that it opens. */
interface Attempt<M extends Command> {
  readonly input: Input<M>;
  readonly cases: readonly number[] | ((output: Output<M>) => readonly number[]);
  /** The Case that its undo brings back. */
  readonly restored?: number;
}

export type CaseCommands = { readonly [M in Command]?: (at: Targets) => Attempt<M> };

const inCase = { kind: 'case' } as const;
const none: readonly number[] = [];
const versionOf = (at: Targets, id: number): number =>
  at.world.store.ask(at.world.store.adaId, 'case.get', { id }).version;

/** A Case with something that hangs on it. */
const withTag = (at: Targets): { readonly id: number; readonly name: string } => {
  const [id, name] = [at.case(), fresh()];
  at.world.run('tag.apply', { ids: [id], names: [name] });
  return { id, name };
};
const withAttribute = (at: Targets): { readonly id: number; readonly attributeId: number } => {
  const id = at.case();
  const type = fresh();
  at.world.run('attributeType.create', attributeTypeInput(at.ownerId, { name: type }));
  return { id, attributeId: at.world.run('attribute.create', { objectId: id, type, value: 'x' }).attributeId };
};
const withTask = (at: Targets): { readonly id: number; readonly task: number; readonly version: number } => {
  const id = at.case();
  const made = at.world.run('caseTask.create', { caseId: id, name: fresh() });
  return { id, task: made.id, version: made.changeSet };
};
const withPhase = (at: Targets): { readonly id: number; readonly phase: number } => {
  const id = at.case();
  return { id, phase: at.world.run('caseTask.addPhase', { caseId: id, name: fresh() }).phase };
};
const withArtifact = (at: Targets, value = `${fresh()}.example.com`) => {
  const id = at.case();
  const made = at.world.run('artifact.create', { caseId: id, type: 'Host', value });
  return { id, artifact: made.id, version: made.changeSet };
};
const withNote = (at: Targets): { readonly id: number; readonly note: number; readonly version: number } => {
  const id = at.case();
  const made = at.world.run('caseNote.create', { caseId: id, element: inCase, body: fresh() });
  return { id, note: made.id, version: made.changeSet };
};
const withEvent = (at: Targets): { readonly id: number; readonly event: number; readonly version: number } => {
  const id = at.case();
  const made = at.world.run('timeline.create', { caseId: id, summary: fresh() });
  return { id, event: made.id, version: made.changeSet };
};
/** Two Cases that share an Artifact, so that each is suggested to the other. */
const suggesting = (at: Targets): readonly [number, number] => {
  const value = `${fresh()}.example.com`;
  return [withArtifact(at, value).id, withArtifact(at, value).id];
};
const closed = (at: Targets): number => {
  const id = at.case();
  at.world.run('case.close', { id, version: versionOf(at, id) });
  return id;
};
const linked = (at: Targets): readonly [number, number] => {
  const [a, b] = [at.case(), at.case()];
  at.world.run('association.create', { id: a, others: [b] });
  return [a, b];
};
const list = (at: Targets): number =>
  at.world.run('exclusionList.create', { ownerId: at.ownerId, name: fresh(), purpose: 'suggest' }).id;
const excluded = (): { type: 'Host'; value: string }[] => [{ type: 'Host', value: `${fresh()}.example.com` }];
const artifactType = () =>
  ({ name: fresh(), description: null, data: 'text', indicatorType: null, suggests: false, active: true }) as const;

export const caseCommands: CaseCommands = {
  'object.delete': (at) => {
    const [id, group] = [at.case(), at.group().id];
    at.world.run('association.create', { id, others: [group] });
    return { input: { ids: [group] }, cases: [id] };
  },
  'tag.apply': (at) => {
    const ids = [at.case(), at.case()];
    return { input: { ids, names: [fresh(), fresh()] }, cases: ids };
  },
  'tag.remove': (at) => {
    const { id, name } = withTag(at);
    return { input: { ids: [id], names: [name] }, cases: [id] };
  },
  'tagRule.convert': (at) => {
    const { id, name } = withTag(at);
    const main = at.tag().name;
    at.world.run('tagRule.create', { main, synonyms: [name] });
    const [tag] = at.world.store.ask(at.world.store.adaId, 'object.get', { id }).tags;
    return { input: { ids: [tag?.id ?? 0] }, cases: [id] };
  },
  'attribute.create': (at) => {
    const id = at.case();
    const type = fresh();
    at.world.run('attributeType.create', attributeTypeInput(at.ownerId, { name: type }));
    return { input: { objectId: id, type, value: 'x' }, cases: [id] };
  },
  'attribute.update': (at) => {
    const { id, attributeId } = withAttribute(at);
    return { input: { attributeId, value: 'y' }, cases: [id] };
  },
  'attribute.delete': (at) => {
    const { id, attributeId } = withAttribute(at);
    return { input: { attributeId }, cases: [id] };
  },
  'association.create': (at) => {
    const [id, other] = [at.case(), at.case()];
    return { input: { id, others: [other, at.group().id] }, cases: [id, other] };
  },
  'association.remove': (at) => {
    const [id, other] = linked(at);
    return { input: { id, others: [{ id: other }] }, cases: [id, other] };
  },
  'changeSet.undo': (at) => {
    const { id, version } = withNote(at);
    return { input: { id: version }, cases: [id] };
  },
  'file.merge': (at) => {
    const [file, other, id] = [at.file('md5'), at.file('sha1'), at.case()];
    at.world.run('association.create', { id, others: [other.id] });
    return {
      input: { id: file.id, version: file.version, other: other.id, otherVersion: other.version },
      cases: [id],
    };
  },
  'case.create': (at) => ({
    input: { ownerId: at.ownerId, name: fresh() },
    cases: ({ id }) => [id],
  }),
  'workflow.openCase': (at) => ({
    input: { workflowId: at.workflow().id, name: fresh() },
    cases: ({ id }) => [id],
  }),
  'case.update': (at) => {
    const id = at.case();
    return {
      input: { id, version: versionOf(at, id), fields: { name: fresh(), severity: 'High', description: 'x' } },
      cases: [id],
    };
  },
  'case.setViewers': (at) => {
    // Its Artifacts and associations are stored with the new list, too.
    const { id } = withArtifact(at);
    at.world.run('association.create', { id, others: [at.case()] });
    return { input: { id, version: versionOf(at, id), viewers: [at.world.store.adaId] }, cases: [id] };
  },
  'case.close': (at) => {
    const { id } = withTask(at);
    return { input: { id, version: versionOf(at, id), resolution: 'Escalated' }, cases: [id] };
  },
  'case.reopen': (at) => {
    const id = closed(at);
    return { input: { id, version: versionOf(at, id) }, cases: [id] };
  },
  'case.delete': (at) => {
    const [id, other] = linked(at);
    return { input: { id, version: versionOf(at, id) }, cases: [other], restored: id };
  },
  'caseTask.create': (at) => {
    const id = at.case();
    return { input: { caseId: id, name: fresh() }, cases: [id] };
  },
  'caseTask.update': (at) => {
    const { id, task, version } = withTask(at);
    return { input: { id: task, version, name: fresh() }, cases: [id] };
  },
  'caseTask.complete': (at) => {
    const { id, task } = withTask(at);
    return { input: { id: task }, cases: [id] };
  },
  'caseTask.reopen': (at) => {
    const { id, task } = withTask(at);
    at.world.run('caseTask.complete', { id: task });
    return { input: { id: task }, cases: [id] };
  },
  'caseTask.copy': (at) => {
    const { id, task } = withTask(at);
    return { input: { id: task }, cases: [id] };
  },
  'caseTask.delete': (at) => {
    const { id, task } = withTask(at);
    return { input: { id: task }, cases: [id] };
  },
  'caseTask.move': (at) => {
    const { id, task } = withTask(at);
    const { phase } = at.world.run('caseTask.addPhase', { caseId: id, name: fresh() });
    return { input: { id: task, phase, before: null }, cases: [id] };
  },
  'caseTask.addPhase': (at) => {
    const id = at.case();
    return { input: { caseId: id, name: fresh() }, cases: [id] };
  },
  'caseTask.renamePhase': (at) => {
    const { id, phase } = withPhase(at);
    return { input: { caseId: id, phase, name: fresh() }, cases: [id] };
  },
  'caseTask.removePhase': (at) => {
    const { id, phase } = withPhase(at);
    return { input: { caseId: id, phase }, cases: [id] };
  },
  'artifact.create': (at) => {
    const id = at.case();
    return { input: { caseId: id, type: 'Host', value: `${fresh()}.example.com` }, cases: [id] };
  },
  'artifact.createMany': (at) => {
    const id = at.case();
    const values = [1, 2].map(() => ({ type: 'Host', value: `${fresh()}.example.com` }));
    return { input: { caseId: id, values }, cases: [id] };
  },
  'artifact.update': (at) => {
    const { id, artifact, version } = withArtifact(at);
    return { input: { id: artifact, version, value: `${fresh()}.example.com` }, cases: [id] };
  },
  'artifact.delete': (at) => {
    const { id, artifact } = withArtifact(at);
    at.world.run('association.create', { id: artifact, others: [at.group().id] });
    return { input: { ids: [artifact] }, cases: [id] };
  },
  'artifact.createIndicator': (at) => {
    const { id, artifact } = withArtifact(at);
    return { input: { id: artifact, ownerId: at.ownerId }, cases: [id] };
  },
  'caseNote.create': (at) => {
    const id = at.case();
    return { input: { caseId: id, element: inCase, body: fresh() }, cases: [id] };
  },
  'caseNote.update': (at) => {
    const { id, note, version } = withNote(at);
    return { input: { id: note, version, body: fresh() }, cases: [id] };
  },
  'caseNote.delete': (at) => {
    const { id, note } = withNote(at);
    return { input: { id: note }, cases: [id] };
  },
  'timeline.create': (at) => {
    const id = at.case();
    return { input: { caseId: id, summary: fresh() }, cases: [id] };
  },
  'timeline.update': (at) => {
    const { id, event, version } = withEvent(at);
    return { input: { id: event, version, summary: fresh() }, cases: [id] };
  },
  'timeline.delete': (at) => {
    const { id, event } = withEvent(at);
    return { input: { id: event, reason: 'wrong' }, cases: [id] };
  },
  'potential.accept': (at) => {
    const [id, other] = suggesting(at);
    return { input: { id, suggestions: [other] }, cases: [id, other] };
  },
  'potential.dismiss': (at) => {
    const [id, other] = suggesting(at);
    return { input: { id, suggestions: [other], reason: 'noise' }, cases: [id] };
  },
  'potential.restore': (at) => {
    const [id, other] = suggesting(at);
    at.world.run('potential.dismiss', { id, suggestions: [other], reason: 'noise' });
    return { input: { id, suggestions: [other] }, cases: [id] };
  },
  'potential.bulkAct': (at) => {
    const [id, other] = suggesting(at);
    return { input: { id, cases: [other], act: { action: 'setSeverity', severity: 'High' } }, cases: [other] };
  },

  // What settles how Cases are shown, and changes none.
  'exclusionList.create': (at) => ({ input: { ownerId: at.ownerId, name: fresh() }, cases: none }),
  'exclusionList.update': (at) => ({ input: { id: list(at), name: fresh() }, cases: none }),
  'exclusionList.delete': (at) => ({ input: { id: list(at) }, cases: none }),
  'exclusionList.add': (at) => ({ input: { id: list(at), values: excluded() }, cases: none }),
  'exclusionList.remove': (at) => {
    const [id, values] = [list(at), excluded()];
    at.world.run('exclusionList.add', { id, values });
    return { input: { id, values }, cases: none };
  },
  'setting.set': () => ({ input: { name: 'crossOwner', on: true }, cases: none }),
  'potential.setMode': () => ({ input: { mode: 'both' }, cases: none }),
  'potential.setOwner': (at) => ({
    input: { organizationId: at.ownerId, ownerId: at.world.communityId, on: true },
    cases: none,
  }),
  'artifactType.create': () => ({ input: artifactType(), cases: none }),
  'artifactType.update': (at) => {
    const { id } = at.world.run('artifactType.create', artifactType());
    return { input: { id, name: fresh() }, cases: none };
  },
  'artifactType.delete': (at) => {
    const { id } = at.world.run('artifactType.create', artifactType());
    return { input: { id }, cases: none };
  },
  'userGroup.create': (at) => ({ input: { ownerId: at.ownerId, name: fresh(), members: [] }, cases: none }),
  'userGroup.update': (at) => {
    const { id } = at.world.run('userGroup.create', { ownerId: at.ownerId, name: fresh(), members: [] });
    return { input: { id, add: [at.world.store.adaId] }, cases: none };
  },
  'userGroup.delete': (at) => {
    const { id } = at.world.run('userGroup.create', { ownerId: at.ownerId, name: fresh(), members: [] });
    return { input: { id }, cases: none };
  },
  'serviceLevel.set': (at) => ({
    input: { ownerId: at.ownerId, severity: 'High', level: { detectMinutes: 10, respondMinutes: null } },
    cases: none,
  }),
};
