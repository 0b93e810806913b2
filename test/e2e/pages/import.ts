import { expect, type Locator, type Page } from '@playwright/test';

/** The Import screen: choosing a file, its preview, the report. */
export class ImportPage {
  readonly page: Page;
  readonly screen: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('region', { name: 'Import', exact: true });
  }

  get history(): Locator {
    return this.screen.getByRole('grid', { name: 'Imports' });
  }

  get ledger(): Locator {
    return this.screen.getByRole('region', { name: 'Loss ledger' });
  }

  /** Chooses a file as the analyst does in a browser; the preview follows. */
  async choose(path: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.screen.getByRole('button', { name: 'Choose a file…' }).click();
    await (await chooser).setFiles(path);
    await expect(this.screen.getByRole('button', { name: 'Import', exact: true })).toBeVisible();
  }

  previewRow(sourceType: string): Locator {
    return this.screen.getByRole('row').filter({ has: this.page.getByText(sourceType, { exact: true }) });
  }

  async start(): Promise<void> {
    await this.screen.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(this.screen.getByRole('region', { name: 'Report' })).toBeVisible({ timeout: 60_000 });
  }

  /** The seven numbers of the report, in the order of its columns. */
  async tally(row: 'Objects' | 'Associations'): Promise<readonly number[]> {
    const cells = await this.screen
      .getByRole('row', { name: new RegExp(`^${row} `) })
      .getByRole('cell')
      .allInnerTexts();
    return cells.map((text) => Number(text.replaceAll(',', '')));
  }

  async startAnother(): Promise<void> {
    await this.screen.getByRole('button', { name: 'Import another file' }).click();
  }
}
