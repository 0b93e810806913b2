import { expect, type Locator, type Page } from '@playwright/test';

/** The Browse screen of the active tab. */
export class BrowsePage {
  readonly page: Page;
  readonly screen: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('region', { name: 'Browse', exact: true });
  }

  get grid(): Locator {
    return this.screen.getByRole('grid', { name: 'Objects' });
  }

  get total(): Locator {
    return this.screen.getByRole('status');
  }

  get chips(): Locator {
    return this.screen.getByRole('group', { name: 'Filters' });
  }

  row(text: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: text });
  }

  async filterByKind(kind: string): Promise<void> {
    await this.screen.getByLabel('Kind', { exact: true }).selectOption({ label: kind });
  }

  async filterByText(text: string): Promise<void> {
    await this.screen.getByLabel('Filter by value or name').fill(text);
  }

  async choose(text: string): Promise<void> {
    await this.row(text).getByRole('checkbox').click();
  }

  async deleteChosen(): Promise<void> {
    await this.screen.getByRole('button', { name: 'Delete' }).click();
    const dialog = this.page.getByRole('dialog');
    await expect(dialog.getByText(/go with it/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expect(dialog).toBeHidden();
  }
}
