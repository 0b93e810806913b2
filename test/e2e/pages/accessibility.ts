import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What an automatic scan of the window finds to be serious or worse, with the elements it is about. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
