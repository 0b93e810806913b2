import type { Locator, Page } from '@playwright/test';

/** The Artifacts card of a Case. */
export class ArtifactsPage {
  readonly page: Page;
  readonly card: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.card = page.getByRole('region', { name: 'Artifacts', exact: true });
    this.dialog = page.getByRole('dialog');
  }

  get grid(): Locator {
    return this.card.getByRole('grid', { name: 'Artifacts' });
  }

  row(value: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('checkbox', { name: `Select ${value}` }) });
  }

  /** What a row unfolds to. */
  unfolded(value: string): Locator {
    return this.card.getByRole('region', { name: `Artifact ${value}` });
  }

  action(name: string): Locator {
    return this.card.getByRole('button', { name, exact: true });
  }

  /** Answers the file dialog of the form that is open. */
  async chooseFile(path: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.dialog.getByRole('button', { name: 'Choose a file…' }).click();
    await (await chooser).setFiles(path);
  }
}
