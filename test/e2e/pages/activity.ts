import type { Locator } from '@playwright/test';
import type { DetailsPage } from './details.ts';

/** The Activity view of a Details screen: change sets, the newest first. */
export class ActivityView {
  readonly card: Locator;

  private constructor(card: Locator) {
    this.card = card;
  }

  /** By the keyboard: the view after the last one is the first, so End goes to it. */
  static async open(details: DetailsPage): Promise<ActivityView> {
    await details.screen.getByRole('tab', { name: 'Overview' }).press('End');
    return new ActivityView(details.card('Activity'));
  }

  get entries(): Locator {
    return this.card.locator('ol > li');
  }

  entry(index: number): Locator {
    return this.entries.nth(index);
  }

  undoButton(index: number): Locator {
    return this.entry(index).getByRole('button', { name: /^Undo: / });
  }
}
