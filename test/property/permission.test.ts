import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectKinds } from '../../shared/model/object-type.ts';
import { actions, levelsOf, permissionOf, permissions, type Permission } from '../../shared/permission/catalogue.ts';
import { decide, isHeld } from '../../shared/permission/decide.ts';
import type { Facts } from '../../shared/permission/facts.ts';
import { closingLevels } from '../../shared/permission/gates.ts';
import { kindVerbs } from '../../shared/permission/kind-verbs.ts';
import { completeLevels } from '../../shared/permission/levels.ts';
import { mayLink, type LinkEnd } from '../../shared/permission/linking.ts';
import { ownerKinds, roleScopeOf, type OwnerKind } from '../../shared/permission/owner-kind.ts';
import type { PermissionLevel } from '../../shared/permission/permission-definition.ts';
import type { OwnerRights, Question } from '../../shared/permission/question.ts';
import { visibleOwners } from '../../shared/permission/visible.ts';
import { runs } from '../support/property-runs.ts';

const flag = fc.option(fc.boolean(), { nil: undefined });
const rank = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined });

/** Any facts, each of them possibly absent. */
const facts: fc.Arbitrary<Facts> = fc
  .record({
    isAuthor: flag,
    isAssignee: flag,
    isLastEditor: flag,
    systemCreated: flag,
    systemScoped: flag,
    rankOfActor: rank,
    rankOfTarget: rank,
  })
  // Entries without a value are left out rather than undefined, so the result has only keys of Facts.
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Facts);

/** Any role: about half of its keys are wide open so that doors are not shut all the time. */
const rightsFor = (ownerKind: OwnerKind): fc.Arbitrary<OwnerRights> =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.tuple(
        ...permissions.map((permission) => {
          const names = levelsOf(permission, ownerKind).map(({ name }) => name);
          const last = names.at(-1) ?? 'None';
          return fc.oneof(
            { weight: 12, arbitrary: fc.constant(last) },
            fc.constantFrom(...(names[0] ? names : ['None'])),
          );
        }),
      ),
    )
    .map(([ownerId, levels]) => ({
      ownerId,
      ownerKind,
      ownerName: `Owner ${ownerId}`,
      levels: completeLevels(
        roleScopeOf(ownerKind),
        Object.fromEntries(permissions.map(({ key }, index) => [key, levels[index]])),
      ),
    }));

const rights = fc.constantFrom(...ownerKinds).chain(rightsFor);
const action = fc.constantFrom(...actions);
const question: fc.Arbitrary<Question> = fc
  .tuple(rights, action, facts)
  .map(([of, verb, given]) => ({ ...of, verb, facts: given }));

const withLevel = (of: OwnerRights, permission: Permission, level: PermissionLevel): OwnerRights => ({
  ...of,
  levels: completeLevels(roleScopeOf(of.ownerKind), { ...of.levels, [permission.key]: level.name }),
});

/** Whether one level has no verb that the other lacks, where Any includes Own. */
function isAtMost(lower: PermissionLevel, higher: PermissionLevel): boolean {
  return lower.verbs.every((verb) => higher.verbs.includes(verb) || higher.verbs.includes(verb.replace(/Own$/, 'Any')));
}

/** A question, and the same with one key at a level that has no verb that the key's level lacks. */
const lowered = question.chain((asked) =>
  fc.constantFrom(...permissions).chain((permission) => {
    const levels = levelsOf(permission, asked.ownerKind);
    const present = levels.find(({ name }) => name === asked.levels[permission.key]);
    const below = present === undefined ? [] : levels.filter((level) => isAtMost(level, present));
    const after = below.map((level): Question => ({ ...asked, ...withLevel(asked, permission, level) }));
    return fc.record({ before: fc.constant(asked), after: fc.constantFrom(asked, ...after) });
  }),
);

describe('the permission engine', () => {
  it('never widens access when a level loses verbs', () => {
    fc.assert(
      fc.property(lowered, ({ before, after }) => {
        expect(decide(after).allowed && !decide(before).allowed).toBe(false);
      }),
      runs(3000),
    );
  });

  it('never widens access when a door is shut, and then denies everything behind it', () => {
    const gates = ['intel', 'workflow'] as const;
    fc.assert(
      fc.property(question, fc.constantFrom(...gates), fc.nat(), (asked, gate, pick) => {
        const closers = permissions.filter(
          (permission) => closingLevels(permission, gate, asked.ownerKind) !== undefined,
        );
        const closer = closers[pick % Math.max(closers.length, 1)];
        if (closer === undefined) return;
        const none = levelsOf(closer, asked.ownerKind)[0];
        if (none === undefined) throw new Error(`${closer.key} has no levels`);
        const after = decide({ ...asked, ...withLevel(asked, closer, none) });
        expect(after.allowed && !decide(asked).allowed).toBe(false);
        const area = gate === 'intel' ? 'Intel' : 'Case Management';
        if (permissionOf(asked.verb).area === area) expect(after.allowed).toBe(false);
      }),
      runs(3000),
    );
  });

  it('never allows more when a fact is left out', () => {
    fc.assert(
      fc.property(question, fc.nat(), (asked, pick) => {
        const names = Object.keys(asked.facts ?? {});
        const omitted = names[pick % Math.max(names.length, 1)];
        // Leaving out one key of Facts leaves Facts.
        const fewer = Object.fromEntries(
          Object.entries(asked.facts ?? {}).filter(([name]) => name !== omitted),
        ) as Facts;
        expect(decide({ ...asked, facts: fewer }).allowed && !decide(asked).allowed).toBe(false);
      }),
      runs(2000),
    );
  });

  it('never lets a level that reaches own objects exceed one that reaches any', () => {
    const pairs = permissions.flatMap((permission) =>
      levelsOf(permission, 'organization').flatMap((own) =>
        own.verbs
          .filter((verb) => verb.endsWith('Own'))
          .flatMap((verb) =>
            levelsOf(permission, 'organization')
              .filter(({ verbs }) => verbs.includes(verb.replace(/Own$/, 'Any')))
              .map((any) => ({ permission, own, any, base: verb.replace(/Own$/, '') })),
          ),
      ),
    );
    expect(pairs.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(rightsFor('organization'), fc.constantFrom(...pairs), facts, (of, pair, given) => {
        const verb = actions.find((name) => name === pair.base);
        if (verb === undefined) throw new Error(`no action ${pair.base}`);
        const at = (level: PermissionLevel) =>
          decide({ ...withLevel(of, pair.permission, level), verb, facts: given }).allowed;
        expect(at(pair.own) && !at(pair.any)).toBe(false);
      }),
      runs(2000),
    );
  });

  it('names key, verb, owner and level in every denial, and what is needed would help', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const decision = decide(asked);
        if (decision.allowed) return;
        const { denial } = decision;
        const named = permissions.find(({ key }) => key === denial.key);
        if (named === undefined) throw new Error(`the denial names ${denial.key}`);
        expect(denial).toMatchObject({
          label: named.label,
          verb: asked.verb,
          actualLevel: asked.levels[named.key],
          ownerId: asked.ownerId,
          ownerName: asked.ownerName,
        });
        expect(denial.reason).toContain(asked.ownerName);
        expect(denial.neededLevels).not.toContain(denial.actualLevel);
        for (const name of denial.neededLevels) {
          const level = levelsOf(named, asked.ownerKind).find((candidate) => candidate.name === name);
          if (level === undefined) throw new Error(`${named.key} has no level ${name}`);
          const retried = decide({ ...asked, ...withLevel(asked, named, level) });
          // With the level that was asked for, the same key no longer refuses.
          expect(retried.allowed || retried.denial.key !== named.key || retried.denial.neededLevels.length > 0).toBe(
            true,
          );
          if (!retried.allowed) expect(retried.denial.reason).not.toBe(denial.reason);
        }
      }),
      runs(2000),
    );
  });

  it('holds an action whenever it allows it for some facts', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(decide(asked).allowed && !isHeld(asked, asked.verb)).toBe(false);
      }),
      runs(2000),
    );
  });
});

describe('visible owners', () => {
  it('hold a kind exactly when the objects of the kind may be viewed there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(rights, { selector: ({ ownerId }) => ownerId, maxLength: 5 }), (memberships) => {
        const { byKind, intel, workflow } = visibleOwners(memberships);
        for (const of of memberships) {
          for (const kind of objectKinds) {
            const viewable = decide({ ...of, verb: kindVerbs[kind].view }).allowed;
            expect(byKind[kind].has(of.ownerId)).toBe(viewable);
            const door = kind === 'case' || kind === 'artifact' ? workflow : intel;
            if (viewable) expect(door.has(of.ownerId)).toBe(true);
          }
        }
      }),
      runs(300),
    );
  });
});

describe('linking', () => {
  const linkEnd: fc.Arbitrary<LinkEnd> = fc.record({ kind: fc.constantFrom(...objectKinds), rights, facts });
  const change = fc.constantFrom('associate' as const, 'dissociate' as const);

  it('does not depend on the order of the ends', () => {
    fc.assert(
      fc.property(linkEnd, linkEnd, change, (from, to, how) => {
        expect(mayLink({ from, to, change: how }).allowed).toBe(mayLink({ from: to, to: from, change: how }).allowed);
      }),
      runs(2000),
    );
  });

  it('is never allowed with an object that may not be viewed', () => {
    fc.assert(
      fc.property(linkEnd, linkEnd, change, (from, to, how) => {
        if (!mayLink({ from, to, change: how }).allowed) return;
        for (const { kind, rights: of } of [from, to]) {
          // Tags of Cases are governed by Workflow, so the Tag itself need not be viewable there.
          if (kind !== 'tag') expect(isHeld(of, kindVerbs[kind].view)).toBe(true);
        }
      }),
      runs(2000),
    );
  });

  it('names an owner in every denial', () => {
    fc.assert(
      fc.property(linkEnd, linkEnd, change, (from, to, how) => {
        const decision = mayLink({ from, to, change: how });
        if (decision.allowed) return;
        expect([from.rights.ownerId, to.rights.ownerId]).toContain(decision.denial.ownerId);
        expect(decision.denial.reason).not.toBe('');
      }),
      runs(1000),
    );
  });
});
