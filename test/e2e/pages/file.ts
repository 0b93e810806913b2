import { expect, type Locator, type Page } from '@playwright/test';
import type { DetailsPage } from './details.ts';

/** What a Details screen of a File has beside those of other Indicators. */
export class FilePage {
  readonly page: Page;
  readonly details: DetailsPage;

  constructor(details: DetailsPage) {
    this.page = details.page;
    this.details = details;
  }

  get actions(): Locator {
    return this.details.card('File actions');
  }

  get occurrences(): Locator {
    return this.details.card('File occurrences');
  }

  get graph(): Locator {
    return this.details.card('Behaviour graph').getByRole('group', { name: /^Behaviour of/ });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async openBehavior(): Promise<void> {
    await this.details.screen.getByRole('tab', { name: 'Behavior' }).click();
    await expect(this.actions).toBeVisible();
  }

  /** Adds a file action with a value that is typed. */
  async addAction(action: string, type: string, value: string): Promise<void> {
    await this.actions.getByRole('button', { name: 'Add action' }).click();
    await this.dialog.getByLabel('Action', { exact: true }).selectOption(action);
    await this.dialog.getByLabel('Type of the other Indicator').selectOption(type);
    await this.dialog.getByText('Type a value').click();
    await this.dialog.getByLabel(`New ${type}`).fill(value);
    await this.dialog.getByRole('button', { name: 'Add action' }).click();
    await expect(this.dialog).toBeHidden();
  }

  node(name: RegExp): Locator {
    return this.graph.getByRole('button', { name });
  }
}
