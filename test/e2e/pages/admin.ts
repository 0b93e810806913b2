import { expect, type Locator, type Page } from '@playwright/test';
import type { ShellPage } from './shell.ts';

/** Administration: its list of sections and the one that is shown. */
export class AdminPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(shell: ShellPage): Promise<AdminPage> {
    await shell.rail.getByRole('button', { name: 'Admin' }).click();
    const admin = new AdminPage(shell.page);
    await expect(admin.sections).toBeVisible();
    return admin;
  }

  get sections(): Locator {
    return this.page.getByRole('navigation', { name: 'Administration' });
  }

  async section(name: string): Promise<Locator> {
    await this.sections.getByRole('button', { name, exact: true }).click();
    const section = this.page.getByRole('region', { name, exact: true }).first();
    await expect(section).toBeVisible();
    return section;
  }

  /** The switch of a system setting. */
  setting(name: string): Locator {
    return this.page.getByRole('checkbox', { name });
  }

  get types(): Locator {
    return this.page.getByRole('grid', { name: 'Association types' });
  }

  type(name: string): Locator {
    return this.types.getByRole('row').filter({ hasText: name });
  }

  action(name: string): Locator {
    return this.page.getByRole('region', { name: 'Association types' }).getByRole('button', { name, exact: true });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }
}
