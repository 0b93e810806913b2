import { expect, type Locator, type Page } from '@playwright/test';

/** The Details drawer at the right edge of the window. */
export class DrawerPanel {
  readonly page: Page;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('complementary', { name: 'Details drawer' });
  }

  async isOf(name: string): Promise<this> {
    await expect(this.panel.getByRole('heading', { level: 2 }).first()).toContainText(name);
    return this;
  }

  /** The line of a type with its count. */
  count(type: string): Locator {
    return this.panel.getByRole('button', { name: new RegExp(`^${type}\\s*[\\d,]+$`) });
  }

  async openInTab(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Open in a tab' }).click();
  }

  async close(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Close the drawer' }).click();
    await expect(this.panel).toBeHidden();
  }
}
