import { expect, type Locator, type Page } from '@playwright/test';

/** The graph of the tab that is shown, as far as pivots and associations go. */
export class GraphPivotPage {
  readonly page: Page;
  readonly screen: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('region', { name: 'Threat Graph', exact: true });
  }

  get objects(): Locator {
    return this.screen.getByRole('region', { name: 'Graph objects' });
  }

  get grid(): Locator {
    return this.objects.getByRole('grid', { name: 'Graph objects' });
  }

  row(text: string | RegExp): Locator {
    return this.grid.getByRole('row').filter({ hasText: text });
  }

  get menu(): Locator {
    return this.page.getByRole('menu', { name: 'Actions in the graph' });
  }

  item(name: string | RegExp): Locator {
    return this.menu.getByRole('menuitem', { name });
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** A line of the choice of what to pivot to. */
  choice(name: RegExp): Locator {
    return this.dialog(/^Pivot from/).getByRole('button', { name });
  }

  get toast(): Locator {
    return this.page.getByRole('status').filter({ hasText: /Added|Associated|Dissociated|Nothing added/ });
  }

  /** The panel that says what surrounds the selection. */
  async around(): Promise<Locator> {
    await this.screen.getByRole('tab', { name: 'Around' }).click();
    return this.screen.getByRole('group', { name: /^Around/ });
  }

  async openMenu(row: Locator): Promise<this> {
    await row.click({ button: 'right' });
    await expect(this.menu).toBeVisible();
    return this;
  }

  /** The number of nodes in the graph. */
  async has(count: number): Promise<void> {
    await expect(this.objects.getByRole('status')).toHaveText(`${count} of ${count}`);
  }
}
