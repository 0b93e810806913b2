import { seriousFaults } from './pages/accessibility.ts';
import { callFrom } from './pages/contract.ts';
import { DetailsPage } from './pages/details.ts';
import { GraphPivotPage } from './pages/graph-pivot.ts';
import { Scene } from './pages/scene.ts';
import type { ShellPage } from './pages/shell.ts';
import { expect, test } from './support/app.ts';

/** An Intrusion Set with two Groups, a Tag and a Host; the Malware has the Host and another one, too. */
async function heronScene(shell: ShellPage) {
  const scene = await Scene.inHomeOwner(shell.page);
  const heron = await scene.group('Intrusion Set', 'Quiet Heron');
  const loader = await scene.group('Malware', 'HeronLoader');
  const tool = await scene.group('Tool', 'NestScan');
  const host = await scene.indicator('Host', 'nest.example');
  const other = await scene.indicator('Host', 'egg.example');
  await scene.associate(heron, loader, tool, host);
  await scene.associate(loader, host, other);
  await callFrom(shell.page, 'tag.apply', { ids: [heron], names: ['Wading'] });
  return { scene, heron, loader, tool, host, other };
}

test('by mouse: the menu counts first, a pivot adds, the panel says what is missing, and undo takes it back', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  await heronScene(shell);
  await shell.openObject('Quiet Heron');
  await new DetailsPage(shell.page).isOf('Quiet Heron');
  await shell.page.getByRole('button', { name: 'Explore in graph' }).click();
  const graph = new GraphPivotPage(shell.page);
  await graph.has(1);

  await graph.openMenu(graph.row('Quiet Heron'));
  await expect(graph.item(/^Groups/)).toContainText('2');
  await expect(graph.item(/^Tags/)).toContainText('1');
  await expect(graph.item(/Remove from the graph/)).toHaveAttribute('aria-disabled', 'true');
  expect.soft(await seriousFaults(shell.page), 'node menu').toEqual([]);
  await graph.item(/^Groups/).click();
  await expect(graph.toast.last()).toContainText('Added 2 Groups.');
  await graph.has(3);

  await graph.row('HeronLoader').click();
  const around = await graph.around();
  await expect(around).toContainText('1 of 3 associated nodes');
  await expect(around).toContainText('2 Indicators');
  expect.soft(await seriousFaults(shell.page), 'around').toEqual([]);
  await around.getByRole('button', { name: 'Add 2: Host' }).click();
  await graph.has(5);
  await expect(graph.row('egg[.]example')).toBeVisible();
  await expect(around).toContainText('3 of 3 associated nodes');

  await graph.openMenu(graph.row('egg[.]example'));
  await graph.item(/Remove from the graph/).click();
  await graph.has(4);
  await shell.page.keyboard.press('Control+z');
  await graph.has(5);
});

test('by keyboard: p asks where to go, and beyond the soft limit how much of it', async ({ firstRun }) => {
  test.slow();
  const shell = await firstRun.createWorkspace();
  const { heron } = await heronScene(shell);
  const scene = await Scene.inHomeOwner(shell.page);
  const values = Array.from({ length: 320 }, (_, at) => `h${at}.example`);
  const ids: number[] = [];
  for (const value of values) ids.push(await scene.indicator('Host', value));
  await scene.associate(heron, ...ids);
  const [best] = ids;
  const { version } = await callFrom(shell.page, 'object.get', { id: best ?? 0 });
  await callFrom(shell.page, 'indicator.update', { id: best ?? 0, version, fields: { rating: 5 } });
  await shell.openObject('Quiet Heron');
  await new DetailsPage(shell.page).isOf('Quiet Heron');
  await shell.page.keyboard.press('g');
  const graph = new GraphPivotPage(shell.page);
  await graph.has(1);
  // It starts at the object that the graph began with, and what is around that is listed.
  await expect(graph.screen.getByRole('group', { name: 'Around Quiet Heron' })).toContainText(
    '0 of 324 associated nodes',
  );
  await shell.page.keyboard.press('p');
  await expect(graph.choice(/^Indicators/).first()).toContainText('321');
  expect.soft(await seriousFaults(shell.page), 'pivot choice').toEqual([]);
  await expect(graph.choice(/^Indicators/).first()).toBeFocused();
  await shell.page.keyboard.press('Enter');

  const limit = graph.dialog('321 Indicators');
  await limit.getByRole('combobox', { name: 'Order' }).selectOption('rating');
  await limit.getByRole('spinbutton', { name: 'Number of nodes' }).fill('20');
  expect.soft(await seriousFaults(shell.page), 'pivot limit').toEqual([]);
  await limit.getByRole('button', { name: 'Add 20' }).click();
  await expect(graph.toast.last()).toContainText('Added 20 of 321 Indicators; 301 left out: first 20 by rating.');
  await graph.has(21);
  await graph.objects.getByRole('searchbox', { name: 'Find in graph' }).fill('h0.');
  await expect(graph.row('h0[.]example')).toBeVisible();
});

test('associations are made between two nodes and with objects of the workspace, removed, and undone', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { heron, tool, loader } = await heronScene(shell);
  await shell.openObject('Quiet Heron');
  await new DetailsPage(shell.page).isOf('Quiet Heron');
  await shell.page.keyboard.press('g');
  const graph = new GraphPivotPage(shell.page);
  await graph.openMenu(graph.row('Quiet Heron'));
  await graph.item(/^Groups/).click();
  await graph.has(3);
  const links = async (id: number): Promise<number> =>
    (await callFrom(shell.page, 'association.counts', { id })).cards.find(({ kind }) => kind === 'group')?.total ?? 0;

  await graph.row('HeronLoader').click();
  await graph.row('NestScan').click({ modifiers: ['Control'] });
  await shell.page.keyboard.press('a');
  const dialog = graph.dialog(/^Associate/);
  await expect(dialog).toContainText(/NestScan|HeronLoader/);
  expect.soft(await seriousFaults(shell.page), 'associate').toEqual([]);
  await dialog.getByRole('button', { name: 'Associate', exact: true }).click();
  await expect(graph.toast.last()).toContainText('Associated');
  expect(await links(tool)).toBe(2);

  await shell.page.keyboard.press('Control+z');
  await expect.poll(() => links(tool)).toBe(1);
  await shell.page.keyboard.press('Control+Shift+z');
  await expect.poll(() => links(tool)).toBe(2);
  expect(await links(loader)).toBe(2);

  // Both are still chosen: the edge between them is in the menu of the table, too.
  await graph.openMenu(graph.row('NestScan'));
  // The keyboard reaches the item alone: it says which edge it is.
  await expect(graph.item(/^Dissociate: Associated/)).toHaveAccessibleDescription(/^— Associated · in .+ · by hand$/);
  await graph.item(/^Dissociate: Associated/).click();
  const gone = graph.dialog('Dissociate');
  await expect(gone.getByRole('checkbox', { name: /^Associated in/ })).toBeChecked();
  expect.soft(await seriousFaults(shell.page), 'dissociate').toEqual([]);
  await gone.getByRole('button', { name: 'Dissociate 1 association' }).click();
  await expect.poll(() => links(tool)).toBe(1);
  await expect(gone).toBeHidden();
  await shell.page.keyboard.press('Control+z');
  await expect.poll(() => links(tool)).toBe(2);

  await graph.row('Quiet Heron').click();
  await graph.openMenu(graph.row('Quiet Heron'));
  await graph.item(/Associate with/).click();
  const choose = graph.dialog(/^Associate with Quiet Heron/);
  await choose.getByRole('button', { name: 'Indicators', exact: true }).click();
  await choose.getByRole('row').filter({ hasText: 'egg[.]example' }).getByRole('checkbox').click();
  await choose.getByRole('button', { name: /^Associate 1 Indicator/ }).click();
  await graph.has(4);
  await expect(graph.row('egg[.]example')).toBeVisible();
  expect((await callFrom(shell.page, 'association.counts', { id: heron })).total).toBe(5);
});

test('G opens what is shown in a graph, a Case, too, with Shift all that belongs to it; Shift+A assigns the Case', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  const kase = await callFrom(page, 'case.create', { ownerId: scene.ownerId, name: 'Lost badge' });
  const group = await scene.group('Intrusion Set', 'Quiet Heron');
  await scene.associate(kase.id, group);
  const graph = new GraphPivotPage(page);
  await shell.openObject('Lost badge');
  await expect(page.getByRole('heading', { level: 1, name: '1 Lost badge' })).toBeVisible();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help.getByText('Explore in graph')).toBeVisible();
  await expect(help.getByText('Assign the Case…')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();

  await page.keyboard.press('g');
  await graph.has(1);
  await expect(graph.row('1 Lost badge')).toBeVisible();
  await shell.tab('1 Lost badge').first().click();
  await page.keyboard.press('Shift+G');
  await graph.has(2);
  await shell.tab('1 Lost badge').first().click();
  await page.keyboard.press('Shift+A');
  await expect(page.getByRole('dialog', { name: 'Assign Case 1' })).toBeVisible();
});

test('the drawer says what the graph has around its node and adds the rest, by keyboard alone', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  await heronScene(shell);
  await shell.openObject('Quiet Heron');
  await new DetailsPage(page).isOf('Quiet Heron');
  await page.keyboard.press('g');
  const graph = new GraphPivotPage(page);
  await graph.has(1);
  await page.keyboard.press('r');
  const around = shell.drawer.getByRole('region', { name: 'Around in this graph' });
  await expect(around).toContainText('0 of');
  await expect(around.getByRole('button', { name: /^Add/ }).first()).toBeFocused();
  expect.soft(await seriousFaults(page), 'around in the drawer').toEqual([]);
  await page.keyboard.press('Enter');
  await expect(graph.toast.last()).toContainText('Added');
  await expect(around).not.toContainText('0 of');
  // The keyboard stays where it is, for the next.
  await expect(around.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(shell.drawer).toBeHidden();

  // On any other screen the drawer has what it has by itself.
  await page.keyboard.press('r');
  await expect(around).toBeVisible();
  await shell.tab('Quiet Heron').first().click();
  await expect(around).toBeHidden();
  await expect(shell.drawer.getByRole('region', { name: 'Associations' })).toBeVisible();
});
