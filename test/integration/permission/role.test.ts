import { beforeAll, describe, expect, it } from 'vitest';
import { contract, type Input, type Method, type MethodOfKind } from '../../../shared/contract/index.ts';
import { isAction, permissionOf } from '../../../shared/permission/catalogue.ts';
import { actions } from './actions.ts';
import { organizationActions } from './organization-actions.ts';
import { type RoleName, roleNames, RoleWorld } from './role-world.ts';
import { Targets } from './targets.ts';

/** Rights in Cases have a table of their own: workflow-cells.test.ts. */
const isOfWorkflow = (verbs: readonly string[]): boolean =>
  verbs.some((verb) => isAction(verb) && permissionOf(verb).area === 'Case Management');

let world: RoleWorld;
beforeAll(() => {
  world = new RoleWorld();
});

describe('a role', () => {
  it.each(roleNames)('%s may do exactly what the table says, and a refusal changes nothing', (name) => {
    const { store } = world;
    const userId = world.userId(name);
    const targets = new Targets(world, world.ownerOf(name));
    const wrong: string[] = [];
    const ofOrganization = world.ownerOf(name) === store.northgateId ? organizationActions : [];
    for (const [what, who, method, inputOf] of [...actions, ...ofOrganization]) {
      const input = inputOf(targets);
      const before = store.digest();
      const outcome = store.outcome(userId, method, input);
      const allowed = who.split(' ').includes(name);
      const refusals = ['FORBIDDEN', 'NOT_FOUND'];
      if (allowed ? outcome !== 'done' : !refusals.includes(outcome)) wrong.push(`${what}: ${outcome}`);
      if (!allowed && store.digest() !== before) wrong.push(`${what}: refused and changed`);
      // Who sees nothing is told that there is nothing; who sees is told what is missing.
      if (!allowed && name !== 'BA' && outcome !== 'FORBIDDEN')
        wrong.push(`${what}: ${outcome} to somebody who sees the object`);
    }
    expect(wrong).toEqual([]);
  });

  it('is asked for by every command that works on intelligence', () => {
    const asked = new Set([...actions, ...organizationActions].map(([, , method]) => method));
    const commands = Object.entries(contract).filter(
      ([, { kind, permission }]) => kind === 'command' && Array.isArray(permission) && !isOfWorkflow(permission),
    );
    expect(commands.map(([method]) => method).filter((method) => !asked.has(method as Method))).toEqual([]);
    console.log(
      `permission table: ${roleNames.length} roles x ${actions.length} actions = ${roleNames.length * actions.length} cells`,
    );
  });

  it('that is refused is told the key, the level that it has and the levels that it needs', () => {
    const targets = new Targets(world, world.communityId);
    expect(refusalOf('CT', 'object.delete', { ids: [targets.group().id] })).toMatchObject({
      verb: 'group.delete',
      neededLevels: ['Full'],
      actualLevel: 'Create',
      ownerId: world.communityId,
      ownerName: 'Sharing Circle',
      key: 'intel.group',
    });
  });

  it('whose name nobody knows sees nothing', () => {
    const { store } = world;
    const id = store.addUser('ghost', 'Standard User');
    store.db.prepare("UPDATE membership SET role = 'No Such Role' WHERE user_id = ?").run(id);
    expect(store.outcome(id, 'group.create', { ownerId: store.northgateId, type: 'Campaign', name: 'x' })).toBe(
      'FORBIDDEN',
    );
    expect(() =>
      store.ask(id, 'object.list', { filter: {}, sort: 'modified', descending: true, offset: 0, limit: 1 }),
    ).toThrow(/None of your roles/);
  });
});

function refusalOf<M extends MethodOfKind<'command'>>(name: RoleName, method: M, input: Input<M>): unknown {
  try {
    world.store.run(world.userId(name), method, input);
  } catch (error) {
    return (error as { details?: unknown }).details; // an AppError by the test above
  }
  throw new Error(`${method} was allowed`);
}
