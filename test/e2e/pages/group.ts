import { expect, type Locator, type Page } from '@playwright/test';
import { DetailsPage } from './details.ts';

/** What Details of a Group shows beside what every object has. */
export class GroupPage extends DetailsPage {
  constructor(page: Page) {
    super(page);
  }

  get status(): Locator {
    return this.screen.getByRole('button', { name: /^Status: / });
  }

  async chooseStatus(status: string): Promise<void> {
    await this.status.click();
    await this.page.getByRole('menuitem', { name: status, exact: true }).click();
  }

  /** Answers the next file dialog of the window. */
  async chooseFile(button: Locator, path: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await button.click();
    await (await chooser).setFiles(path);
  }

  async review(rating: string, comment: string): Promise<void> {
    await this.card('Reviews')
      .getByRole('button', { name: /review$/ })
      .first()
      .click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Rating').selectOption({ label: rating });
    await dialog.getByLabel('Comment').fill(comment);
    await dialog.getByRole('button', { name: 'Save review' }).click();
    await expect(dialog).toBeHidden();
  }
}
