import { expect, type Locator, type Page } from '@playwright/test';
import type { ShellPage } from './shell.ts';

/** Posts on a screen: their own, or the card of an object. */
export class Posts {
  readonly page: Page;
  readonly place: Locator;

  constructor(page: Page, place: Locator) {
    this.page = page;
    this.place = place;
  }

  static async open(shell: ShellPage): Promise<Posts> {
    await shell.rail.getByRole('button', { name: 'Posts' }).click();
    const place = shell.page.getByRole('region', { name: 'Posts', exact: true });
    await expect(place.getByRole('heading', { level: 1, name: 'Posts' })).toBeVisible();
    return new Posts(shell.page, place);
  }

  get box(): Locator {
    return this.place.getByRole('textbox', { name: 'Write a post' });
  }

  get numbers(): Locator {
    return this.place.getByRole('article');
  }

  post(number: string): Locator {
    return this.place.getByRole('article', { name: new RegExp(`^Post ${number.replaceAll('.', String.raw`\.`)} by `) });
  }

  /** Writes by keyboard alone, once the box has the focus. */
  async write(text: string): Promise<void> {
    await this.box.focus();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Control+Enter');
    await expect(this.box).toHaveValue('');
  }

  async reply(number: string, text: string): Promise<void> {
    await this.post(number)
      .getByRole('button', { name: `Reply to ${number}` })
      .click();
    const box = this.post(number).getByRole('textbox', { name: /^Reply to / });
    await box.fill(text);
    await this.post(number).getByRole('button', { name: 'Reply', exact: true }).click();
    await expect(box).toBeHidden();
  }

  async remove(number: string): Promise<Locator> {
    await this.post(number)
      .getByRole('button', { name: `Delete ${number}` })
      .click();
    return this.page.getByRole('alertdialog').or(this.page.locator('.bp6-alert')).last();
  }
}
