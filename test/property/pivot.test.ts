import { prepared } from '../../electron/store/statement.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { dimOf } from '../../electron/policy/actor.ts';
import { typeCode } from '../../shared/model/object-type.ts';
import { TestStore } from '../support/store.ts';
import { runs } from '../support/property-runs.ts';

interface Thing {
  readonly id: number;
  readonly kind: 'group' | 'indicator';
  readonly type: string;
  readonly name: string;
  readonly owner: number;
}

const store = new TestStore();
const things: Thing[] = [];
let owners: number[];
let closed: number;
let reader: number;

beforeAll(() => {
  const circle = store.addOwner('community', 'Circle');
  closed = store.addOwner('source', 'Closed');
  owners = [store.northgateId, circle, closed];
  reader = store.addUser('rae', 'Read Only User');
  store.setRole('rae', 'Circle', 'User');
  for (const owner of owners) {
    for (const name of ['Alpha', 'alpha', 'Beta']) {
      for (const type of ['Malware', 'Tool'] as const) {
        const { id } = store.run(store.adaId, 'group.create', { ownerId: owner, type, name });
        things.push({ id, kind: 'group', type, name: name.toLowerCase(), owner });
      }
    }
    for (const name of ['a.example', 'b.example']) {
      const { id } = store.run(store.adaId, 'indicator.create', { ownerId: owner, type: 'Host', value: name });
      things.push({ id, kind: 'indicator', type: 'Host', name, owner });
    }
  }
});

const thingAt = (place: number): Thing => things[place % things.length] as Thing; // the list is never empty
const canSee = (user: number, thing: Thing): boolean => user === store.adaId || thing.owner !== closed;

/** The stored form of a link; the type tells two links between the same two apart. */
function link(a: Thing, b: Thing, type: number): void {
  const [lo, hi] = a.id < b.id ? [a, b] : [b, a];
  const dim = (thing: Thing) => dimOf(typeCode(thing.kind, thing.type), thing.owner);
  prepared(store.db, 'INSERT OR IGNORE INTO association VALUES (?, ?, ?, ?, ?, 1, 1, 1, 1)').run(
    lo.id,
    hi.id,
    type,
    dim(lo),
    dim(hi),
  );
}

/** What a pivot must answer, by the words of the rule and without an index. */
function reached(user: number, start: Thing, links: readonly (readonly [Thing, Thing])[]): Thing[] {
  const copies = things.filter(
    (thing) =>
      thing === start ||
      (thing.owner !== start.owner && thing.type === start.type && thing.name === start.name && canSee(user, thing)),
  );
  const ends = links.flatMap(([a, b]) => [copies.includes(a) ? b : undefined, copies.includes(b) ? a : undefined]);
  return [...new Set(ends)].filter(
    (thing) => thing !== undefined && canSee(user, thing) && !copies.includes(thing),
  ) as Thing[]; // undefined was just taken out
}

const graph = fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.constantFrom(0, 165, 169)), { maxLength: 40 });

describe('a pivot', () => {
  it('reaches exactly what hangs on any readable copy, counted and listed alike in every order and page size', () => {
    fc.assert(
      fc.property(graph, fc.nat(99), fc.boolean(), fc.integer({ min: 1, max: 7 }), (edges, place, asAda, limit) => {
        prepared(store.db, 'DELETE FROM association').run();
        const links = edges
          .map(([a, b, type]) => ({ a: thingAt(a), b: thingAt(b), type }))
          .filter(({ a, b }) => a !== b);
        for (const { a, b, type } of links) link(a, b, type);
        const user = asAda ? store.adaId : reader;
        const visible = things.filter((thing) => canSee(user, thing));
        const start = visible[place % visible.length] as Thing; // somebody sees something
        const expected = reached(
          user,
          start,
          links.map(({ a, b }) => [a, b] as const),
        );
        const counts = store.ask(user, 'pivot.counts', { id: start.id });
        expect(counts.total).toBe(expected.length);
        for (const kind of ['group', 'indicator'] as const) {
          const wanted = expected.filter((thing) => thing.kind === kind).map(({ id }) => id);
          expect(counts.cards.find((card) => card.kind === kind)?.total ?? 0).toBe(wanted.length);
          for (const sort of ['newest', 'summary', 'type', 'modified'] as const) {
            const listed: number[] = [];
            for (let offset = 0; offset === 0 || offset < wanted.length; offset += limit) {
              const page = store.ask(user, 'pivot.list', { id: start.id, kind, sort, offset, limit });
              expect(page.total).toBe(wanted.length);
              for (const row of page.rows) expect(row.linkCount).toBeGreaterThan(0);
              listed.push(...page.rows.map(({ object }) => Number(object.id)));
            }
            expect(listed.toSorted((a, b) => a - b)).toEqual(wanted.toSorted((a, b) => a - b));
          }
        }
      }),
      runs(150),
    );
  });
});
