import { expect, type Locator, type Page } from '@playwright/test';
import type { Output } from '../../../shared/contract/index.ts';
import { callFrom } from './contract.ts';
import { GraphPivotPage } from './graph-pivot.ts';

/** The Graphs screen, and saving in a graph. */
export class SavedGraphsPage {
  readonly page: Page;
  readonly screen: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('region', { name: 'Graphs', exact: true });
  }

  async open(): Promise<this> {
    await this.page.getByRole('navigation', { name: 'Areas' }).getByRole('button', { name: 'Graph' }).click();
    await expect(this.screen).toBeVisible();
    return this;
  }

  /** Opens a new graph with everything that a search finds. */
  async begin(text: string, count: number): Promise<GraphPivotPage> {
    await this.screen.getByRole('button', { name: 'New graph' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'New graph' });
    await dialog.getByRole('searchbox', { name: 'Find objects' }).fill(text);
    await expect(dialog.getByRole('row')).toHaveCount(count + 1);
    for (const box of await dialog.getByRole('row').getByRole('checkbox').all())
      if (!(await box.isChecked())) await box.check();
    await dialog.getByRole('button', { name: 'Open graph' }).click();
    const graph = new GraphPivotPage(this.page);
    await graph.has(count);
    return graph;
  }

  row(name: string): Locator {
    return this.screen.getByRole('grid', { name: 'Saved graphs' }).getByRole('row').filter({ hasText: name });
  }

  get latest(): Locator {
    return this.screen.getByRole('list', { name: 'Saved last' });
  }

  get unsaved(): Locator {
    return this.screen.getByRole('region', { name: 'Not saved' });
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  menuItem(name: string): Locator {
    return this.page.getByRole('menuitem', { name });
  }

  tool(name: string): Locator {
    return this.page.getByRole('toolbar', { name: 'Graph tools' }).getByRole('button', { name, exact: true });
  }

  async layOut(name: string): Promise<void> {
    await this.tool('Layouts').click();
    await this.menuItem(name).click();
  }

  /** What is autosaved of the only draft, once it has so many steps. */
  async autosaved(steps: number): Promise<NonNullable<Output<'graphDraft.get'>['draft']>> {
    let found: Output<'graphDraft.get'>['draft'] = null;
    await expect
      .poll(
        async () => {
          const [newest] = (await callFrom(this.page, 'graphDraft.list', {})).rows;
          if (newest !== undefined) found = (await callFrom(this.page, 'graphDraft.get', { key: newest.key })).draft;
          return found?.document.history?.steps.length ?? -1;
        },
        { timeout: 15_000 },
      )
      .toBe(steps);
    if (found === null) throw new Error('nothing is autosaved');
    return found;
  }
}
