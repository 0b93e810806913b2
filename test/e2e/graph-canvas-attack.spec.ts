import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { MultiGraph } from 'graphology';
import gexf from 'graphology-gexf';
import type { Page } from '@playwright/test';
import { callFrom } from './pages/contract.ts';
import { GraphCanvasPage } from './pages/graph-canvas.ts';
import { GraphPage } from './pages/graph.ts';
import { GraphPivotPage } from './pages/graph-pivot.ts';
import { SavedGraphsPage } from './pages/saved-graphs.ts';
import type { ShellPage } from './pages/shell.ts';
import { expect, test } from './support/app.ts';

const sharedData = process.env['LIGATURE_SHARED_DATA'] ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
const attackFile = join(sharedData, 'attack', 'enterprise-attack-18.1.stix21.json.gz');
const nodes = 2143;
const edges = 20_446;

async function importAttack(shell: ShellPage, folder: string): Promise<void> {
  const file = join(folder, 'enterprise-attack.json');
  writeFileSync(file, gunzipSync(readFileSync(attackFile)));
  const screen = await shell.openImport();
  await screen.choose(file);
  await screen.start();
}

/** Places of the only saved graph as they are kept, to the bit. */
async function savedPlaces(page: Page): Promise<string> {
  const { rows } = await callFrom(page, 'savedGraph.list', {
    text: '',
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 1,
  });
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('no graph is saved');
  return (await callFrom(page, 'savedGraph.get', { id })).document.places;
}

test('ATT&CK Enterprise whole: drawn, searched for paths, grouped, walked, saved, reopened and exported', async ({
  firstRun,
  app,
}) => {
  test.slow();
  test.skip(!existsSync(attackFile), `there is no ${attackFile}; set LIGATURE_SHARED_DATA to the folder that has it`);
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  await importAttack(shell, app.home);
  const graph = await GraphPage.ofAll(shell);
  const canvas = new GraphCanvasPage(page);
  await expect(graph.count).toContainText(`${nodes} of ${nodes}`);
  await expect(graph.legend).toContainText('20,446 edges');
  const middle = await canvas.middle();
  await expect.poll(() => canvas.drawnAround(middle, 150), 'pixels of the whole').toBeGreaterThan(5000);

  // By mouse: closer, and along.
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.wheel(0, -400);
  await graph.tool('Move the view').click();
  await canvas.drag(middle, { x: middle.x - 120, y: middle.y - 40 });
  await expect.poll(() => canvas.drawnAround(middle, 150), 'pixels closer by').toBeGreaterThan(2000);
  await graph.tool('Select and move').click();

  // Shortest paths over the whole store, by keyboard.
  await graph.row('Ingress Tool Transfer').click();
  await page.keyboard.press('s');
  const paths = page.getByRole('dialog', { name: 'Find paths' });
  await paths.getByRole('searchbox', { name: 'To: search for an object' }).fill('Mimikatz');
  await paths.getByRole('button', { name: /^Mimikatz/ }).press('Enter');
  await paths.getByRole('button', { name: 'Find' }).press('Enter');
  await expect(paths.getByRole('status')).toHaveText(/^\d+ paths; the shortest has 2 steps\.$/);
  await page.keyboard.press('Escape');
  await expect(paths).toBeHidden();

  // A layout, communities as nodes, and back.
  await graph.showPanel('History');
  await graph.layOut('Radial');
  await graph.isAt('Layout: Radial');
  await graph.legend.getByRole('button', { name: 'More' }).click();
  await graph.legend.getByRole('radio', { name: 'Communities' }).focus();
  await page.keyboard.press('Space');
  await graph.isAt('Group by community');
  await expect(graph.legend.getByRole('status')).not.toContainText('20,446');
  await graph.tool('Undo in the graph').press('Enter');
  await expect(graph.legend).toContainText('20,446 edges');
  await graph.row('Ingress Tool Transfer').click();
  await page.keyboard.press('e');
  await expect(graph.walk).toContainText('501 neighbours');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+s');
  const saved = new SavedGraphsPage(page);
  await saved.dialog('Save graph').getByLabel('Name').fill('ATTACK whole');
  await page.keyboard.press('Enter');
  await expect(shell.notifications).toContainText('Saved ATTACK whole');
  const places = await savedPlaces(page);
  await shell.tab('ATTACK whole').press('Delete');
  await saved.open();
  await saved.row('ATTACK whole').dblclick();
  await new GraphPivotPage(page).has(nodes);
  await graph.row('Ingress Tool Transfer').click();
  await page.keyboard.press('k');
  await page.keyboard.press('Control+s');
  await expect(saved.tool('Save graph')).toHaveAttribute('aria-disabled', 'true');
  expect(await savedPlaces(page), 'places after reopening').toBe(places);

  await graph.tool('Export…').click();
  const dialog = page.getByRole('dialog', { name: 'Export the graph' });
  await dialog.getByLabel('Format').selectOption({ label: 'GEXF (Gephi)' });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export' }).click();
  const parsed = gexf.parse(MultiGraph, await readFile(await (await download).path(), 'utf8'));
  expect([parsed.order, parsed.size]).toEqual([nodes, edges]);
});
