import { expect, type Locator, type Page } from '@playwright/test';

/** The screen on which Indicators come from pasted text. */
export class PastePage {
  readonly page: Page;
  readonly screen: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('region', { name: 'Paste Indicators' });
  }

  get text(): Locator {
    return this.screen.getByLabel('Text with Indicators');
  }

  get summary(): Locator {
    return this.screen.getByRole('status');
  }

  row(line: number): Locator {
    return this.screen
      .getByRole('grid', { name: 'Values found' })
      .getByRole('row')
      .filter({
        has: this.page.getByRole('checkbox', { name: `Select line ${line}`, exact: true }),
      });
  }

  /** The button that shows the rows of one fate, with their number. */
  fate(name: string, count: string): Locator {
    return this.screen.getByRole('button', { name: `${name} ${count}`, exact: true });
  }

  create(count: string): Locator {
    return this.screen.getByRole('button', { name: `Create ${count}`, exact: true });
  }

  /** Pastes as the clipboard does; typing thousands of lines would take an editor minutes. */
  async paste(text: string): Promise<void> {
    await this.text.focus();
    await this.text.evaluate((area, pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
    await expect(this.summary).toContainText('recognised');
  }
}
