import type { Action } from '../../../../shared/permission/catalogue.ts';
import { isAction } from '../../../../shared/permission/catalogue.ts';
import type { Levels } from '../../../../shared/permission/levels.ts';
import type { OwnerKind } from '../../../../shared/permission/owner-kind.ts';
import type { OwnerRights } from '../../../../shared/permission/question.ts';
import type { ByLevel, Expectation } from './expectation.ts';
import { expectations } from './expectations.ts';

/** The levels that the requirements give for a key; where it does not apply, those of Organizations, which must do nothing. */
export function writtenLevels(expectation: Expectation, ownerKind: OwnerKind): ByLevel {
  if (ownerKind === 'organization') return expectation.organization;
  if (expectation.community !== null) return expectation.community;
  return Object.fromEntries(Object.keys(expectation.organization).map((level) => [level, {}]));
}

/** Every key at its last level, except those given; levels are not checked, so that wrong ones can be tried. */
export function openLevels(ownerKind: OwnerKind, except: Readonly<Record<string, string>> = {}): Levels {
  const last = expectations.map((expectation) => [
    expectation.key,
    Object.keys(writtenLevels(expectation, ownerKind)).at(-1),
  ]);
  // Keys and levels come from the hand-written table, which the catalogue is compared with, not from its types.
  return { ...Object.fromEntries(last), ...except } as Levels;
}

/** A user's rights in Northgate SOC: everything open except what is given. */
export function rightsIn(
  ownerKind: OwnerKind = 'organization',
  except: Readonly<Record<string, string>> = {},
): OwnerRights {
  return { ownerId: 7, ownerKind, ownerName: 'Northgate SOC', levels: openLevels(ownerKind, except) };
}

/** An action named by the hand-written table, which the engine must know. */
export function known(name: string): Action {
  if (!isAction(name)) throw new Error(`the engine does not know the action ${name}`);
  return name;
}
