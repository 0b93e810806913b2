import { seriousFaults } from './pages/accessibility.ts';
import { callFrom } from './pages/contract.ts';
import { GraphPage } from './pages/graph.ts';
import { Scene } from './pages/scene.ts';
import type { ShellPage } from './pages/shell.ts';
import { expect, test } from './support/app.ts';

/** An Intrusion Set with a Malware and a Host, and another Host on the Malware. */
async function heron(shell: ShellPage) {
  const scene = await Scene.inHomeOwner(shell.page);
  const set = await scene.group('Intrusion Set', 'Quiet Heron');
  const loader = await scene.group('Malware', 'HeronLoader');
  const host = await scene.indicator('Host', 'nest.example');
  const other = await scene.indicator('Host', 'egg.example');
  await scene.associate(set, loader, host);
  await scene.associate(loader, host, other);
  return { set, loader, host, other };
}

test('by mouse: legend, groups, layouts, moving, and the way back through the history', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  await heron(shell);
  const graph = await GraphPage.ofAll(shell);
  await graph.showPanel('History');
  await expect(graph.count).toContainText('4 of 4');
  await expect(graph.row('HeronLoader')).toContainText('3');
  await graph.isAt('Start: 4 objects');
  await expect(shell.status).toContainText(/Graph: (software rendering, budget|no WebGL)/);
  expect.soft(await seriousFaults(page), 'graph').toEqual([]);

  await graph.type('Host').click();
  await expect(graph.count).toContainText('2 of 4');
  await expect(graph.type('Host')).toContainText('0 of 2');
  await expect(graph.row('nest[.]example')).toBeHidden();
  await expect(shell.tab(/ \*$/)).toBeVisible();
  await graph.tool('Undo in the graph').click();
  await expect(graph.row('nest[.]example')).toBeVisible();
  await graph.tool('Redo in the graph').click();
  await expect(graph.row('nest[.]example')).toBeHidden();
  await graph.tool('Undo in the graph').click();

  await graph.legend.getByRole('button', { name: 'More' }).click();
  await graph.legend.getByRole('radio', { name: 'Types' }).click();
  await graph.isAt('Group by type');
  await expect(graph.legend.getByRole('status')).toContainText('4 edges as 3 lines');
  expect.soft(await seriousFaults(page), 'legend').toEqual([]);
  await expect(graph.history).toContainText('Hide Host');

  await graph.layOut('Circular');
  await graph.isAt('Layout: Circular');
  await graph.row('Quiet Heron').click();
  await graph.tool('Pin or unpin the chosen nodes').click();
  await graph.isAt('Pin Quiet Heron');
  await graph.step('Start: 4 objects').hover();
  await graph.history.getByRole('button', { name: 'Compare Start: 4 objects with now' }).click();
  await expect(graph.difference).toContainText('1 node pinned');
  await expect(graph.difference).toContainText('groups or labels differ');
  expect.soft(await seriousFaults(page), 'difference').toEqual([]);
  await graph.step('Start: 4 objects').click();
  await expect(graph.difference).toContainText('Nothing differs');
  await graph.step('Pin Quiet Heron').click();
  await expect(graph.difference).toContainText('1 node pinned');
});

test('by keyboard: find, drawer, walk along the edges, pin, remove, rename and compare steps', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  await heron(shell);
  const graph = await GraphPage.ofAll(shell);
  await page.keyboard.press('Control+Shift+o');
  await expect(graph.table).toBeHidden();
  await page.keyboard.press('Control+f');
  await expect(graph.screen.getByRole('searchbox', { name: 'Find in graph' })).toBeFocused();
  await page.keyboard.type('quiet');
  await expect(graph.count).toContainText('1 of 4');
  await page.keyboard.press('Tab');
  await graph.table.focus();
  await page.keyboard.press('ArrowDown');
  await expect(graph.row('Quiet Heron')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Space');
  await expect(shell.drawer).toContainText('Quiet Heron');
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(graph.count).toContainText('4 of 4');
  await graph.table.focus();

  await page.keyboard.press('e');
  await expect(graph.walk.getByRole('status')).toContainText('Quiet Heron');
  const neighbours = graph.walk.getByRole('grid', { name: 'Neighbours of Quiet Heron' });
  await expect(neighbours).toBeFocused();
  await expect(neighbours.getByRole('row')).toHaveCount(3);
  expect.soft(await seriousFaults(page), 'walk').toEqual([]);
  await page.keyboard.press('Enter');
  await expect(graph.walk.getByRole('status')).toContainText('HeronLoader');
  await expect(shell.drawer).toContainText('HeronLoader');
  await expect(graph.row('HeronLoader')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Backspace');
  await expect(graph.walk.getByRole('status')).toContainText('Quiet Heron');
  await page.keyboard.press('Escape');
  await expect(graph.walk).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(shell.drawer).toBeHidden();

  await graph.table.focus();
  await page.keyboard.press('k');
  await page.keyboard.press('Delete');
  await expect(graph.row('Quiet Heron')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(graph.row('Quiet Heron')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(graph.row('Quiet Heron')).toBeHidden();

  await graph.showPanel('History');
  await graph.step('Start: 4 objects').focus();
  await page.keyboard.press('ArrowDown');
  await expect(graph.step('Pin Quiet Heron')).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.type('What we knew');
  await page.keyboard.press('Enter');
  await expect(graph.step('What we knew')).toBeFocused();
  await page.keyboard.press('c');
  await expect(graph.difference).toContainText('1 node removed');
  await page.keyboard.press('Enter');
  await graph.isAt('What we knew');
  await expect(graph.row('Quiet Heron')).toBeVisible();
  await expect(graph.difference).toContainText('Nothing differs');
  const separator = graph.screen.getByRole('separator', { name: 'Width of the graph objects' });
  await separator.focus();
  await page.keyboard.press('ArrowRight');
  await expect(separator).toHaveAttribute('aria-valuenow', '270');
});

test('a graph outlives its tab being hidden, and shows what became of its objects meanwhile', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const { loader, set, other } = await heron(shell);
  const graph = await GraphPage.ofAll(shell);
  await graph.showPanel('History');
  await graph.row('Quiet Heron').click();
  await page.keyboard.press('k');
  await graph.isAt('Pin Quiet Heron');
  await shell.rail.getByRole('button', { name: 'Home' }).click();
  await expect(graph.screen).toBeHidden();
  await callFrom(page, 'object.delete', { ids: [loader] });
  await callFrom(page, 'association.create', { id: set, others: [other] });
  await shell.tab(/All objects/).click();
  await graph.isAt('Pin Quiet Heron');
  await expect(graph.count).toContainText('3 of 3');
  await expect(graph.row('Quiet Heron')).toContainText('2');
  await expect(graph.row('Quiet Heron')).toHaveAttribute('aria-selected', 'true');
  await callFrom(page, 'object.delete', { ids: [set] });
  await expect(graph.count).toContainText('2 of 2');
});

test('several associations between the same two are one line that names each, with direction, owner and source', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  const file = await scene.indicator('File', '0123456789abcdef0123456789abcdef');
  const host = await scene.indicator('Host', 'nest.example');
  for (const type of [41, 43]) await callFrom(page, 'association.create', { id: file, others: [host], type });
  const graph = await GraphPage.ofAll(shell);
  await expect(graph.legend).toContainText('2 edges as 1 line');
  const menu = page.getByRole('menu', { name: 'Actions in the graph' });
  const namesBoth = async (): Promise<void> => {
    await expect(menu.getByText(/→ File DNS Query · in .+ · by hand/)).toBeVisible();
    await expect(menu.getByText(/→ File Traffic · in .+ · by hand/)).toBeVisible();
    await expect(menu.getByRole('menuitem', { name: /^Dissociate: / })).toHaveText([/File DNS Query/, /File Traffic/]);
  };

  // Both are in view, so the line between them goes through the middle of what the tools leave free.
  const box = await page.getByRole('group', { name: 'Canvas', exact: true }).boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  const title = menu.getByText(/^2 edges: /);
  for (let below = 0; below <= 48; below += 6) {
    await page.mouse.click(x, y + below, { button: 'right' });
    await expect(menu).toBeVisible();
    if (await title.isVisible()) break;
    await page.keyboard.press('Escape');
  }
  await expect(title).toBeVisible();
  await namesBoth();
  await page.keyboard.press('Escape');

  // From the table: both ends.
  await graph.row('0123456789').click();
  await graph.row('nest[.]example').click({ modifiers: ['Control'] });
  await graph.row('0123456789').click({ button: 'right' });
  await namesBoth();
  await menu.getByRole('menuitem', { name: 'Dissociate: File Traffic…' }).click();
  await page
    .getByRole('dialog', { name: 'Dissociate' })
    .getByRole('button', { name: /^Dissociate 1/ })
    .click();
  await expect(graph.legend).toContainText('1 edge');
  await expect(graph.row('nest[.]example')).toContainText('1');
});

test('a splitter that is dragged changes the sizes at once, and keeps them when it is let go of', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  await heron(shell);
  await GraphPage.ofAll(shell);
  const splitter = page.getByRole('separator', { name: 'Width of the graph objects' });
  const kept = async (): Promise<string | null> => (await callFrom(page, 'preference.get', { name: 'graph' })).value;
  const before = await kept();
  const width = Number(await splitter.getAttribute('aria-valuenow'));
  const box = await splitter.boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 100];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 10 });
  await expect(splitter).toHaveAttribute('aria-valuenow', String(width + 60));
  expect(await kept()).toBe(before);
  await page.mouse.up();
  await expect.poll(kept).toContain(`"sideWidth":${width + 60}`);
  await splitter.press('ArrowLeft');
  await expect.poll(kept).toContain(`"sideWidth":${width + 44}`);
});
