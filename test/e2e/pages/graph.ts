import { expect, type Locator, type Page } from '@playwright/test';
import type { ShellPage } from './shell.ts';

/** The graph of the tab that is shown: table, toolbar, legend and history. */
export class GraphPage {
  readonly page: Page;
  readonly screen: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('region', { name: 'Threat Graph' });
  }

  /** Opens everything that Browse shows. */
  static async ofAll(shell: ShellPage): Promise<GraphPage> {
    const { page } = await shell.openBrowse();
    await page.getByRole('button', { name: 'Explore all in graph' }).click();
    const graph = new GraphPage(page);
    await expect(graph.table).toBeVisible({ timeout: 60_000 });
    return graph;
  }

  get table(): Locator {
    return this.screen.getByRole('grid', { name: 'Graph objects' });
  }

  get count(): Locator {
    return this.screen.getByRole('heading', { name: /^Graph objects/ });
  }

  get toolbar(): Locator {
    return this.screen.getByRole('toolbar', { name: 'Graph tools' });
  }

  get legend(): Locator {
    return this.screen.getByRole('region', { name: 'Legend' });
  }

  get history(): Locator {
    return this.screen.getByRole('list', { name: 'History' });
  }

  get difference(): Locator {
    return this.screen.getByRole('region', { name: 'Difference' });
  }

  get walk(): Locator {
    return this.screen.getByRole('region', { name: 'Walk' });
  }

  row(text: string): Locator {
    return this.table.getByRole('row').filter({ hasText: text });
  }

  tool(name: string | RegExp): Locator {
    return this.toolbar.getByRole('button', { name });
  }

  type(name: string): Locator {
    return this.legend.getByRole('switch', { name: new RegExp(`^${name} `) });
  }

  async showPanel(name: 'Around' | 'History' | 'Filters' | 'Analysis'): Promise<void> {
    await this.screen.getByRole('tablist', { name: 'Panels' }).getByRole('tab', { name }).click();
  }

  step(name: string | RegExp): Locator {
    return this.history.getByRole('button', { name }).first();
  }

  /** The step that is shown now. */
  async isAt(name: string | RegExp): Promise<void> {
    await expect(this.history.locator('[aria-current=step]')).toContainText(name);
  }

  async layOut(name: string): Promise<void> {
    await this.tool('Layouts').click();
    await this.page.getByRole('menuitem', { name, exact: true }).click();
  }
}
