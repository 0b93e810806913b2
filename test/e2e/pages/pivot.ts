import { expect, type Locator, type Page } from '@playwright/test';

/** The pivot screen of the tab that is shown. */
export class PivotPage {
  readonly page: Page;
  readonly screen: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('region', { name: 'Pivot', exact: true }).first();
  }

  get trail(): Locator {
    return this.screen.getByRole('navigation', { name: 'Pivots' });
  }

  get grid(): Locator {
    return this.screen.getByRole('grid');
  }

  get why(): Locator {
    return this.screen.getByRole('region', { name: 'Why is this here' });
  }

  row(text: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: text });
  }

  /** One of the kinds that the object leads to, with its number. */
  kind(name: RegExp): Locator {
    return this.screen.getByRole('group', { name: 'Pivot to' }).getByRole('button', { name });
  }

  type(name: RegExp): Locator {
    return this.screen.getByRole('search').getByRole('button', { name });
  }

  async isAt(step: string): Promise<this> {
    await expect(this.trail.locator('[aria-current=step]')).toHaveText(step);
    return this;
  }

  crumb(name: string): Locator {
    return this.trail.getByRole('button', { name, exact: true });
  }
}

/** The menu of a row, and the choice of what to pivot to. */
export class ObjectMenu {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get menu(): Locator {
    return this.page.getByRole('menu', { name: /^Actions for/ });
  }

  item(name: string | RegExp): Locator {
    return this.menu.getByRole('menuitem', { name });
  }

  async open(row: Locator): Promise<this> {
    await row.click({ button: 'right' });
    await expect(this.menu).toBeVisible();
    return this;
  }

  get choice(): Locator {
    return this.page.getByRole('dialog', { name: /^Pivot from/ });
  }

  line(name: RegExp): Locator {
    return this.choice.getByRole('button', { name });
  }
}
