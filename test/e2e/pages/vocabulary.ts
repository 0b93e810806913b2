import { expect, type Locator, type Page } from '@playwright/test';

/** The Details screen of a Tag. */
export class VocabularyPage {
  readonly page: Page;
  readonly screen: Locator;

  constructor(page: Page, screen: Locator) {
    this.page = page;
    this.screen = screen;
  }

  /** What the Tag means. */
  get facts(): Locator {
    return this.screen.getByRole('region', { name: 'Tag', exact: true });
  }

  get coverage(): Locator {
    return this.facts.getByRole('combobox', { name: 'Security coverage' });
  }

  get carriers(): Locator {
    return this.screen.getByRole('grid', { name: 'Tagged objects' });
  }

  get filter(): Locator {
    return this.screen.getByLabel('Text contains');
  }

  async openCarriers(): Promise<void> {
    await this.screen.getByRole('tab', { name: /^Tagged objects/ }).click();
    await expect(this.carriers).toBeVisible();
  }

  async chooseKind(name: RegExp): Promise<void> {
    await this.screen.getByRole('radio', { name }).click();
  }

  async sortBy(column: string): Promise<void> {
    await this.carriers.getByRole('columnheader', { name: column }).getByRole('button').click();
  }
}
