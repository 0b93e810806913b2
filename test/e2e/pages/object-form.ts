import type { Locator, Page } from '@playwright/test';
import { DetailsPage } from './details.ts';

/** The screen that makes a new object of a kind. */
export class ObjectFormPage {
  readonly page: Page;
  readonly screen: Locator;

  constructor(page: Page, kind: string) {
    this.page = page;
    this.screen = page
      .getByRole('tabpanel')
      .filter({ has: page.getByRole('heading', { level: 1, name: `New ${kind}` }) })
      .first();
  }

  field(label: string): Locator {
    return this.screen.getByLabel(label, { exact: true });
  }

  get preview(): Locator {
    return this.screen.getByRole('status');
  }

  get submit(): Locator {
    return this.screen.getByRole('button', { name: /^(Create|Exists)/ });
  }

  /** Why what was sent was not accepted. */
  get refusal(): Locator {
    return this.screen.getByRole('alert');
  }

  async create(): Promise<DetailsPage> {
    await this.submit.click();
    return new DetailsPage(this.page);
  }
}
