/** Small random workspaces with copies, hidden owners, lists of viewers and unpublished objects, written row by row. */
import fc from 'fast-check';
import { prepared } from '../../electron/store/statement.ts';
import { typeCode, withViewerList } from '../../shared/model/object-type.ts';
import { TestStore } from './store.ts';

const shapes = {
  host: typeCode('indicator', 'Host'),
  file: typeCode('indicator', 'File'),
  campaign: typeCode('group', 'Campaign'),
  event: typeCode('group', 'Event'),
  tag: typeCode('tag', 'Tag'),
  victim: typeCode('victim', 'Victim'),
  asset: typeCode('victimAsset', 'WebSite'),
  requirement: typeCode('intelRequirement', 'Intelligence Requirement'),
  case: typeCode('case', 'Case'),
  artifact: typeCode('artifact', 'Artifact'),
} as const;
type Shape = keyof typeof shapes;

export interface Thing {
  readonly id: number;
  readonly shape: Shape;
  /** As it is stored, with the list of viewers. */
  readonly type: number;
  readonly name: string;
  readonly owner: number;
  readonly rating: number | null;
  /** Files: `algorithm/hash`. */
  readonly hashes: readonly string[];
  /** Artifacts and Assets: what they belong to. */
  readonly whole: number | null;
}

export interface Link {
  readonly lo: number;
  readonly hi: number;
  readonly type: number;
}

export interface Drawn {
  readonly things: readonly {
    readonly shape: Shape;
    readonly name: number;
    readonly owner: number;
    readonly list: number;
    readonly rating: number | null;
    readonly hashes: readonly string[];
    readonly whole: number;
  }[];
  readonly links: readonly (readonly [number, number, number])[];
  /** So many of the last objects are of an import that has not ended. */
  readonly unpublished: number;
}

export const drawn: fc.Arbitrary<Drawn> = fc.record({
  things: fc.array(
    fc.record({
      // The names of the table above; Indicators and Groups more often, because they have the most rules.
      shape: fc.constantFrom(
        ...(Object.keys(shapes) as Shape[]),
        'host',
        'host',
        'file',
        'campaign',
        'campaign',
        'campaign',
      ),
      name: fc.nat(1),
      owner: fc.nat(2),
      list: fc.nat(2),
      rating: fc.option(fc.integer({ min: 1, max: 5 })),
      hashes: fc.uniqueArray(fc.constantFrom('1/A', '1/B', '2/A', '2/B', '3/A'), { minLength: 1, maxLength: 2 }),
      whole: fc.nat(50),
    }),
    { minLength: 12, maxLength: 28 },
  ),
  links: fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.constantFrom(0, 0, 0, 4, 65, 66)), {
    minLength: 25,
    maxLength: 60,
  }),
  unpublished: fc.constantFrom(0, 0, 0, 3),
});

const firstId = 1000;
const inOrganization: ReadonlySet<Shape> = new Set(['requirement', 'case', 'artifact']);

export class GraphWorld {
  readonly store = new TestStore();
  readonly users: Readonly<Record<'ada' | 'rae' | 'dev', number>>;
  readonly owners: readonly number[];
  things: readonly Thing[] = [];
  links: readonly Link[] = [];

  constructor() {
    const { store } = this;
    this.owners = [store.northgateId, store.addOwner('community', 'Circle'), store.addOwner('source', 'Feed')];
    const rae = store.addUser('rae', 'Standard User');
    store.setRole('rae', 'Circle', 'Contributor');
    // May read intelligence and no Workflow.
    this.users = { ada: store.adaId, rae, dev: store.addUser('dev', 'App Developer') };
    const list = store.db.prepare('INSERT INTO viewer_list(id, owner_id, users) VALUES (?, ?, ?)');
    list.run(1, store.northgateId, `[${store.adaId}]`);
    list.run(2, store.northgateId, `[${store.adaId},${rae}]`);
    const viewer = store.db.prepare('INSERT INTO viewer VALUES (?, ?)');
    for (const [user, of] of [
      [store.adaId, 1],
      [store.adaId, 2],
      [rae, 2],
    ])
      viewer.run(user, of);
  }

  /** Replaces the content of the workspace. `nameOf` gives the text of each. */
  fill(world: Drawn, nameOf: (thing: Thing) => string = ({ name }) => name): void {
    // Sixty rows one by one would be sixty transactions.
    this.store.db.transaction(() => this.#write(world, nameOf))();
  }

  #write(world: Drawn, nameOf: (thing: Thing) => string): void {
    this.#clear();
    this.things = thingsOf(world, this.owners);
    for (const thing of this.things) this.#insert(thing, nameOf(thing));
    this.links = world.links.flatMap(([a, b, type]) => this.#link(a, b, type));
    if (world.unpublished > 0) {
      const last = firstId + this.things.length - 1;
      prepared(this.store.db, "INSERT INTO open_range VALUES (1, 1, ?, ?, 1, '{}')").run(
        last - world.unpublished + 1,
        last,
      );
    }
    this.#recount();
  }

  #clear(): void {
    for (const table of [
      'open_range',
      'association',
      'artifact',
      'victim_asset',
      'kase',
      'file_hash',
      'indicator',
      'object',
    ])
      prepared(this.store.db, `DELETE FROM ${table}`).run();
  }

  /** Takes objects out of the workspace, as if they had never been there. */
  erase(ids: readonly number[]): void {
    this.store.db.transaction(() => {
      const erase = prepared(this.store.db, 'DELETE FROM object WHERE id = ?');
      for (const id of ids) erase.run(id);
      prepared(this.store.db, 'DELETE FROM open_range').run();
      this.#recount();
    })();
  }

  /** Objects that the program shows nowhere to a user. */
  hiddenFrom(user: number): Thing[] {
    const ids = this.things.map(({ id }) => id) as Parameters<typeof this.store.ask<'pivot.trail'>>[2]['ids'];
    const { objects } = this.store.ask(user, 'pivot.trail', { ids });
    return this.things.filter((_, place) => objects[place] === null);
  }

  #insert(thing: Thing, name: string): void {
    const { db } = this.store;
    const keyed = ['host', 'file', 'tag'].includes(thing.shape);
    const key = thing.shape === 'file' ? `file ${thing.id}` : name;
    prepared(
      db,
      'INSERT INTO object(id, type, owner_id, key, summary, created, modified, set_id) VALUES (?, ?, ?, ?, ?, ?, ?, 1)',
    ).run(thing.id, thing.type, thing.owner, keyed ? key : null, keyed ? null : name, thing.id, thing.id * 2);
    if (thing.shape === 'host' || thing.shape === 'file')
      prepared(db, 'INSERT INTO indicator(id, rating) VALUES (?, ?)').run(thing.id, thing.rating);
    for (const hash of thing.hashes) {
      const [algorithm, text] = hash.split('/');
      prepared(db, 'INSERT INTO file_hash VALUES (?, ?, ?, ?)').run(Number(algorithm), text, thing.owner, thing.id);
    }
    if (thing.shape === 'case')
      prepared(db, 'INSERT INTO kase(id, owner_id, number, severity, opened, set_id) VALUES (?, ?, ?, 1, 1, 1)').run(
        thing.id,
        thing.owner,
        thing.id,
      );
    if (thing.shape === 'asset')
      prepared(db, 'INSERT INTO victim_asset(id, victim_id) VALUES (?, ?)').run(thing.id, thing.whole);
    if (thing.shape === 'artifact')
      prepared(db, "INSERT INTO artifact(id, case_id, type_id, suggests, sha256) VALUES (?, ?, 1, 0, '')").run(
        thing.id,
        thing.whole,
      );
  }

  #link(a: number, b: number, type: number): Link[] {
    const [one, other] = [this.things[a % this.things.length], this.things[b % this.things.length]];
    if (one === undefined || other === undefined || one === other) return [];
    const [lo, hi] = one.id < other.id ? [one, other] : [other, one];
    const { changes } = prepared(
      this.store.db,
      'INSERT OR IGNORE INTO association VALUES (?, ?, ?, ?, ?, 1, ?, 1, 1)',
    ).run(lo.id, hi.id, type, lo.type * 65536 + lo.owner, hi.type * 65536 + hi.owner, lo.id + hi.id);
    return changes === 0 ? [] : [{ lo: lo.id, hi: hi.id, type }];
  }

  #recount(): void {
    prepared(this.store.db, 'DELETE FROM object_count').run();
    prepared(
      this.store.db,
      `INSERT INTO object_count SELECT type, owner_id, count(*) FROM object
         WHERE id NOT BETWEEN (SELECT coalesce(max(first_id), 0) FROM open_range) AND (SELECT coalesce(max(last_id), -1) FROM open_range)
         GROUP BY type, owner_id`,
    ).run();
  }
}

function thingsOf({ things }: Drawn, owners: readonly number[]): Thing[] {
  const taken = new Set<string>();
  const made: Thing[] = [];
  for (const draft of things) {
    const id = firstId + made.length;
    const owner = owners[inOrganization.has(draft.shape) ? 0 : draft.owner] ?? 0;
    const wholeShape = draft.shape === 'artifact' ? 'case' : draft.shape === 'asset' ? 'victim' : null;
    const wholes = made.filter(({ shape, owner: of }) => shape === wholeShape && of === owner);
    const whole = wholes[draft.whole % Math.max(1, wholes.length)];
    if (wholeShape !== null && whole === undefined) continue;
    const name = `name ${draft.name}`;
    // What an owner has only once: Hosts and Tags of a name, hashes.
    const isUnique = draft.shape === 'host' || draft.shape === 'tag';
    if (isUnique && taken.has(`${draft.shape}/${name}/${owner}`)) continue;
    taken.add(`${draft.shape}/${name}/${owner}`);
    const hashes = draft.shape === 'file' ? draft.hashes.filter((hash) => !taken.has(`hash ${hash}/${owner}`)) : [];
    for (const hash of hashes) taken.add(`hash ${hash}/${owner}`);
    const list = draft.shape === 'artifact' ? Math.floor((whole?.type ?? 0) / 256) : draft.list;
    const type =
      draft.shape === 'case' || draft.shape === 'artifact'
        ? withViewerList(shapes[draft.shape], list)
        : shapes[draft.shape];
    made.push({ id, shape: draft.shape, type, name, owner, rating: draft.rating, hashes, whole: whole?.id ?? null });
  }
  return made;
}
