import { expect, type Locator, type Page } from '@playwright/test';

/** The panels of filters and of the analysis below the table of graph objects. */
export class GraphPanelsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get table(): Locator {
    return this.page.getByRole('grid', { name: 'Graph objects' });
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({ hasText: name });
  }

  /** Shows one of the panels. */
  async show(panel: 'Around' | 'History' | 'Filters' | 'Analysis'): Promise<Locator> {
    await this.page.getByRole('tablist', { name: 'Panels' }).getByRole('tab', { name: panel }).click();
    const shown = this.page.getByRole('tabpanel', { name: panel });
    await expect(shown).toBeVisible();
    return shown;
  }

  /** Makes the panels taller, so that what they list is on the screen. */
  async enlarge(): Promise<void> {
    const splitter = this.page.getByRole('separator', { name: 'Height of the panels' });
    await splitter.focus();
    for (let press = 0; press < 12; press += 1) await splitter.press('ArrowUp');
  }
}
