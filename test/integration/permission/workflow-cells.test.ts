import { beforeAll, describe, expect, it } from 'vitest';
import { contract, type Method } from '../../../shared/contract/index.ts';
import { type ContractRow, type Permission, viewAny } from '../../../shared/contract/row.ts';
import { isAction, permissionOf } from '../../../shared/permission/catalogue.ts';
import { scalar } from '../../../electron/store/statement.ts';
import { type Attempt, attempts, type Key, keys } from './workflow-attempts.ts';
import { WorkflowTargets, WorkflowWorld } from './workflow-world.ts';

const keyNames = Object.keys(keys) as Key[]; // the keys of the constant above

/** Every key at its highest level but one. */
const levelsWith = (key: Key, level: string): Record<string, string> =>
  Object.fromEntries(
    keyNames.map((name) => [`workflow.${name}`, name === key ? level : (keys[name].levels.at(-1) ?? '')]),
  );

function isAllowed(attempt: Attempt, key: Key, level: string, own: boolean): boolean {
  const levels: readonly string[] = keys[attempt.key].levels;
  if (attempt.key !== key) {
    if (keys[key].closes && level === 'None') return false;
    return attempt.reach.at(-1) === 'a';
  }
  const reach = attempt.reach[levels.indexOf(level)];
  return reach === 'a' || (reach === 'o' && own);
}

let world: WorkflowWorld;
let cells = 0;
let failing = 0;
beforeAll(() => {
  world = new WorkflowWorld();
});

describe.each(keyNames)('the key %s', (key) => {
  it.each(keys[key].levels)('at %s lets through exactly what the requirement says', { timeout: 120_000 }, (level) => {
    world.setLevels(`${key} ${level}`, levelsWith(key, level));
    const wrong: string[] = [];
    for (const attempt of attempts)
      // Whose it is makes a difference only where the key of the attempt itself has levels for one's own.
      for (const own of attempt.key === key ? [true, false] : [false]) {
        const input = world.prepared(() => attempt.input(new WorkflowTargets(world, own)));
        const { outcome, changed } = world.attempt(attempt.method, contract[attempt.method].kind, input);
        const allowed = isAllowed(attempt, key, level, own);
        const isRight = allowed ? outcome === 'done' : ['FORBIDDEN', 'NOT_FOUND'].includes(outcome) && !changed;
        cells += 1;
        if (!isRight)
          wrong.push(`${attempt.what} (${own ? 'own' : "somebody else's"}): ${outcome}${changed ? ', changed' : ''}`);
      }
    failing += wrong.length;
    expect(wrong).toEqual([]);
  });
});

describe('the table of Workflow', () => {
  it('has a line for everything of the contract that Workflow rights decide', () => {
    const tried = new Set<Method>(attempts.map(({ method }) => method));
    const anything: Permission = viewAny;
    const isOfWorkflow = ({ kind, permission }: ContractRow): boolean =>
      kind !== 'host' &&
      Array.isArray(permission) &&
      permission !== anything &&
      permission.some((verb) => isAction(verb) && permissionOf(verb).area === 'Case Management');
    // The contract's keys are its methods.
    const methods = Object.entries(contract as Record<string, ContractRow>).filter(([, row]) => isOfWorkflow(row));
    expect(methods.map(([method]) => method as Method).filter((method) => !tried.has(method))).toEqual([]);
    console.log(`workflow permission cells: ${cells} checked, ${failing} failing`);
  });
});

const full = (): void => world.setLevels('everything', levelsWith('case', 'Full'));

describe('a Note', () => {
  it('that a user with Full has edited is closed to its creator at Create, and open to him again at Full', () => {
    world.setLevels('note Create', levelsWith('note', 'Create'));
    const mine = world.prepared(() => new WorkflowTargets(world, true).note());
    const edited = world.run('caseNote.update', { ...mine, body: 'edited by somebody with Full' });
    const input = { id: mine.id, version: edited.changeSet, body: 'mine again' };
    expect(world.attempt('caseNote.update', 'command', input)).toEqual({ outcome: 'FORBIDDEN', changed: false });
    full();
    expect(world.attempt('caseNote.update', 'command', input).outcome).toBe('done');
  });
});

describe('a task', () => {
  it('that is assigned to a group with the user is his own', () => {
    world.setLevels('task Edit Own', levelsWith('task', 'Edit Own'));
    const group = world.run('userGroup.create', { ownerId: world.ownerId, name: 'desk', members: [world.userId] });
    const { id, version } = new WorkflowTargets(world, false).task();
    expect(world.attempt('caseTask.complete', 'command', { id }).outcome).toBe('FORBIDDEN');
    world.run('caseTask.update', { id, version, assignee: { kind: 'group', id: group.id } });
    expect(world.attempt('caseTask.complete', 'command', { id }).outcome).toBe('done');
  });
});

describe('several Artifacts', () => {
  it('are not deleted by who may delete only some of them', () => {
    world.setLevels('artifact Delete Own', levelsWith('artifact', 'Delete Own'));
    const caseId = new WorkflowTargets(world, false).case().id;
    const mine = world.runAsUser('artifact.create', { caseId, type: 'Host', value: 'mine.example.com' }).id;
    const other = world.run('artifact.create', { caseId, type: 'Host', value: 'other.example.com' }).id;
    expect(world.attempt('artifact.delete', 'command', { ids: [mine, other] })).toEqual({
      outcome: 'FORBIDDEN',
      changed: false,
    });
    expect(world.attempt('artifact.delete', 'command', { ids: [mine] }).outcome).toBe('done');
  });
});

describe('an event of the application', () => {
  it('is reached by no command that changes or deletes events, whatever the level', () => {
    full();
    const { id: caseId } = new WorkflowTargets(world, false).case();
    const systemId =
      scalar<number>(world.store.db, 'SELECT id FROM case_system_event WHERE case_id = ?', [caseId]) ?? 0;
    expect(systemId).toBeGreaterThan(0);
    const before = world.store.db.prepare('SELECT * FROM case_system_event').all();
    for (const [method, input] of [
      ['timeline.update', { version: 0, summary: 'rewritten' }],
      ['timeline.delete', { reason: 'unwelcome' }],
    ] as const)
      // Ids of both kinds of events are counted apart: one that only an event of the application has reaches nothing.
      expect(world.attempt(method, 'command', { id: 1_000_000 + systemId, ...input }).outcome).toBe('NOT_FOUND');
    expect(world.store.db.prepare('SELECT * FROM case_system_event').all()).toEqual(before);
  });
});

describe('a user who only reads', () => {
  it('is refused every command of Workflow, and nothing changes', () => {
    const { store } = world;
    world.setRole('Read Only User');
    const commands = attempts.filter(({ method }) => contract[method].kind === 'command');
    const wrong: string[] = [];
    for (const { what, method, input } of commands)
      for (const own of [true, false]) {
        const prepared = world.prepared(() => input(new WorkflowTargets(world, own)));
        const before = store.digest();
        const { outcome } = world.attempt(method, 'command', prepared);
        // A reader sees the Case: he is told what is missing.
        if (outcome !== 'FORBIDDEN' || store.digest() !== before) wrong.push(`${what}: ${outcome}`);
      }
    expect(wrong).toEqual([]);
  });
});
