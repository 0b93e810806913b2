import { expect, type Locator, type Page } from '@playwright/test';
import { AssociationsTab } from './associations.ts';
import type { ShellPage } from './shell.ts';

/** The Details screen of the tab that is shown. */
export class DetailsPage {
  readonly page: Page;
  readonly screen: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page
      .getByRole('tabpanel')
      .filter({ has: page.getByRole('tablist', { name: 'Views' }) })
      .first();
  }

  /** Finds an Indicator by its value in the palette; there and on its screen it is shown defanged. */
  static async openIndicator(shell: ShellPage, value: string, shown: string): Promise<DetailsPage> {
    const palette = await shell.openPalette();
    await palette.getByRole('combobox').fill(value);
    await palette.getByRole('option').filter({ hasText: shown }).first().click();
    return await new DetailsPage(shell.page).isOf(shown);
  }

  get title(): Locator {
    return this.screen.getByRole('heading', { level: 1 });
  }

  async isOf(name: string): Promise<this> {
    await expect(this.title).toContainText(name);
    return this;
  }

  card(title: string): Locator {
    return this.screen.getByRole('region', { name: title, exact: true });
  }

  async cardTitles(): Promise<string[]> {
    return await this.screen.getByRole('region').evaluateAll((cards) => cards.map((card) => card.ariaLabel ?? ''));
  }

  /** Nothing is being read any more for the view that is shown. */
  async isRead(): Promise<this> {
    await expect(this.title).toBeVisible();
    await expect(this.screen.getByRole('status', { name: /^(Loading|Reading|Counting|Looking)/ })).toHaveCount(0);
    // The same of a button that knows its right only when it has been read.
    await expect(this.screen.getByText('Looking where it can go.')).toHaveCount(0);
    return this;
  }

  action(name: string): Locator {
    // Inside the main landmark a header has no role of its own.
    return this.screen.locator('header').first().getByRole('button', { name, exact: true });
  }

  /** Whose copy is shown; there only when another owner has one, too. */
  get ownerSwitcher(): Locator {
    return this.screen.getByRole('button', { name: /more with a copy$/ });
  }

  async openAssociations(): Promise<AssociationsTab> {
    await this.screen.getByRole('tab', { name: /^Associations/ }).click();
    return new AssociationsTab(this.page, this.screen);
  }

  async openOverview(): Promise<this> {
    await this.screen.getByRole('tab', { name: 'Overview' }).click();
    return this;
  }

  /** Number in the title of the Associations tab. */
  async associationCount(): Promise<number> {
    const tab = this.screen.getByRole('tab', { name: /^Associations \d/ });
    return Number((await tab.innerText()).replace(/\D/g, ''));
  }

  async setRating(word: string): Promise<void> {
    await this.screen.getByRole('button', { name: /^Threat Rating/ }).click();
    await this.page.getByRole('menuitem', { name: new RegExp(word) }).click();
  }

  async setConfidence(value: number): Promise<void> {
    await this.screen.getByRole('button', { name: /^Confidence/ }).click();
    await this.page.getByRole('textbox', { name: /^Confidence/ }).fill(String(value));
    await this.page.keyboard.press('Enter');
  }

  async setStatus(status: 'Active' | 'Inactive'): Promise<void> {
    await this.screen.getByRole('button', { name: /^Status/ }).click();
    await this.page.getByRole('menuitem', { name: status, exact: true }).click();
  }

  async addTag(name: string): Promise<void> {
    await this.screen.getByRole('button', { name: 'Tag', exact: true }).click();
    // Other tabs stay in the page; one of them may have this label, too.
    const input = this.page.locator('input').and(this.page.getByLabel('Tags')).filter({ visible: true });
    await input.fill(name);
    await input.press('Enter');
    await this.page.getByRole('button', { name: 'Add tags' }).click();
  }

  tag(name: string): Locator {
    return this.action(name);
  }

  /** The sentence that a denied button gives, to the eye and to a screen reader. */
  async reasonOf(button: Locator): Promise<string> {
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    const id = await button.getAttribute('aria-describedby');
    return await this.page.locator(`[id="${id}"]`).innerText();
  }
}
