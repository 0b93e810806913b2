import { describe, expect, it } from 'vitest';
import {
  getPermission,
  isAction,
  isPermissionKey,
  levelsOf,
  permissionKeys,
  permissionOf,
  permissions,
  type Action,
  type LevelName,
  type Verb,
} from '../../../../shared/permission/catalogue.ts';
import { known } from './builders.ts';
import { expectations } from './expectations.ts';

describe('the catalogue', () => {
  it('has the 26 keys of the requirements in the order of the role editor', () => {
    expect(permissionKeys).toHaveLength(26);
    expect(permissionKeys).toEqual(expectations.map(({ key }) => key));
  });

  it('has the levels of the requirements in their order, for Organizations and Communities', () => {
    for (const expectation of expectations) {
      const row = permissions.find(({ key }) => key === expectation.key);
      expect(row?.levels.organization.map(({ name }) => name)).toEqual(Object.keys(expectation.organization));
      expect(row?.levels.community?.map(({ name }) => name) ?? null).toEqual(
        expectation.community === null ? null : Object.keys(expectation.community),
      );
    }
  });

  it('governs every action by the key that the requirements give', () => {
    for (const { key, actions } of expectations) {
      for (const name of actions) expect([name, permissionOf(known(name)).key]).toEqual([name, key]);
    }
  });

  it('marks the three keys that the requirements leave blank as decided', () => {
    expect(permissions.filter(({ source }) => source === 'decision').map(({ key }) => key)).toEqual(
      expectations.filter(({ source }) => source === 'decision').map(({ key }) => key),
    );
  });

  it('grants nothing at a level that closes a door', () => {
    for (const row of permissions) {
      for (const ownerKind of ['organization', 'community'] as const) {
        const closing = [...(row.closesIntelAt?.[ownerKind] ?? []), ...(row.closesWorkflowAt?.organization ?? [])];
        const shut = levelsOf(row, ownerKind).filter(({ name }) => closing.includes(name));
        expect(shut.flatMap(({ verbs }) => verbs)).toEqual([]);
      }
    }
  });

  it('says for every key with own verbs which facts make an object an own one', () => {
    const withOwn = permissions.filter((row) =>
      levelsOf(row, 'organization').some(({ verbs }) => verbs.some((verb) => verb.endsWith('Own'))),
    );
    expect(withOwn.map(({ key, own }) => [key, own?.facts])).toEqual([
      ['intel.post', ['isAuthor']],
      ['workflow.caseTag', ['isAssignee']],
      ['workflow.note', ['isAuthor', 'isLastEditor']],
      ['workflow.task', ['isAssignee']],
      ['workflow.artifact', ['isAuthor']],
    ]);
  });

  it('stores Users and Apps for Communities without effect', () => {
    for (const key of ['access.users', 'access.apps'] as const) {
      const row = getPermission(key);
      expect(row.noEffectIn).toEqual(['community']);
      expect(levelsOf(row, 'community').flatMap(({ verbs }) => verbs)).toEqual([]);
    }
  });
});

describe('names', () => {
  it('are recognised exactly', () => {
    expect(isPermissionKey('intel.group')).toBe(true);
    expect(isPermissionKey('constructor')).toBe(false);
    expect(isAction('note.modify')).toBe(true);
    expect(isAction('note.modifyOwn')).toBe(false);
  });

  it('are closed unions for the compiler', () => {
    const action: Action = 'note.modify';
    const verb: Verb = 'note.modifyOwn';
    const level: LevelName = 'Delete Own';
    // @ts-expect-error callers ask for the general action
    const own: Action = 'note.modifyOwn';
    // @ts-expect-error no key has such a verb
    const unknown: Verb = 'note.burn';
    // @ts-expect-error no key has such a level
    const rank: LevelName = 'Owner';
    expect([action, verb, level, own, unknown, rank]).toHaveLength(6);
  });
});
