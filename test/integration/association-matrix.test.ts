/** The rules of associations through the real dispatcher: what one end lists the other lists, for whom and when. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type ObjectKind, objectKinds, objectTypes } from '../../shared/model/object-type.ts';
import { associationTypes } from '../../shared/association/association-types.ts';
import { getBuiltInRole } from '../../shared/permission/built-in-roles.ts';
import {
  cellOf,
  type ExpectedEnd,
  expectedRoles,
  mayChange,
  maySee,
  reasonAgainst,
  typesBetween,
} from '../support/expected-links.ts';
import { makeRecord } from '../support/records.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let northgate: number;
let circle: number;
let feed: number;

beforeAll(() => {
  store = new TestStore();
  ({ adaId: ada, northgateId: northgate } = store);
  circle = store.addOwner('community', 'Sharing Circle');
  feed = store.addOwner('source', 'Vendor Feed');
});

const setSwitch = (on: boolean): void => void store.run(ada, 'setting.set', { name: 'crossOwner', on });
const rowsOf = (userId: number, id: number, kind: ObjectKind) =>
  store.ask(userId, 'association.list', { id, kind, offset: 0, limit: 50 }).rows;
const totalOf = (userId: number, id: number): number => store.ask(userId, 'association.counts', { id }).total;

/** The first type that fits between two Indicators, with the end that is primary. */
function typeFor(from: ExpectedEnd, to: ExpectedEnd) {
  const [first] = cellOf(from.kind, to.kind) === 'c' ? typesBetween(from.type, to.type) : [];
  if (first === undefined) return { input: {}, name: null, fromIsPrimary: null };
  const [primary = 'from', another] = first.primary;
  const code = associationTypes.find(({ name }) => name === first.name)?.code ?? 0;
  const direction = another === undefined ? {} : { primary: primary === 'from' ? 'this' : 'other' };
  return { input: { type: code, ...direction }, name: first.name, fromIsPrimary: primary === 'from' };
}

describe('within an owner, every ordered pair of types', () => {
  it('is listed by both ends with the same type and mirrored direction, or refused and listed by neither', () => {
    const left = objectTypes.map(({ kind, name }) => makeRecord(store, kind, name, northgate));
    const right = objectTypes.map(({ kind, name }) => makeRecord(store, kind, name, northgate));
    const failing: string[] = [];
    let cells = 0;
    objectTypes.forEach((from, at) => {
      objectTypes.forEach((to, other) => {
        const [a = 0, b = 0] = [left[at], right[other]];
        const ends = [
          { kind: from.kind, type: from.name, owner: 'organization' },
          { kind: to.kind, type: to.name, owner: 'organization' },
        ] as const;
        const { input, name, fromIsPrimary } = typeFor(...ends);
        const against = reasonAgainst(...ends, { sameOwner: true, crossOwner: false });
        const done = store.outcome(ada, 'association.create', { id: a, others: [b], ...input });
        const seen = [rowsOf(ada, a, to.kind), rowsOf(ada, b, from.kind)].map((rows) =>
          rows.map((row) => [row.object.id, row.typeName, row.otherIsPrimary]),
        );
        const type = name ?? (cellOf(from.kind, to.kind) === 't' ? 'Tagged' : 'Associated');
        const expected =
          against === null
            ? [[[b, type, fromIsPrimary === null ? null : !fromIsPrimary]], [[a, type, fromIsPrimary]]]
            : [[], []];
        cells += 1;
        if (done !== (against === null ? 'done' : 'INVALID_INPUT') || JSON.stringify(seen) !== JSON.stringify(expected))
          failing.push(`${from.name} with ${to.name}: ${done}, ${JSON.stringify(seen)}`);
        if (done !== 'done') return;
        store.run(ada, 'association.remove', { id: b, others: [{ id: a }] });
        if (totalOf(ada, a) + totalOf(ada, b) !== 0) failing.push(`${from.name} with ${to.name} was not removed`);
      });
    });
    console.log(`association matrix through the dispatcher: ${cells} cells checked, ${failing.length} failing`);
    expect(failing.slice(0, 10)).toEqual([]);
    expect(cells).toBe(objectTypes.length ** 2);
  });
});

/** One type for each kind, so that two Indicators have a type that joins them. */
const typeOfKind = {
  indicator: ['URL', 'Host'],
  group: ['Campaign', 'Threat'],
  intelRequirement: ['Intelligence Requirement', 'Intelligence Requirement'],
  victim: ['Victim', 'Victim'],
  victimAsset: ['Phone', 'WebSite'],
  tag: ['Tag', 'Tag'],
  case: ['Case', 'Case'],
  artifact: ['Artifact', 'Artifact'],
  track: ['Track', 'Track'],
} as const satisfies Record<ObjectKind, readonly [string, string]>;

const organizationRoles = ['Read Only User', 'Standard User', 'App Developer'] as const;
const communityRoles = ['Banned', 'User', 'Contributor', 'Director'] as const;

describe('for each role at each end, with the switch on and off', () => {
  it('a link is made, refused with the right code, or not found; and can be removed by the same people', () => {
    const people = organizationRoles.flatMap((home) =>
      communityRoles.map((away) => {
        const name = `${home} and ${away}`;
        const id = store.addUser(name, home);
        store.setRole(name, 'Sharing Circle', away);
        store.setRole(name, 'Vendor Feed', away);
        return { id, home: expectedRoles.organization[home], away: expectedRoles.community[away] };
      }),
    );
    const owners = { organization: northgate, community: circle, source: feed } as const;
    const makeSet = (side: 0 | 1) =>
      Object.entries(owners).flatMap(([owner, ownerId]) =>
        objectKinds.map((kind) => ({
          kind,
          type: typeOfKind[kind][side],
          owner: owner as keyof typeof owners, // keys of the table above
          id: makeRecord(store, kind, typeOfKind[kind][side], ownerId),
        })),
      );
    const [froms, tos] = [makeSet(0), makeSet(1)];
    const failing: string[] = [];
    let cells = 0;
    for (const from of froms) {
      for (const to of tos) {
        // A Community and a Source take the same roles: one of the two mixed pairs will do.
        if (from.owner === 'source' && to.owner !== 'organization') continue;
        const sameOwner = from.owner === to.owner;
        const { input } = typeFor(from, to);
        for (const crossOwner of [false, true]) {
          setSwitch(crossOwner);
          const against = reasonAgainst(from, to, { sameOwner, crossOwner });
          for (const person of people) {
            const reach = ({ owner }: ExpectedEnd) => (owner === 'organization' ? person.home : person.away);
            const changesAnything = [person.home, person.away].some((one) => one === 'all' || one === 'intelligence');
            const sees = maySee(reach(from), from) && maySee(reach(to), to);
            const changes = mayChange(from, reach(from), to, reach(to));
            const expected = !changesAnything
              ? 'FORBIDDEN'
              : !sees
                ? 'NOT_FOUND'
                : against === 'switchedOff'
                  ? 'CONFLICT'
                  : against === 'noOrganization'
                    ? 'FORBIDDEN'
                    : against !== null
                      ? 'INVALID_INPUT'
                      : changes
                        ? 'done'
                        : 'FORBIDDEN';
            cells += 1;
            const outcome = store.outcome(person.id, 'association.create', { id: from.id, others: [to.id], ...input });
            if (outcome !== expected)
              failing.push(
                `${from.kind} (${from.owner}) with ${to.kind} (${to.owner}), switch ${crossOwner}, ${person.home}/${person.away}: ${outcome}, expected ${expected}`,
              );
            if (outcome !== 'done') continue;
            // Off hides nothing that exists: both ends list it, and whoever may change one end may remove it.
            setSwitch(false);
            if (rowsOf(person.id, from.id, to.kind).length !== 1 || rowsOf(person.id, to.id, from.kind).length !== 1)
              failing.push(`${from.kind} with ${to.kind} is not listed by both ends`);
            if (store.outcome(person.id, 'association.remove', { id: to.id, others: [{ id: from.id }] }) !== 'done')
              failing.push(`${from.kind} with ${to.kind} could not be removed`);
            setSwitch(crossOwner);
          }
        }
      }
    }
    setSwitch(false);
    console.log(`association roles through the dispatcher: ${cells} cells checked, ${failing.length} failing`);
    expect(failing.slice(0, 10)).toEqual([]);
    expect(cells).toBeGreaterThan(9000);
  });
});

describe('cross-owner associations that are switched off after use', () => {
  const make = (kind: ObjectKind, ownerId: number): number => makeRecord(store, kind, typeOfKind[kind][0], ownerId);

  it('stay visible, can be removed by who may change one end, and do not come back by an undo', () => {
    const editor = store.addUser('edith', 'Standard User');
    store.setRole('edith', 'Sharing Circle', 'User');
    const reader = store.addUser('rolf', 'Read Only User');
    store.setRole('rolf', 'Sharing Circle', 'User');
    const stranger = store.addUser('stella', 'Standard User');
    const [host, campaign] = [make('indicator', northgate), make('group', circle)];
    setSwitch(true);
    store.run(editor, 'association.create', { id: host, others: [campaign] });
    setSwitch(false);

    expect(rowsOf(reader, host, 'group')).toMatchObject([{ object: { id: campaign }, crossOwner: true }]);
    expect(rowsOf(reader, campaign, 'indicator')).toMatchObject([{ object: { id: host }, crossOwner: true }]);
    // Who has no role in the other owner does not learn of it, from neither count nor list.
    expect(totalOf(stranger, host)).toBe(0);
    expect(rowsOf(stranger, host, 'group')).toEqual([]);
    const removal = { id: host, others: [{ id: campaign }] };
    expect(store.outcome(reader, 'association.remove', removal)).toBe('FORBIDDEN');
    expect(store.outcome(stranger, 'association.remove', removal)).toBe('NOT_FOUND');

    const { changeSet } = store.run(editor, 'association.remove', removal);
    expect(totalOf(reader, campaign)).toBe(0);
    expect(store.outcome(editor, 'changeSet.undo', { id: changeSet })).toBe('CONFLICT');
    expect(totalOf(reader, campaign)).toBe(0);
    setSwitch(true);
    expect(store.outcome(editor, 'changeSet.undo', { id: changeSet })).toBe('done');
    expect(totalOf(reader, campaign)).toBe(1);
    setSwitch(false);
  });

  it('may still be made within an owner', () => {
    const [host, campaign] = [make('indicator', circle), make('group', circle)];
    expect(store.outcome(ada, 'association.create', { id: host, others: [campaign] })).toBe('done');
  });

  it('leave nothing behind when one of many is refused', () => {
    const host = make('indicator', northgate);
    const [near, far] = [make('group', northgate), make('group', circle)];
    const before = store.digest();
    expect(store.outcome(ada, 'association.create', { id: host, others: [near, far] })).toBe('CONFLICT');
    expect(store.digest()).toBe(before);
  });
});

describe('Cases and Artifacts as records', () => {
  it('are linked with intelligence of another owner only while the switch is on', () => {
    const [aCase, artifact] = [
      makeRecord(store, 'case', 'Case', northgate),
      makeRecord(store, 'artifact', 'Artifact', northgate),
    ];
    const campaign = makeRecord(store, 'group', 'Campaign', circle);
    const request = { id: campaign, others: [aCase, artifact] };
    expect(store.outcome(ada, 'association.create', request)).toBe('CONFLICT');
    setSwitch(true);
    expect(store.run(ada, 'association.create', request)).toMatchObject({ created: 2 });
    expect(rowsOf(ada, aCase, 'group')).toMatchObject([{ object: { id: campaign } }]);
    expect(rowsOf(ada, artifact, 'group')).toMatchObject([{ object: { id: campaign } }]);
    setSwitch(false);
  });

  it('are seen by nobody whose role closes Workflow, from neither end', () => {
    const developer = store.addUser('devi', 'App Developer');
    const aCase = makeRecord(store, 'case', 'Case', northgate);
    const campaign = makeRecord(store, 'group', 'Campaign', northgate);
    store.run(ada, 'association.create', { id: campaign, others: [aCase] });
    expect(totalOf(developer, campaign)).toBe(0);
    expect(rowsOf(developer, campaign, 'case')).toEqual([]);
    expect(store.outcome(developer, 'association.remove', { id: campaign, others: [{ id: aCase }] })).toBe('NOT_FOUND');
  });

  it('let only its assignee tag a Case where the role reaches own Cases', () => {
    store.run(ada, 'role.create', {
      scope: 'organization',
      name: 'Case Tagger',
      levels: { ...getBuiltInRole('organization:read-only-user').levels, 'workflow.caseTag': 'Edit Own' },
    });
    const tagger = store.addUser('tara', 'Case Tagger');
    const tag = makeRecord(store, 'tag', 'Tag', northgate);
    const [own, other] = [makeRecord(store, 'case', 'Case', northgate), makeRecord(store, 'case', 'Case', northgate)];
    store.db.prepare('UPDATE kase SET assignee = ? WHERE id = ?').run(tagger, own);
    for (const id of [own, other]) store.run(ada, 'association.create', { id, others: [tag] });
    expect(store.outcome(tagger, 'association.remove', { id: other, others: [{ id: tag }] })).toBe('FORBIDDEN');
    expect(store.outcome(tagger, 'association.remove', { id: own, others: [{ id: tag }] })).toBe('done');
  });
});
