import { expect, type Locator, type Page } from '@playwright/test';
import { callFrom } from './contract.ts';
import type { Scene } from './scene.ts';
import type { ShellPage } from './shell.ts';

/** What people write about a Case: its Notes, Timeline, Attributes and Tags. */
export class CaseNotes {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Makes a Case and opens it. */
  static async ofNewCase(shell: ShellPage, scene: Scene, name: string): Promise<CaseNotes> {
    await callFrom(shell.page, 'case.create', { ownerId: scene.ownerId, name });
    await shell.openObject(name);
    await expect(shell.page.getByRole('heading', { level: 1, name })).toBeVisible();
    return new CaseNotes(shell.page);
  }

  card(title: 'Notes' | 'Timeline' | 'Attributes'): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  get notes(): Locator {
    return this.card('Notes').getByRole('article');
  }

  get entries(): Locator {
    return this.card('Timeline').getByRole('listitem');
  }

  get tags(): Locator {
    return this.page.getByRole('group', { name: 'Tags', exact: true });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').or(this.page.locator('.bp6-alert')).last();
  }

  /** By keyboard alone, once the button has the focus. */
  async writeNote(text: string): Promise<void> {
    await this.card('Notes').getByRole('button', { name: 'Add note' }).focus();
    await this.page.keyboard.press('Enter');
    await expect(this.card('Notes').getByRole('textbox', { name: 'Write a note' })).toBeFocused();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Control+Enter');
  }

  async addEvent(summary: string): Promise<void> {
    await this.card('Timeline').getByRole('button', { name: 'Add event' }).click();
    await this.dialog.getByLabel('Summary').fill(summary);
    await this.dialog.getByRole('button', { name: 'Save' }).click();
    await expect(this.dialog).toBeHidden();
  }

  async deleteEvent(summary: string, reason: string): Promise<void> {
    await this.card('Timeline')
      .getByRole('button', { name: `Delete event ${summary}` })
      .click();
    const button = this.dialog.getByRole('button', { name: 'Delete event' });
    await expect(button).toBeDisabled();
    await this.dialog.getByLabel('Reason').fill(reason);
    await button.click();
    await expect(this.dialog).toBeHidden();
  }
}
