/** What is suggested equals the rule of specification 7.4 carried out naively, in random worlds, for every setting and role. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/error/app-error.ts';
import { potentialModes } from '../../shared/model/potential.ts';
import {
  type NaiveDismissal,
  type NaiveObject,
  naivePotential,
  type NaiveRow,
  type NaiveWorld,
} from '../support/naive-potential.ts';
import { PotentialCast } from '../support/potential-cast.ts';
import { runs } from '../support/property-runs.ts';

const cast = new PotentialCast();
const { store } = cast;
const { numRuns: worlds } = runs(500);

const artifactWord = new Map(cast.artifacts.map(({ id, type, keys }) => [id, `${type} ${[...keys].sort().join('+')}`]));

/** The product's answer in the words of the naive one. */
function answered(userId: number, caseId: number): NaiveRow[] | undefined {
  try {
    return store.ask(userId, 'potential.list', { id: caseId, offset: 0, limit: 200 }).rows.map((row) => ({
      ids: row.objects.map(({ id }): number => id).sort((a, b) => a - b),
      reasons: row.reasons
        .map(({ source, artifact, via }) => `${source} ${artifact === null ? via?.id : artifactWord.get(artifact.id)}`)
        .sort(),
      rarity: row.rarity.cases,
      returned: row.dismissedBefore !== null,
    }));
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

const { objects } = cast;
const kindOf = (kind: NaiveObject['kind']): NaiveObject[] => objects.filter((object) => object.kind === kind);
const [indicators, groups, cases] = [kindOf('indicator'), kindOf('group'), kindOf('case')];
const at = <T>(list: readonly T[], place: number): T => list[place % list.length] as T; // no list is empty

const pairs = (a: readonly NaiveObject[], b: readonly NaiveObject[], maxLength: number) =>
  fc.array(
    fc.tuple(fc.nat(99), fc.nat(99)).map(([x, y]) => [at(a, x), at(b, y)] as const),
    { maxLength },
  );
const links = (maxLength: number) =>
  fc
    .tuple(
      pairs(indicators, groups, maxLength),
      pairs(cases, [...indicators, ...groups], maxLength),
      pairs(cases, cases, 2),
    )
    .map((lists) => lists.flat().filter(([a, b]) => a !== b));

const aWorld = fc.record({
  flags: fc.array(fc.boolean(), { minLength: cast.artifacts.length, maxLength: cast.artifacts.length }),
  indicators: fc.array(
    fc.record({ active: fc.nat(4), falsePositives: fc.nat(4), judgement: fc.nat(3), byReport: fc.boolean() }),
    { minLength: indicators.length, maxLength: indicators.length },
  ),
  viewers: fc.array(fc.option(fc.subarray(cast.users.map(({ id }) => id)), { freq: 2 }), {
    minLength: 6,
    maxLength: 6,
  }),
  enabled: fc.subarray(
    [store.northgateId, cast.annex].flatMap((org) => [cast.circle, cast.feed].map((owner) => [org, owner] as const)),
  ),
  links: links(20),
  later: links(4),
  dismissed: fc.array(fc.nat(99), { maxLength: 4 }),
  open: fc.nat(3),
});

let compared = 0;
let suggestions = 0;

/** Rows that the naive model shows ada, dismissed by the product's own command with what was their evidence. */
function dismissSome(world: NaiveWorld, caseId: number, places: readonly number[]): NaiveDismissal[] {
  const rows = naivePotential(world, at(cast.users, 0), caseId, cast.modifiedOf) ?? [];
  const chosen = [...new Set(places.map((place) => rows[place % Math.max(1, rows.length)]))].filter(
    (row) => row !== undefined,
  );
  if (chosen.length === 0) return [];
  const ids = chosen.map((row) => row.ids[0] ?? 0);
  store.run(store.adaId, 'potential.dismiss', { id: caseId, suggestions: ids, reason: 'no' });
  return chosen.map((row) => ({ caseId, ids: row.ids, reasons: row.reasons }));
}

describe('potential associations', () => {
  it('are what specification 7.4 says, in its order, for every setting and role', () => {
    fc.assert(
      fc.property(aWorld, (drawn) => {
        store.db.exec('BEGIN');
        try {
          checkWorld(drawn);
        } finally {
          store.db.exec('ROLLBACK');
        }
      }),
      { numRuns: worlds },
    );
    process.stdout.write(`${worlds} worlds, ${compared} answers with ${suggestions} suggestions compared\n`);
    expect(suggestions).toBeGreaterThan(worlds);
  });
});

function checkWorld(drawn: typeof aWorld extends fc.Arbitrary<infer World> ? World : never): void {
  cast.artifacts.forEach((artifact, place) => cast.flag(artifact, (artifact.flagged = at(drawn.flags, place))));
  indicators.forEach((indicator, place) => {
    const { active, falsePositives, judgement, byReport } = at(drawn.indicators, place);
    Object.assign(indicator, { active: active > 0, falsePositives: Math.max(0, falsePositives - 3), judgement });
    cast.judge(indicator, byReport);
  });
  cases.forEach((kase, place) => {
    const viewers = at(drawn.viewers, place);
    kase.viewers = viewers === null ? null : [...viewers, store.adaId];
    cast.restrict(kase);
  });
  for (const [organization, owner] of drawn.enabled) cast.enable(organization, owner);
  for (const [a, b] of drawn.links) cast.link(a, b);
  const state: NaiveWorld = {
    objects,
    artifacts: cast.artifacts,
    links: drawn.links.map(([a, b]) => [a.id, b.id] as const),
    dismissals: [],
    enabled: drawn.enabled,
    excluded: ['8.8.8.8'],
    mode: 'both',
    crossOwner: true,
  };
  const caseId = at(cases, drawn.open).id;
  const dismissals = dismissSome(state, caseId, drawn.dismissed);
  for (const [a, b] of drawn.later) cast.link(a, b);
  const after = {
    ...state,
    dismissals,
    links: [...state.links, ...drawn.later.map(([a, b]) => [a.id, b.id] as const)],
  };
  for (const mode of potentialModes)
    for (const crossOwner of [true, false]) {
      store.run(store.adaId, 'potential.setMode', { mode });
      store.run(store.adaId, 'setting.set', { name: 'crossOwner', on: crossOwner });
      for (const user of cast.users) {
        const expected = naivePotential({ ...after, mode, crossOwner }, user, caseId, cast.modifiedOf);
        expect([user.id, answered(user.id, caseId)]).toEqual([user.id, expected]);
        compared += 1;
        suggestions += expected?.length ?? 0;
      }
    }
}
