import { expect, type Locator, type Page } from '@playwright/test';

/** The screen of one Case. */
export class CasePage {
  readonly page: Page;
  readonly screen: Locator;

  constructor(page: Page, name: string) {
    this.page = page;
    this.screen = page
      .getByRole('tabpanel')
      .filter({ has: page.getByRole('heading', { level: 1, name }) })
      .first();
  }

  card(name: string): Locator {
    return this.screen.getByRole('region', { name, exact: true });
  }

  get header(): Locator {
    return this.screen.locator('header').first();
  }

  action(name: string | RegExp): Locator {
    return this.header.getByRole('button', { name });
  }

  /** Changes a value of the header by its menu. */
  async choose(label: string, choice: string): Promise<void> {
    await this.action(new RegExp(`^${label}: `)).click();
    await this.page.getByRole('menuitem', { name: choice, exact: true }).click();
    await expect(this.action(new RegExp(`^${label}: ${choice}`))).toBeVisible();
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }
}
