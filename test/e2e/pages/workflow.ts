import { expect, type Locator, type Page } from '@playwright/test';

/** The areas Workflows and Templates of the Cases screen, and the editor of a Workflow. */
export class WorkflowPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openArea(name: 'Workflows' | 'Templates'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Areas' }).getByRole('button', { name: 'Cases' }).click();
    await this.page.getByRole('tablist', { name: 'Areas of Cases' }).getByRole('tab', { name }).click();
    await expect(this.page.getByRole('tabpanel', { name, exact: true })).toBeVisible();
  }

  card(name: string): Locator {
    return this.page.getByRole('article', { name, exact: true });
  }

  async chooseInMenu(card: string, entry: string): Promise<void> {
    await this.card(card)
      .getByRole('button', { name: `More actions of ${card}` })
      .click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  /** The editor, or what is read of a Workflow that may not be changed. */
  get editor(): Locator {
    return this.page.getByRole('region', { name: 'Workflow', exact: true });
  }

  get list(): Locator {
    return this.editor.getByRole('navigation', { name: 'Phases and Tasks' });
  }

  field(label: string): Locator {
    return this.editor.getByLabel(label, { exact: true });
  }

  async save(): Promise<void> {
    await this.editor.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(this.editor.getByRole('button', { name: 'Saved' })).toBeVisible();
  }
}
