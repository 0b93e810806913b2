import { beforeAll, describe, expect, it } from 'vitest';
import { rows, scalar } from '../../../electron/store/statement.ts';
import { contract, type MethodOfKind } from '../../../shared/contract/index.ts';
import { RoleWorld } from '../permission/role-world.ts';
import { Targets } from '../permission/targets.ts';
import { type CaseCommands, caseCommands } from './case-commands.ts';

let world: RoleWorld;
let targets: Targets;
beforeAll(() => {
  world = new RoleWorld();
  targets = new Targets(world, world.store.northgateId);
});

type Command = MethodOfKind<'command'>;
const commands = Object.keys(caseCommands) as (keyof CaseCommands)[];

interface EventRow {
  readonly id: number;
  readonly case_id: number;
  readonly text: string;
  readonly from_set: number;
}
const allEvents = (): EventRow[] => rows<EventRow>(world.store.db, 'SELECT * FROM case_system_event ORDER BY id');
const isThere = (id: number): boolean => rows(world.store.db, 'SELECT 1 FROM kase WHERE id = ?', [id]).length > 0;

/** What a step wrote: the Case of each new event. Those that come back with a Case are older. */
function written(step: () => unknown): { readonly cases: number[]; readonly texts: string[] } {
  const last = scalar<number>(world.store.db, 'SELECT max(id) FROM change_set') ?? 0;
  step();
  const fresh = allEvents().filter(({ from_set: set }) => set > last);
  return { cases: inOrder(fresh.map(({ case_id: id }) => id)), texts: fresh.map(({ text }) => text) };
}
const inOrder = (ids: readonly number[]): number[] => [...ids].sort((a, b) => a - b);

describe('the application writes into timelines', () => {
  it('is asked of every command that can change a Case', () => {
    const touching = Object.entries(contract)
      .filter(([, row]) => row.kind === 'command' && row.invalidates.some((root) => root === 'case'))
      .map(([method]) => method);
    expect(touching.filter((method) => !(method in caseCommands))).toEqual([]);
  });

  it.each(commands)('%s leaves one event in each Case that it changes, and so do its undo and redo', (method) => {
    const attempt = caseCommands[method]?.(targets);
    if (attempt === undefined) throw new Error('there is no such command');
    let output: unknown;
    const first = written(() => {
      output = world.run(method as Command, attempt.input as never); // the table pairs them
    });
    const { cases, restored } = attempt;
    const expected = inOrder(typeof cases === 'function' ? cases(output as never) : cases);
    expect(first.cases).toEqual(expected);
    if (expected.length === 0) return;
    const { changeSet } = output as { changeSet: number };
    let undone = 0;
    const second = written(() => {
      undone = world.run('changeSet.undo', { id: changeSet }).changeSet;
    });
    expect(second.cases).toEqual(inOrder([...expected.filter(isThere), ...(restored === undefined ? [] : [restored])]));
    const third = written(() => world.run('changeSet.undo', { id: undone }));
    expect(third.cases).toEqual(expected);
    if (method === 'changeSet.undo') return;
    expect(second.texts.every((text) => /^(Undo: |Brought the deleted Case back)/.test(text))).toBe(true);
    expect(third.texts.every((text) => /^(Redo: |Brought the deleted Case back)/.test(text))).toBe(true);
  });

  it('has words of its own for what commands do, none that only names a table', () => {
    const texts = new Set(allEvents().map(({ text }) => text));
    expect([...texts].filter((text) => /^Changed (Artifacts|phases|tasks|events|notes|the Case)$/.test(text))).toEqual(
      [],
    );
  });
});

describe('what the application wrote into timelines', () => {
  it('is changed and deleted by no command, whatever number it is given', () => {
    const kase = targets.case();
    const before = allEvents();
    const event = before.find(({ case_id: id }) => id === kase)?.id ?? 0;
    expect(event).toBeGreaterThan(0);
    for (const method of Object.keys(contract).filter((name) => contract[name as Command].kind === 'command')) {
      const known = caseCommands[method as keyof CaseCommands]?.(targets).input;
      for (const input of [known, { id: event }, { ids: [event] }, { id: event, version: 1 }])
        if (input !== undefined) world.store.outcome(world.store.adaId, method as Command, aimedAt(input, event));
    }
    const after = new Map(allEvents().map((row) => [row.id, row]));
    const gone = before.filter((row) => JSON.stringify(after.get(row.id)) !== JSON.stringify(row));
    // Those of a Case that was deleted have gone with it.
    expect(gone.filter(({ case_id: id }) => isThere(id))).toEqual([]);
  });

  it('is out of reach of the commands for events of people', () => {
    const beyond = Math.max(...allEvents().map(({ id }) => id));
    const outcome = (method: Command, more: Record<string, unknown>) =>
      world.store.outcome(world.store.adaId, method, { id: beyond, ...more });
    expect(outcome('timeline.update', { version: 1, summary: 'x' })).toBe('NOT_FOUND');
    expect(outcome('timeline.delete', { reason: 'x' })).toBe('NOT_FOUND');
  });
});

/** The same input with the number of an event wherever something is named by a number. */
function aimedAt(input: unknown, event: number): unknown {
  if (Array.isArray(input)) return input.map((item) => (typeof item === 'number' ? event : aimedAt(item, event)));
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      typeof value === 'number' && /^id$|Id$|^other$/.test(name) ? event : aimedAt(value, event),
    ]),
  );
}
