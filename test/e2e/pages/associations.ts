import { expect, type Locator, type Page } from '@playwright/test';
import { DrawerPanel } from './drawer.ts';

/** The Associations tab of a Details screen. */
export class AssociationsTab {
  readonly page: Page;
  readonly screen: Locator;

  constructor(page: Page, screen: Locator) {
    this.page = page;
    this.screen = screen;
  }

  card(title: string): AssociationCard {
    return new AssociationCard(this.page, this.screen, title);
  }

  async collapseAll(): Promise<void> {
    await this.screen.getByRole('button', { name: 'Collapse all' }).click();
  }

  async expandAll(): Promise<void> {
    await this.screen.getByRole('button', { name: 'Expand all' }).click();
  }
}

/** One card of the tab, such as Groups. */
export class AssociationCard {
  readonly page: Page;
  readonly region: Locator;
  readonly title: string;

  constructor(page: Page, screen: Locator, title: string) {
    this.page = page;
    this.title = title;
    this.region = screen.getByRole('region', { name: title, exact: true });
  }

  get grid(): Locator {
    return this.region.getByRole('grid', { name: this.title, exact: true });
  }

  get toggle(): Locator {
    return this.region.getByRole('heading', { level: 2 }).getByRole('button');
  }

  row(text: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: text });
  }

  /** Count in the title of the card. */
  async count(): Promise<number> {
    const text = await this.region.getByRole('heading', { level: 2 }).innerText();
    return Number(text.replace(/\D/g, ''));
  }

  async hasCount(count: number): Promise<void> {
    await expect.poll(() => this.count()).toBe(count);
  }

  get filterButton(): Locator {
    return this.region.getByRole('button', { name: 'Filter', exact: true });
  }

  async openFilter(): Promise<void> {
    await this.filterButton.click();
  }

  chip(type: string): Locator {
    return this.region.getByRole('button', { name: new RegExp(`^${type} [\\d,]+$`) });
  }

  get filterText(): Locator {
    return this.region.getByRole('searchbox');
  }

  async select(...texts: readonly string[]): Promise<void> {
    for (const text of texts) await this.row(text).getByRole('checkbox').click();
  }

  /** Walks to a row with the arrow keys. */
  async walkTo(text: string): Promise<void> {
    await this.grid.focus();
    await this.page.keyboard.press('Home');
    for (let step = 0; step < 60; step += 1) {
      const active = await this.grid.getAttribute('aria-activedescendant');
      const shown = active === null ? '' : await this.page.locator(`[id="${active}"]`).innerText();
      if (shown.includes(text)) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`no row with ${text} in ${this.title}`);
  }

  async preview(text: string): Promise<DrawerPanel> {
    await this.walkTo(text);
    await this.page.keyboard.press('Space');
    return new DrawerPanel(this.page);
  }

  /** Relations through shared Groups, as they are listed below the direct ones. */
  get derived(): Locator {
    return this.region.getByRole('grid', { name: `${this.title} through shared Groups` });
  }

  /** Opens the menu of what can be done with everything that the card shows, and chooses an entry. */
  async chooseInMenu(entry: RegExp): Promise<void> {
    await this.region.getByRole('button', { name: `More for ${this.title}` }).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  /** A button of the filter that narrows by something other than the type, such as By hand. */
  narrow(name: string): Locator {
    return this.region.getByRole('search').getByRole('button', { name: new RegExp(`^${name}`) });
  }

  async associate(): Promise<AssociateDialog> {
    await this.region.getByRole('button', { name: 'Associate', exact: true }).click();
    return new AssociateDialog(this.page);
  }
}

/** Says how an association came to be, or why a derived relation is there. */
export class RowDialog {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page, title: RegExp) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: title });
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name });
  }
}

/** The card of associations on the Overview. */
export class OverviewAssociations {
  readonly page: Page;
  readonly region: Locator;

  constructor(page: Page, screen: Locator) {
    this.page = page;
    this.region = screen.getByRole('region', { name: 'Associations', exact: true });
  }

  async show(mode: 'Table' | 'Graph'): Promise<void> {
    await this.region.getByRole('radiogroup', { name: 'Show associations as' }).getByText(mode).click();
  }

  row(text: string): Locator {
    return this.region.getByRole('row').filter({ hasText: text });
  }

  /** A node of the graph, by the type and name that a screen reader hears first. */
  node(words: string): Locator {
    const start = new RegExp(`^${words.replaceAll(/[[\].]/g, String.raw`\$&`)}:`);
    return this.region.getByRole('group', { name: /^Associations of/ }).getByRole('button', { name: start });
  }
}

/** The dialog that chooses objects to associate. */
export class AssociateDialog {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: /^Associate with/ });
  }

  async find(text: string): Promise<void> {
    await this.dialog.getByRole('searchbox').fill(text);
  }

  row(text: string): Locator {
    return this.dialog.getByRole('row').filter({ hasText: text });
  }

  /** Offers only these types. */
  async narrowTo(...types: readonly string[]): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Type/ }).click();
    for (const type of types) await this.page.getByRole('checkbox', { name: type, exact: true }).press('Space');
    await this.page.keyboard.press('Escape');
  }

  async choose(text: string): Promise<void> {
    await this.row(text).first().getByRole('checkbox').click();
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Associate \d/ }).click();
    await expect(this.dialog).toBeHidden();
  }
}
