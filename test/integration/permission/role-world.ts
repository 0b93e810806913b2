/** Everybody in every role of one store, and things for them to act on. */
import type { Input, MethodOfKind, Output } from '../../../shared/contract/index.ts';
import { TestStore } from '../../support/store.ts';

/** Everybody's roles, by the letters that the table of actions uses. */
const roles = {
  RO: ['organization', 'Read Only User'],
  RC: ['organization', 'Read Only Commenter'],
  SU: ['organization', 'Standard User'],
  SH: ['organization', 'Sharing User'],
  OA: ['organization', 'Organization Administrator'],
  AD: ['organization', 'App Developer'],
  BA: ['community', 'Banned'],
  US: ['community', 'User'],
  CO: ['community', 'Commenter'],
  CT: ['community', 'Contributor'],
  ED: ['community', 'Editor'],
  DI: ['community', 'Director'],
} as const;
export type RoleName = keyof typeof roles;
export const roleNames = Object.keys(roles) as RoleName[];

let unique = 0;
export const fresh = (): string => `x${(unique += 1)}`;
export const hash = (digits: number): string => (unique += 1).toString(16).padStart(digits, 'f');

export class RoleWorld {
  readonly store = new TestStore();
  readonly communityId: number;
  /** Where everybody directs, as in an Organization of that name: a right held somewhere must not open what is elsewhere. */
  readonly annexId: number;
  /** Somebody who has no other role. */
  readonly readerId: number;
  readonly #users = new Map<RoleName, number>();

  constructor() {
    const { store } = this;
    this.communityId = store.addOwner('community', 'Sharing Circle');
    for (const name of roleNames) {
      const [scope, role] = roles[name];
      this.#users.set(name, store.addUser(name, scope === 'organization' ? role : 'Read Only User'));
      if (scope === 'community') store.setRole(name, 'Sharing Circle', role);
    }
    this.annexId = store.addOwner('community', 'Annex');
    store.addOwner('organization', 'Annex Desk');
    for (const name of roleNames) {
      store.setRole(name, 'Annex', 'Director');
      store.setRole(name, 'Annex Desk', 'Organization Administrator');
    }
    this.readerId = store.addUser('only reader', 'Read Only User');
  }

  userId(name: RoleName): number {
    return this.#users.get(name) ?? 0;
  }

  /** Where the role is held. */
  ownerOf(name: RoleName): number {
    return roles[name][0] === 'organization' ? this.store.northgateId : this.communityId;
  }

  /** As the administrator, who may do everything. */
  run<M extends MethodOfKind<'command'>>(method: M, input: Input<M>): Output<M> {
    return this.store.run(this.store.adaId, method, input);
  }
}
