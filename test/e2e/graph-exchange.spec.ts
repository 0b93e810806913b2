import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { MultiGraph } from 'graphology';
import gexf from 'graphology-gexf';
import { seriousFaults } from './pages/accessibility.ts';
import { DetailsPage } from './pages/details.ts';
import { openGraphFile } from './pages/graph-file.ts';
import { GraphPivotPage } from './pages/graph-pivot.ts';
import { Scene } from './pages/scene.ts';
import type { ShellPage } from './pages/shell.ts';
import { expect, test } from './support/app.ts';

/** Two Groups that are joined by two Hosts, by a longer way over a third Group, and by a Tag. */
async function openChain(shell: ShellPage): Promise<GraphPivotPage> {
  const scene = await Scene.inHomeOwner(shell.page);
  const [start, end] = [await scene.group('Intrusion Set', 'Quiet Heron'), await scene.group('Malware', 'Nest Loader')];
  const hosts = [await scene.indicator('Host', 'one.example'), await scene.indicator('Host', 'two.example')];
  const [between, tool] = [await scene.group('Campaign', 'Long Way'), await scene.group('Tool', 'Reed')];
  await scene.associate(start, ...hosts, between);
  await scene.associate(end, ...hosts, tool);
  await scene.associate(between, tool);
  await shell.openObject('Quiet Heron');
  await new DetailsPage(shell.page).isOf('Quiet Heron');
  await shell.page.getByRole('button', { name: 'Explore in graph' }).click();
  const graph = new GraphPivotPage(shell.page);
  await graph.has(1);
  return graph;
}

/** The first of the Groups with its two Hosts. */
async function openThree(shell: ShellPage): Promise<GraphPivotPage> {
  const graph = await openChain(shell);
  await graph.openMenu(graph.row('Quiet Heron'));
  await graph.item(/^Indicators/).click();
  await graph.has(3);
  return graph;
}

const press = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Graph tools' }).getByRole('button', { name }).click();

async function exported(graph: GraphPivotPage, format: string): Promise<Download> {
  await press(graph.page, 'Export…');
  const dialog = graph.dialog('Export the graph');
  await dialog.getByLabel('Format').selectOption({ label: format });
  const download = graph.page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export' }).click();
  const file = await download;
  await expect(dialog).toBeHidden();
  return file;
}
const textOf = async (file: Download): Promise<string> => readFile(await file.path(), 'utf8');

test('paths over the whole workspace are found, added as one step, and taken back', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const graph = await openChain(shell);
  const { page } = shell;
  await graph.row('Quiet Heron').click();
  await press(page, 'Find paths…');
  const dialog = graph.dialog('Find paths');
  await dialog.getByRole('searchbox', { name: 'To: search for an object' }).fill('nest lo');
  await dialog.getByRole('button', { name: /Nest Loader/ }).click();
  await dialog.getByRole('button', { name: 'Find' }).click();
  await expect(dialog.getByRole('status')).toHaveText('2 paths; the shortest has 2 steps.');
  await expect(dialog.getByRole('checkbox', { name: /one\[\.\]example/ })).toBeChecked();
  expect.soft(await seriousFaults(page), 'paths').toEqual([]);

  await dialog.getByRole('combobox', { name: 'Which paths' }).selectOption('Neighbours in common');
  await dialog.getByRole('button', { name: 'Find' }).click();
  await expect(dialog.getByRole('status')).toHaveText('2 paths; the shortest has 2 steps.');
  await dialog.getByRole('combobox', { name: 'Which paths' }).selectOption('1');
  await dialog.getByRole('button', { name: 'Find' }).click();
  await expect(dialog.getByRole('status')).toHaveText('3 paths; the shortest has 2 steps.');
  await dialog.getByText(/two\[\.\]example/).click();
  await dialog.getByRole('button', { name: 'Add 2 paths' }).click();
  await graph.has(5);
  await expect(graph.row('two[.]example')).toBeHidden();
  await page.keyboard.press('Control+z');
  await graph.has(1);
});

test('while paths are looked for the keyboard is on Stop, and on Find when it was pressed', async ({
  firstRun,
}, testInfo) => {
  test.skip(testInfo.project.metadata['host'] === 'electron', 'the bridge of Electron cannot be held up from a page');
  const shell = await firstRun.createWorkspace();
  const graph = await openChain(shell);
  const { page } = shell;
  await page.evaluate(() => {
    // The window of the application has a host.
    const own = window as unknown as { ligature: { invoke(method: string, input: unknown): Promise<unknown> } };
    const { ligature } = own;
    const held = (method: string, input: unknown) =>
      method === 'network.paths' ? new Promise<never>(() => undefined) : ligature.invoke(method, input);
    own.ligature = { ...ligature, invoke: held };
  });
  await graph.row('Quiet Heron').click();
  await press(page, 'Find paths…');
  const dialog = graph.dialog('Find paths');
  await dialog.getByRole('searchbox', { name: 'To: search for an object' }).fill('nest lo');
  await dialog.getByRole('button', { name: /Nest Loader/ }).click();
  const find = dialog.getByRole('button', { name: 'Find', exact: true });
  await find.focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Stop' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(find).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('what is exported opens elsewhere, defanged or as it is, and a file opens as a graph', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const graph = await openThree(shell);
  const { page } = shell;

  await press(page, 'Export…');
  expect.soft(await seriousFaults(page), 'export').toEqual([]);
  await graph.dialog('Export the graph').getByRole('button', { name: 'Cancel' }).click();

  const file = await textOf(await exported(graph, 'GEXF (Gephi)'));
  const parsed = gexf.parse(MultiGraph, file);
  expect([parsed.order, parsed.size]).toEqual([3, 2]);
  expect(parsed.mapNodes((_, { label }) => String(label)).sort()).toEqual([
    'Quiet Heron',
    'one[.]example',
    'two[.]example',
  ]);

  const svg = await textOf(await exported(graph, 'SVG picture'));
  expect(svg).toContain('>Quiet Heron</text>');
  const png = await readFile(await (await exported(graph, 'PNG picture')).path());
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3200, 2400]);
  const colors = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: new Uint8ClampedArray(0) };
    return new Set(new Uint32Array(data.buffer)).size;
  }, png.toString('base64'));
  expect(colors, 'the picture has more than its ground').toBeGreaterThan(20);

  const palette = await shell.openPalette();
  await palette.getByRole('combobox').fill('Open a graph file');
  const asked = page.waitForEvent('filechooser');
  await palette.getByRole('option', { name: /Open a graph file/ }).click();
  const chooser = await asked;
  await chooser.setFiles({ name: 'other.gexf', mimeType: 'application/xml', buffer: Buffer.from(file) });
  await expect(shell.tab(/other\.gexf/)).toHaveAttribute('aria-selected', 'true');
  await graph.has(3);
  await expect(graph.row('one[.]example')).toBeVisible();

  await shell.rail.getByRole('button', { name: 'Graph', exact: true }).click();
  const askedAgain = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a graph file…' }).click();
  const next = { name: 'third.gexf', mimeType: 'application/xml', buffer: Buffer.from(file) };
  await (await askedAgain).setFiles(next);
  await expect(shell.tab(/third\.gexf/)).toHaveAttribute('aria-selected', 'true');
  await graph.has(3);
});

test('a graph exported as JSON opens again where its nodes stood, and other JSON is refused', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const graph = await openThree(shell);
  const { page } = shell;
  const first = await textOf(await exported(graph, 'JSON, everything'));

  await openGraphFile(shell, 'again.json', first);
  await expect(shell.tab(/again\.json/)).toHaveAttribute('aria-selected', 'true');
  await graph.has(3);
  await expect(graph.row('one[.]example')).toBeVisible();
  const second = await textOf(await exported(graph, 'JSON, everything'));
  const placesOf = (file: string) => {
    const { nodes }: { nodes: { label: string; x: number; y: number }[] } = JSON.parse(file);
    return nodes.map(({ label, x, y }) => ({ label, x, y })).sort((a, b) => (a.label < b.label ? -1 : 1));
  };
  expect(placesOf(second)).toEqual(placesOf(first));
  expect(placesOf(second)).toHaveLength(3);

  // Nobody has these nodes until they are matched.
  await graph.row('one[.]example').click();
  await expect(graph.screen.getByText('In no workspace')).toBeVisible();
  await graph.row('one[.]example').click({ modifiers: ['Control'] });
  await page.keyboard.press('m');
  const dialog = graph.dialog('Match to known objects');
  await expect(dialog.getByRole('status')).toHaveText('The workspace knows 3 of 3 nodes of the file.');
  await expect(dialog.getByRole('checkbox', { name: /Quiet Heron · Intrusion Set in/ })).toBeChecked();
  expect.soft(await seriousFaults(page), 'match').toEqual([]);
  await dialog.getByText(/two\[\.\]example · Host in/).click();
  await dialog.getByRole('button', { name: 'Match 2 nodes' }).click();
  await expect(shell.notifications).toContainText('Matched 2 nodes to known objects; 1 stays as the file has it.');
  await graph.has(3);
  await graph.row('Quiet Heron').click();
  await expect(await graph.around()).toContainText('1 of 3 associated nodes');
  const third = await textOf(await exported(graph, 'JSON, everything'));
  expect(placesOf(third)).toEqual(placesOf(first));
  const { nodes: some }: { nodes: { label: string; type: string }[] } = JSON.parse(third);
  expect(some.find(({ label }) => label === 'one[.]example')?.type).toBe('Host');
  await page.keyboard.press('Control+z');
  await graph.row('Quiet Heron').click();
  await expect(graph.screen.getByText('In no workspace')).toBeVisible();

  await openGraphFile(shell, 'bundle.json', '{"type":"bundle","objects":[]}');
  await expect(shell.notifications).toContainText('Expected a graph that was exported as JSON');
  await expect(shell.tab(/bundle/)).toBeHidden();
});

test('a picture shows the whole graph or the part in view, and the choice is kept', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const graph = await openThree(shell);
  const { page } = shell;
  await graph.row('one[.]example').click();
  // From the middle of three nodes so near that none of them is in view.
  for (let step = 0; step < 12; step += 1) await press(page, 'Zoom in');

  await press(page, 'Export…');
  const dialog = graph.dialog('Export the graph');
  await dialog.getByLabel('Format').selectOption({ label: 'SVG picture' });
  await expect(dialog.getByRole('radio', { name: 'Whole graph' })).toBeChecked();
  const inView = dialog.getByRole('radio', { name: /^Part in view: [012] nodes?$/ });
  await inView.check({ force: true });
  expect.soft(await seriousFaults(page), 'export of a part').toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await press(page, 'Fit all nodes into view');
  // The camera takes a moment. Both choices were kept.
  await expect(async () => {
    await press(page, 'Export…');
    await expect(dialog.getByLabel('Format')).toHaveValue('svg');
    const isAll = (await dialog.getByRole('radio', { name: 'Part in view: 3 nodes', checked: true }).count()) === 1;
    if (!isAll) await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(isAll).toBe(true);
  }).toPass();
  await dialog.getByRole('radio', { name: /^The selection: 1 node/ }).check({ force: true });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export' }).click();
  const svg = await textOf(await download);
  expect(svg).toContain('>one[.]example</text>');
  expect(svg).not.toContain('Quiet Heron');
  const [, width] = /<svg [^>]*width="(\d+)"/.exec(svg) ?? [];
  const canvas = await graph.screen.locator('[data-canvas-frame]').boundingBox();
  expect(Math.abs(Number(width) - (canvas?.width ?? 0))).toBeLessThan(3);
  await expect(shell.notifications).toContainText('Exported 1 node as SVG picture.');
});
