import { describe, expect, it } from 'vitest';
import { actions } from '../../../../shared/permission/catalogue.ts';
import { decide, isHeld } from '../../../../shared/permission/decide.ts';
import { mostFavourableFacts, type Facts } from '../../../../shared/permission/facts.ts';
import { ownerKinds, type OwnerKind } from '../../../../shared/permission/owner-kind.ts';
import { known, openLevels, rightsIn, writtenLevels } from './builders.ts';
import type { Expectation, When } from './expectation.ts';
import { behindIntel, behindWorkflow, expectations } from './expectations.ts';

const bothWays = [true, false];
const ranks: readonly Facts[] = [
  { rankOfActor: 1, rankOfTarget: 0 },
  { rankOfActor: 1, rankOfTarget: 1 },
  { rankOfActor: 1, rankOfTarget: 4 },
];
const factCombinations: readonly Facts[] = bothWays.flatMap((isAuthor) =>
  bothWays.flatMap((isAssignee) =>
    bothWays.flatMap((isLastEditor) =>
      bothWays.flatMap((systemCreated) =>
        bothWays.flatMap((systemScoped) =>
          ranks.map((rank) => ({ isAuthor, isAssignee, isLastEditor, systemCreated, systemScoped, ...rank })),
        ),
      ),
    ),
  ),
);

function holds(when: When | undefined, facts: Facts): boolean {
  switch (when) {
    case undefined:
      return false;
    case 'always':
      return true;
    case 'onOwnCases':
    case 'asAssignee':
      return facts.isAssignee === true;
    case 'asAuthor':
      return facts.isAuthor === true;
    case 'asAuthorAndLastEditor':
      return facts.isAuthor === true && facts.isLastEditor === true;
    case 'manualEventsOnly':
      return facts.systemCreated === false;
    case 'ownersOnly':
      return facts.systemScoped === false;
    case 'notOutranked':
      return facts.rankOfTarget !== undefined && facts.rankOfTarget <= (facts.rankOfActor ?? -1);
  }
}

function closes(expectation: Expectation, level: string, ownerKind: OwnerKind): readonly string[] {
  const intel =
    ownerKind === 'organization' ? expectation.closesIntel?.organization : expectation.closesIntel?.community;
  return [
    ...(intel?.includes(level) ? behindIntel : []),
    ...(ownerKind === 'organization' && expectation.closesWorkflow?.includes(level) ? behindWorkflow : []),
  ];
}

describe('the permission matrix', () => {
  it('allows and denies what the requirements say, for every key, level, owner kind, action and fact', () => {
    let checked = 0;
    const failing: string[] = [];
    for (const expectation of expectations) {
      for (const ownerKind of ownerKinds) {
        for (const [level, allowed] of Object.entries(writtenLevels(expectation, ownerKind))) {
          const levels = openLevels(ownerKind, { [expectation.key]: level });
          for (const name of expectation.actions) {
            for (const facts of [...factCombinations, {}]) {
              checked += 1;
              const decision = decide({ ...rightsIn(ownerKind), levels, verb: known(name), facts });
              if (decision.allowed !== holds(allowed[name], facts)) {
                failing.push(
                  `${expectation.from}: ${ownerKind}, ${level}, ${name}, ${JSON.stringify(facts)} is ${decision.allowed ? 'allowed' : 'denied'}`,
                );
              }
            }
          }
        }
      }
    }
    console.log(`permission matrix: ${checked} cells checked, ${failing.length} failing`);
    expect(failing.slice(0, 20)).toEqual([]);
    expect(checked).toBeGreaterThan(100_000);
  });

  it('lets a level of one key change actions of other keys only by closing intelligence or Workflow', () => {
    let checked = 0;
    const failing: string[] = [];
    for (const lowered of expectations) {
      for (const ownerKind of ownerKinds) {
        for (const level of Object.keys(writtenLevels(lowered, ownerKind))) {
          const closed = closes(lowered, level, ownerKind);
          const rights = rightsIn(ownerKind, { [lowered.key]: level });
          for (const other of expectations.filter(({ key }) => key !== lowered.key)) {
            const atLast = Object.values(writtenLevels(other, ownerKind)).at(-1) ?? {};
            for (const name of other.actions) {
              checked += 1;
              const decision = decide({ ...rights, verb: known(name), facts: mostFavourableFacts });
              const expected = !closed.includes(name) && holds(atLast[name], mostFavourableFacts);
              const namesKey = decision.allowed || !closed.includes(name) || decision.denial.key === lowered.key;
              const offered = atLast[name] !== undefined;
              if (decision.allowed !== expected || (offered && !namesKey)) {
                failing.push(`${lowered.key} at ${level}, ${ownerKind}: ${name} ${JSON.stringify(decision)}`);
              }
            }
          }
        }
      }
    }
    console.log(`permission doors: ${checked} cells checked, ${failing.length} failing`);
    expect(failing.slice(0, 20)).toEqual([]);
    expect(checked).toBeGreaterThan(30_000);
  });

  it('knows no action that the hand-written table lacks', () => {
    expect([...actions].toSorted()).toEqual(expectations.flatMap((expectation) => expectation.actions).toSorted());
  });
});

describe('decide', () => {
  it('denies a gated action when several keys are at a closing level, even if its own key is Full', () => {
    const rights = rightsIn('organization', { 'intel.tag': 'None', 'intel.post': 'None' });
    const decision = decide({ ...rights, verb: 'group.create' });
    expect(decision).toMatchObject({ allowed: false, denial: { key: 'intel.tag' } });
  });

  it('keeps Notes closed without closing Workflow when Note stands at None', () => {
    const rights = rightsIn('organization', { 'workflow.note': 'None' });
    expect(decide({ ...rights, verb: 'note.view' }).allowed).toBe(false);
    expect(decide({ ...rights, verb: 'case.view' }).allowed).toBe(true);
  });

  it('takes the right to a Note from its author once someone else has edited it', () => {
    const rights = rightsIn('organization', { 'workflow.note': 'Create' });
    const edit = (facts: Facts) => decide({ ...rights, verb: 'note.modify', facts }).allowed;
    expect(edit({ isAuthor: true, isLastEditor: true })).toBe(true);
    expect(edit({ isAuthor: true, isLastEditor: false })).toBe(false);
    expect(edit({ isAuthor: false, isLastEditor: true })).toBe(false);
  });

  it('denies on a level that the catalogue does not have, and behind the door that the key guards', () => {
    const rights = rightsIn('organization', { 'intel.group': 'Everything' });
    expect(decide({ ...rights, verb: 'group.view' }).allowed).toBe(false);
    expect(decide({ ...rights, verb: 'indicator.view' }).allowed).toBe(false);
    expect(decide({ ...rights, verb: 'settings.view' }).allowed).toBe(true);
  });

  it('counts an absent fact against the user, also for someone with every level', () => {
    const rights = rightsIn();
    expect(decide({ ...rights, verb: 'timeline.modify' }).allowed).toBe(false);
    expect(decide({ ...rights, verb: 'securityLabel.delete' }).allowed).toBe(false);
    expect(decide({ ...rights, verb: 'user.delete', facts: { rankOfActor: 5 } }).allowed).toBe(false);
    expect(decide({ ...rights, verb: 'user.delete', facts: { rankOfTarget: 0 } }).allowed).toBe(false);
  });

  it('treats a Source by its Community role', () => {
    const source = rightsIn('source', { 'access.securityLabel': 'None' });
    expect(decide({ ...source, verb: 'indicator.view' }).allowed).toBe(false);
    expect(decide({ ...rightsIn('source'), verb: 'invitation.send' }).allowed).toBe(true);
    expect(decide({ ...rightsIn('source'), verb: 'invitation.accept' }).allowed).toBe(false);
  });
});

describe('isHeld', () => {
  it('says that an action is possible when it is possible for own objects only', () => {
    const rights = rightsIn('organization', { 'workflow.artifact': 'Delete Own' });
    expect(isHeld(rights, 'artifact.delete')).toBe(true);
    expect(isHeld(rightsIn('organization', { 'workflow.artifact': 'Edit All' }), 'artifact.delete')).toBe(false);
  });
});
