import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { MultiGraph } from 'graphology';
import gexf from 'graphology-gexf';
import { seriousFaults } from './pages/accessibility.ts';
import { DetailsPage } from './pages/details.ts';
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

test('what is exported opens elsewhere, defanged or as it is, and a file opens as a graph', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const graph = await openChain(shell);
  const { page } = shell;
  await graph.openMenu(graph.row('Quiet Heron'));
  await graph.item(/^Indicators/).click();
  await graph.has(3);

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
