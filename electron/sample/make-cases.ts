/** The Cases of the sample, with what surrounds them: Workflows, groups of users, service levels, suggestions. */
import type { AssigneeRef } from '../../shared/model/assignee.ts';
import type { ObjectId, OwnerId, UserId } from '../../shared/model/id.ts';
import type { SampleCalls } from './sample-calls.ts';
import type { SampleCase, SampleCases } from './sample-cases.ts';

const hour = 3_600_000;

/** Who and what of the Organization a Case names. */
interface Surroundings {
  readonly ownerId: OwnerId;
  readonly users: ReadonlyMap<string, UserId>;
  readonly groups: ReadonlyMap<string, number>;
  readonly workflows: ReadonlyMap<string, number>;
  readonly cases: Map<string, ObjectId>;
}

export async function makeCases(calls: SampleCalls, organization: string, document: SampleCases): Promise<void> {
  const around = await surround(calls, await calls.owner(organization), document);
  for (const kase of document.cases) {
    const by = calls.as(known(around.users, kase.by));
    const id = await openCase(by, around, kase);
    around.cases.set(kase.name, id);
    await fill(by, id, kase);
    await link(by, around, id, kase);
    if (kase.close !== undefined) {
      const { version } = await by.query('case.get', { id });
      await by.command('case.close', { id, version, resolution: kase.close });
    }
  }
}

function known<T>(names: ReadonlyMap<string, T>, name: string): T {
  const found = names.get(name);
  if (found === undefined) throw new Error(`the Cases of the sample name the unknown ${name}`);
  return found;
}

async function surround(calls: SampleCalls, ownerId: OwnerId, document: SampleCases): Promise<Surroundings> {
  const people = await calls.query('case.people', { ownerId });
  // Ids as the contract gave them; it does not brand those of people.
  const users = new Map(people.users.map(({ id, name }) => [name, id as UserId]));
  const groups = new Map<string, number>();
  for (const { name, members } of document.userGroups) {
    const made = await calls.command('userGroup.create', {
      ownerId,
      name,
      members: members.map((member) => known(users, member)),
    });
    groups.set(name, made.id);
  }
  for (const { severity, ...level } of document.serviceLevels)
    await calls.command('serviceLevel.set', { ownerId, severity, level });
  for (const name of document.suggestingOwners)
    await calls.command('potential.setOwner', { organizationId: ownerId, ownerId: await calls.owner(name), on: true });
  const templates = new Map((await calls.query('workflow.templates', {})).rows.map(({ id, name }) => [name, id]));
  const workflows = new Map<string, number>();
  for (const name of document.workflows) {
    const id = known(templates, name);
    workflows.set(name, (await calls.command('workflow.copyTemplate', { id, ownerId, active: true })).id);
  }
  return { ownerId, users, groups, workflows, cases: new Map() };
}

async function openCase(by: SampleCalls, around: Surroundings, kase: SampleCase): Promise<ObjectId> {
  const now = Date.now();
  const ago = (hours: number | undefined): number | null => (hours === undefined ? null : now - hours * hour);
  const input = {
    name: kase.name,
    severity: kase.severity,
    ...(kase.description === undefined ? {} : { description: kase.description }),
    assignee: assigneeOf(around, kase),
    viewers: (kase.viewers ?? []).map((name) => known(around.users, name)),
    occurred: ago(kase.occurredHoursAgo),
    detected: ago(kase.detectedHoursAgo),
  };
  const made =
    kase.workflow === undefined
      ? await by.command('case.create', { ...input, ownerId: around.ownerId })
      : await by.command('workflow.openCase', { ...input, workflowId: known(around.workflows, kase.workflow) });
  return made.id;
}

function assigneeOf({ users, groups }: Surroundings, { assignee }: SampleCase): AssigneeRef | null {
  if (assignee === null) return null;
  const { kind, name } = assignee;
  return { kind, id: kind === 'user' ? known(users, name) : known(groups, name) };
}

/** Artifacts first: tasks ask for some of them before they can be completed. */
async function fill(by: SampleCalls, caseId: ObjectId, kase: SampleCase): Promise<void> {
  const { tasks } = await by.query('caseTask.list', { caseId });
  const ids = new Map(tasks.map(({ id, name }) => [name, id]));
  for (const { task, ...artifact } of kase.artifacts)
    await by.command('artifact.create', {
      caseId,
      ...artifact,
      ...(task === undefined ? {} : { taskId: known(ids, task) }),
    });
  for (const { body, task } of kase.notes)
    await by.command('caseNote.create', {
      caseId,
      element: task === undefined ? { kind: 'case' } : { kind: 'task', id: known(ids, task) },
      body,
    });
  for (const name of kase.done) await by.command('caseTask.complete', { id: known(ids, name) });
  for (const { hoursAgo, ...event } of kase.events)
    await by.command('timeline.create', { caseId, ...event, at: Date.now() - hoursAgo * hour });
}

async function link(by: SampleCalls, around: Surroundings, id: ObjectId, kase: SampleCase): Promise<void> {
  if (kase.tags.length > 0) await by.command('tag.apply', { ids: [id], names: kase.tags });
  const others = await Promise.all(kase.associations.map((reference) => by.find(reference)));
  others.push(...kase.cases.map((name) => known(around.cases, name)));
  if (others.length > 0) await by.command('association.create', { id, others });
}
