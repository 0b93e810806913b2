import { expect, type Locator, type Page } from '@playwright/test';
import { BrowsePage } from './browse.ts';
import { ImportPage } from './import.ts';

/** What surrounds every screen: rail, tabs, top bar, drawer, status bar. */
export class ShellPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get rail(): Locator {
    return this.page.getByRole('navigation', { name: 'Areas' });
  }

  get status(): Locator {
    return this.page.getByRole('contentinfo', { name: 'Status' });
  }

  get drawer(): Locator {
    return this.page.getByRole('complementary', { name: 'Details drawer' });
  }

  get notifications(): Locator {
    return this.page.getByRole('region', { name: 'Notifications' });
  }

  tab(name: string | RegExp): Locator {
    return this.page.getByRole('tablist', { name: 'Open tabs' }).getByRole('tab', { name });
  }

  async openBrowse(): Promise<BrowsePage> {
    await this.rail.getByRole('button', { name: 'Browse' }).click();
    return new BrowsePage(this.page);
  }

  async openImport(): Promise<ImportPage> {
    await this.rail.getByRole('button', { name: 'Import' }).click();
    return new ImportPage(this.page);
  }

  async openPalette(): Promise<Locator> {
    await this.page.keyboard.press('Control+k');
    const palette = this.page.getByRole('dialog', { name: 'Command palette' });
    await expect(palette).toBeVisible();
    return palette;
  }

  /** Opens an object by its name through the palette. */
  async openObject(text: string): Promise<void> {
    const palette = await this.openPalette();
    await palette.getByRole('combobox').fill(text);
    await palette.getByRole('option').filter({ hasText: text }).first().click();
    await expect(this.tab(text)).toHaveAttribute('aria-selected', 'true');
  }

  async chooseInUserMenu(entry: string): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: / · / }).last().click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  /** Undoes through the newest notification. */
  async undo(): Promise<void> {
    await this.notifications.getByRole('button', { name: 'Undo' }).last().click();
    await expect(this.notifications.getByText(/^Undone/)).toBeVisible();
  }
}
