import type { Page } from '@playwright/test';
import type { GroupType, IndicatorType } from '../../../shared/model/object-type.ts';
import { callFrom } from './contract.ts';

/** Objects that a test needs before it looks at the window, made through the contract. */
export class Scene {
  readonly page: Page;
  readonly ownerId: number;

  constructor(page: Page, ownerId: number) {
    this.page = page;
    this.ownerId = ownerId;
  }

  static async inHomeOwner(page: Page): Promise<Scene> {
    const owners = await callFrom(page, 'owner.list', {});
    const home = owners.find((owner) => owner.home) ?? owners[0];
    if (home === undefined) throw new Error('the user has no owner');
    return new Scene(page, home.id);
  }

  async group(type: GroupType, name: string, description?: string): Promise<number> {
    const { id } = await callFrom(this.page, 'group.create', {
      ownerId: this.ownerId,
      type,
      name,
      ...(description === undefined ? {} : { attributes: [{ type: 'Description', value: description }] }),
    });
    return id;
  }

  async indicator(type: IndicatorType, value: string): Promise<number> {
    const { id } = await callFrom(this.page, 'indicator.create', { ownerId: this.ownerId, type, value });
    return id;
  }

  async associate(id: number, ...others: readonly number[]): Promise<void> {
    await callFrom(this.page, 'association.create', { id, others: [...others] });
  }

  /** A user of the owner's Organization with a role there. */
  async user(userName: string, role: string, password: string): Promise<void> {
    const owners = await callFrom(this.page, 'owner.list', {});
    const homeOwner = owners.find((owner) => owner.id === this.ownerId)?.name ?? '';
    await callFrom(this.page, 'user.create', {
      userName,
      password,
      systemRole: role === 'Read Only User' ? 'Read Only User' : 'User',
      homeOwner,
      role,
    });
    await callFrom(this.page, 'membership.set', { userName, owner: homeOwner, role });
  }
}
