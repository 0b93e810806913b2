/** Every ordered pair of types, owners, the switch and the built-in roles at both ends, against a table written by hand. */
import { describe, expect, it } from 'vitest';
import { checkLink } from '../../../../shared/association/link-rule.ts';
import { associationTypes, findAssociationType } from '../../../../shared/association/association-types.ts';
import { kindLabel, objectKinds, objectTypes } from '../../../../shared/model/object-type.ts';
import type { OwnerKind } from '../../../../shared/model/owner.ts';
import { builtInRoles } from '../../../../shared/permission/built-in-roles.ts';
import { mayLink } from '../../../../shared/permission/linking.ts';
import { roleScopeOf } from '../../../../shared/permission/owner-kind.ts';
import {
  cellOf,
  type ExpectedEnd,
  expectedRoles,
  expectedTypes,
  mayChange,
  maySee,
  reasonAgainst,
  reasons,
  typesBetween,
} from '../../../support/expected-links.ts';

const ownerKinds = ['organization', 'community', 'source'] as const;

/** Where the two ends are: in one owner of each kind, or in two owners of each pair of kinds. */
const places = [
  ...ownerKinds.map((owner) => ({ from: owner, to: owner, sameOwner: true })),
  ...ownerKinds.flatMap((from) => ownerKinds.map((to) => ({ from, to, sameOwner: false }))),
];
type Place = (typeof places)[number];

const rolesOf = (owner: OwnerKind) => builtInRoles.filter(({ scope }) => scope === roleScopeOf(owner));
type Role = (typeof builtInRoles)[number];
const reachOf = ({ scope, name }: Role) => {
  const reaches: Readonly<Record<string, 'all' | 'intelligence' | 'look' | 'nothing'>> = expectedRoles[scope];
  const reach = reaches[name];
  if (reach === undefined) throw new Error(`the table has no role ${name}`);
  return reach;
};

/** The roles at the two ends; in one owner there is one role. */
const rolePairs = ({ from, to, sameOwner }: Place): (readonly [Role, Role])[] =>
  sameOwner
    ? rolesOf(from).map((role) => [role, role] as const)
    : rolesOf(from).flatMap((one) => rolesOf(to).map((other) => [one, other] as const));

const ids = ({ sameOwner }: Place) => ({ from: 1, to: sameOwner ? 1 : 2 });
/** Between Indicators the first type that fits, with a direction where either may be primary. */
function chosenType(from: string, to: string) {
  const [first] = typesBetween(from, to);
  if (first === undefined) return { expected: undefined, request: {} };
  const code = associationTypes.find(({ name }) => name === first.name)?.code;
  const [primary = 'from', another] = first.primary;
  return {
    expected: `${first.name}, ${primary} is primary`,
    request: { associationType: code, ...(another === undefined ? {} : { direction: primary }) },
  };
}

interface Outcome {
  readonly actual: string;
  readonly expected: string;
}

/** What the rules without roles answer for a pair of types. */
function ruleOf(from: ExpectedEnd, to: ExpectedEnd, place: Place, crossOwner: boolean): Outcome {
  const owner = ids(place);
  const bothIndicators = from.kind === 'indicator' && to.kind === 'indicator';
  const choice = bothIndicators ? chosenType(from.type, to.type) : { expected: undefined, request: {} };
  const answer = checkLink({
    from: { id: 10, kind: from.kind, type: from.type, ownerId: owner.from, ownerKind: from.owner },
    to: { id: 11, kind: to.kind, type: to.type, ownerId: owner.to, ownerKind: to.owner },
    ...choice.request,
    crossOwnerEnabled: crossOwner,
    // A user sees nothing of an Organization without a role in it: those of the ends are the user's.
    userOrganizationIds: [
      ...(from.owner === 'organization' ? [owner.from] : []),
      ...(to.owner === 'organization' ? [owner.to] : []),
    ],
  });
  const against = reasonAgainst(from, to, { sameOwner: place.sameOwner, crossOwner });
  const type = choice.expected ?? { g: 'Associated', t: 'Tagged' }[cellOf(from.kind, to.kind) as string] ?? '';
  const named = answer.ok
    ? `${findAssociationType(answer.code)?.name}${answer.primary === null ? '' : `, ${answer.primary} is primary`}${answer.crossOwner ? ', across owners' : ''}`
    : `${answer.code}: ${nameOfReason(answer.reason)}`;
  const codes = { switchedOff: 'CONFLICT', noOrganization: 'FORBIDDEN' } as const;
  const expected =
    against === null
      ? `${type}${place.sameOwner ? '' : ', across owners'}`
      : `${against in codes ? codes[against as keyof typeof codes] : 'INVALID_INPUT'}: ${against}`;
  return { actual: named, expected };
}

const nameOfReason = (sentence: string): string =>
  Object.entries(reasons).find(([, words]) => sentence.includes(words))?.[0] ?? sentence;

/** What the roles answer for a pair of kinds: allowed, or which of the two questions was refused. */
function rightOf(from: ExpectedEnd, to: ExpectedEnd, place: Place, [one, other]: readonly [Role, Role]): Outcome {
  const owner = ids(place);
  const end = ({ kind, owner: ownerKind }: ExpectedEnd, ownerId: number, role: Role) => ({
    kind,
    rights: { ownerId, ownerKind, ownerName: `Owner ${ownerId}`, levels: role.levels },
    facts: {},
  });
  const answer = mayLink({ from: end(from, owner.from, one), to: end(to, owner.to, other), change: 'associate' });
  const reaches = [reachOf(one), reachOf(other)] as const;
  const expected = mayChange(from, reaches[0], to, reaches[1])
    ? 'allowed'
    : maySee(reaches[0], from) && maySee(reaches[1], to)
      ? 'may not change'
      : 'may not view';
  const actual = answer.allowed ? 'allowed' : answer.denial.verb.endsWith('.view') ? 'may not view' : 'may not change';
  if (!answer.allowed && answer.denial.reason.length < 20) return { actual: 'refused without a reason', expected };
  return { actual, expected };
}

describe('the table of associations', () => {
  it('knows every kind, type and role of the program', () => {
    expect(expectedTypes.map(({ name }) => name)).toEqual(
      associationTypes.filter(({ primary }) => primary !== undefined).map(({ name }) => name),
    );
    for (const role of builtInRoles) expect(() => reachOf(role), role.name).not.toThrow();
    for (const from of objectKinds) for (const to of objectKinds) expect(cellOf(from, to)).toBe(cellOf(to, from));
  });

  it('holds for every pair of types, place of the ends, setting of the switch and pair of roles', () => {
    let cells = 0;
    let failing = 0;
    const shown: string[] = [];
    for (const place of places) {
      const rights = new Map<string, Outcome[]>();
      for (const from of objectKinds)
        for (const to of objectKinds)
          rights.set(
            `${from}/${to}`,
            rolePairs(place).map((roles) =>
              rightOf(
                { kind: from, type: '', owner: place.from },
                { kind: to, type: '', owner: place.to },
                place,
                roles,
              ),
            ),
          );
      for (const from of objectTypes) {
        for (const to of objectTypes) {
          for (const crossOwner of [false, true]) {
            const ends = [
              { kind: from.kind, type: from.name, owner: place.from },
              { kind: to.kind, type: to.name, owner: place.to },
            ] as const;
            const rule = ruleOf(...ends, place, crossOwner);
            // Rules come before rights: what can never be is refused to everybody in the same words.
            const impossible = reasonAgainst(...ends, { sameOwner: place.sameOwner, crossOwner }) !== null;
            for (const right of rights.get(`${from.kind}/${to.kind}`) ?? []) {
              cells += 1;
              const isRight = rule.actual === rule.expected && (impossible || right.actual === right.expected);
              if (isRight) continue;
              failing += 1;
              if (shown.length < 20)
                shown.push(
                  `${from.name} (${kindLabel[from.kind].one}, ${place.from}) with ${to.name} (${kindLabel[to.kind].one}, ${place.to}), ` +
                    `switch ${crossOwner ? 'on' : 'off'}: ${rule.actual} / ${right.actual}, expected ${rule.expected} / ${right.expected}`,
                );
            }
          }
        }
      }
    }
    console.log(`association matrix: ${cells} cells checked, ${failing} failing`);
    expect(shown).toEqual([]);
    expect(failing).toBe(0);
    expect(cells).toBe(objectTypes.length ** 2 * 2 * places.reduce((sum, place) => sum + rolePairs(place).length, 0));
  });

  it('holds for every association type and direction between every two Indicator types', () => {
    const indicators = objectTypes.filter(({ kind }) => kind === 'indicator');
    const typed = associationTypes.filter(({ primary }) => primary !== undefined);
    let cells = 0;
    for (const from of indicators) {
      for (const to of indicators) {
        const fitting = typesBetween(from.name, to.name);
        for (const type of [undefined, ...typed]) {
          for (const direction of [undefined, 'from', 'to'] as const) {
            cells += 1;
            const answer = checkLink({
              from: { id: 1, kind: 'indicator', type: from.name, ownerId: 1, ownerKind: 'organization' },
              to: { id: 2, kind: 'indicator', type: to.name, ownerId: 1, ownerKind: 'organization' },
              associationType: type?.code,
              direction,
              crossOwnerEnabled: false,
              userOrganizationIds: [1],
            });
            const wanted = type === undefined ? fitting : fitting.filter(({ name }) => name === type.name);
            const [only, another] = wanted;
            const primaries = only?.primary.filter((end) => direction === undefined || end === direction) ?? [];
            const expected =
              only === undefined || another !== undefined || primaries.length !== 1
                ? 'refused'
                : `${only.name}, ${primaries[0]} is primary`;
            const actual = answer.ok
              ? `${findAssociationType(answer.code)?.name}, ${answer.primary} is primary`
              : 'refused';
            expect(actual, `${from.name} ${to.name} ${type?.name} ${direction}`).toBe(expected);
          }
        }
      }
    }
    expect(cells).toBe(12 * 12 * 16 * 3);
  });
});
