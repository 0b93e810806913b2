import { expect, type Locator } from '@playwright/test';
import type { ShellPage } from './shell.ts';

/** The area Cases of the Cases screen. */
export class CasesPage {
  readonly shell: ShellPage;
  readonly place: Locator;

  constructor(shell: ShellPage) {
    this.shell = shell;
    this.place = shell.page
      .getByRole('region', { name: 'Cases', exact: true })
      .getByRole('tabpanel', { name: 'Cases', exact: true });
  }

  static async open(shell: ShellPage): Promise<CasesPage> {
    await shell.rail.getByRole('button', { name: 'Cases' }).click();
    return new CasesPage(shell);
  }

  /** The tiles of the grid. */
  get tiles(): Locator {
    return this.place.getByRole('article');
  }

  tile(name: string): Locator {
    return this.tiles.filter({ hasText: name });
  }

  get table(): Locator {
    return this.place.getByRole('grid', { name: 'Cases' });
  }

  /** The rows of the list in their order, without its head. */
  get rows(): Locator {
    return this.table.getByRole('row').filter({ has: this.shell.page.getByRole('gridcell') });
  }

  get filter(): Locator {
    return this.place.getByRole('search', { name: 'Filter of Cases' });
  }

  async show(layout: 'Grid' | 'List'): Promise<void> {
    await this.place.getByRole('button', { name: layout, exact: true }).click();
  }

  async find(text: string): Promise<void> {
    await this.filter.getByRole('searchbox', { name: 'Find Cases' }).fill(text);
  }

  async chooseSeverity(severity: string): Promise<void> {
    await this.filter.getByRole('button', { name: /^Severity/ }).click();
    await this.shell.page.getByRole('checkbox', { name: severity }).press('Space');
    // Its own button closes it again.
    await this.filter.getByRole('button', { name: /^Severity/ }).click();
  }

  async chooseInViews(entry: string | RegExp): Promise<void> {
    await this.place.getByRole('button', { name: this.#viewName, exact: true }).click();
    await this.shell.page.getByRole('menuitem', { name: entry }).click();
    await expect(this.shell.page.getByRole('menu')).toHaveCount(0);
  }

  #viewName = 'Views';

  /** Gives the filter a name. */
  async saveView(name: string): Promise<void> {
    await this.chooseInViews('Save this filter…');
    const dialog = this.shell.page.getByRole('dialog');
    const field = dialog.getByLabel('Name');
    await field.fill(name);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(field).toBeHidden();
    this.#viewName = name;
  }

  async renameView(name: string): Promise<void> {
    const { page } = this.shell;
    await this.chooseInViews(/^Rename/);
    const field = page.getByRole('dialog').getByLabel('Name');
    await field.fill(name);
    // The key is released when the dialog is gone and the button of the menu has the keyboard back.
    await page.keyboard.down('Enter');
    await expect(field).toBeHidden();
    await page.keyboard.up('Enter');
    await expect(page.getByRole('menu')).toHaveCount(0);
    this.#viewName = name;
  }

  async chooseInMenu(name: string, entry: string): Promise<void> {
    await this.tile(name)
      .getByRole('button', { name: /^Actions for Case/ })
      .click();
    await this.shell.page.getByRole('menuitem', { name: entry }).click();
    await expect(this.shell.page.getByRole('menu')).toHaveCount(0);
  }
}
