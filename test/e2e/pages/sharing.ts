import { expect, type Locator, type Page } from '@playwright/test';

/** The dialog that copies or contributes a Group. */
export class ShareDialogPage {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: /^Copy or contribute/ });
  }

  target(owner: string): Locator {
    return this.dialog.getByRole('checkbox', { name: new RegExp(`(Copy|Contribute) to ${owner}`) });
  }

  get preview(): Locator {
    return this.dialog.getByRole('complementary', { name: 'Preview' });
  }

  /** A box or switch by its name. */
  option(name: string | RegExp): Locator {
    return this.dialog.getByRole('checkbox', { name });
  }

  async share(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^(Copy|Contribute|Share with \d+ owners)$/ }).click();
    await expect(this.dialog).toBeHidden();
  }
}
