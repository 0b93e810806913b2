import { DetailsPage } from './pages/details.ts';
import type { FirstRunPage } from './pages/first-run.ts';
import { GraphCanvasPage, withoutWebgl } from './pages/graph-canvas.ts';
import { Scene } from './pages/scene.ts';
import { expect, test } from './support/app.ts';

/** A graph of one node, which stands in the middle of the canvas. */
async function graphOfOne(firstRun: FirstRunPage): Promise<GraphCanvasPage> {
  const shell = await firstRun.createWorkspace();
  await (await Scene.inHomeOwner(shell.page)).group('Intrusion Set', 'Quiet Heron');
  await shell.openObject('Quiet Heron');
  await new DetailsPage(shell.page).isOf('Quiet Heron');
  await shell.page.getByRole('button', { name: 'Explore in graph' }).click();
  const graph = new GraphCanvasPage(shell.page);
  await expect(graph.canvas).toBeVisible();
  await expect(graph.row('Quiet Heron')).toBeVisible();
  return graph;
}

const enough = 60;

test('a node is drawn with WebGL in software, chosen, moved and lassoed on the canvas', async ({ firstRun }) => {
  const graph = await graphOfOne(firstRun);
  const middle = await graph.middle();
  await expect(graph.page.getByText(/Graph: software rendering/)).toBeVisible();
  await expect.poll(() => graph.drawnAround(middle, 14)).toBeGreaterThan(enough);

  await graph.page.mouse.click(middle.x - 200, middle.y + 150);
  await graph.isChosen('Quiet Heron', false);
  await graph.page.mouse.move(middle.x, middle.y);
  await expect(graph.canvas.locator('div[style*="cursor: pointer"]')).toHaveCount(1);
  await graph.page.mouse.click(middle.x, middle.y);
  await graph.isChosen('Quiet Heron', true);

  const moved = { x: middle.x + 120, y: middle.y + 80 };
  await graph.drag(middle, moved);
  await graph.page.mouse.move(middle.x - 200, middle.y + 150);
  await expect.poll(() => graph.drawnAround(moved, 14)).toBeGreaterThan(enough);
  await expect.poll(() => graph.drawnAround(middle, 14)).toBe(0);

  await graph.page.mouse.click(middle.x - 200, middle.y + 150);
  await graph.isChosen('Quiet Heron', false);
  await graph.page.keyboard.down('Control');
  await graph.drag({ x: moved.x - 40, y: moved.y - 40 }, { x: moved.x + 40, y: moved.y + 40 });
  await graph.page.keyboard.up('Control');
  await graph.isChosen('Quiet Heron', true);

  await graph.page.mouse.click(middle.x - 200, middle.y + 150);
  await graph.isChosen('Quiet Heron', false);
  await graph.page.getByRole('button', { name: 'Select with a lasso' }).click();
  await graph.drag(
    { x: moved.x - 50, y: moved.y },
    { x: moved.x, y: moved.y - 50 },
    { x: moved.x + 50, y: moved.y },
    { x: moved.x, y: moved.y + 50 },
  );
  await graph.isChosen('Quiet Heron', true);
});

test('a lost WebGL context is replaced, with everything where it was', async ({ firstRun }) => {
  const graph = await graphOfOne(firstRun);
  const middle = await graph.middle();
  await expect.poll(() => graph.drawnAround(middle, 14)).toBeGreaterThan(enough);
  const lost = await graph.canvas.locator('canvas.sigma-nodes').elementHandle();
  if (!lost) throw new Error('Sigma draws nothing');
  await lost.evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect.poll(() => lost.evaluate((canvas) => canvas.isConnected)).toBe(false);
  await expect(graph.canvas.locator('canvas.sigma-nodes')).toHaveCount(1);
  await expect.poll(() => graph.drawnAround(middle, 14)).toBeGreaterThan(enough);
  await graph.page.mouse.click(middle.x, middle.y);
  await graph.isChosen('Quiet Heron', true);
});

test('without WebGL the graph is drawn as SVG and answers to the mouse', async ({ app, firstRun }) => {
  await withoutWebgl(app.page);
  const graph = await graphOfOne(firstRun);
  await expect(graph.canvas.locator('svg [data-item]')).toHaveCount(1);
  const middle = await graph.middle();
  await expect.poll(() => graph.drawnAround(middle, 14)).toBeGreaterThan(enough);
  await graph.page.mouse.click(middle.x - 200, middle.y + 150);
  await graph.isChosen('Quiet Heron', false);
  await graph.page.mouse.click(middle.x, middle.y);
  await graph.isChosen('Quiet Heron', true);
  await graph.page.mouse.click(middle.x, middle.y, { button: 'right' });
  await expect(graph.page.getByRole('menu', { name: 'Actions in the graph' })).toBeVisible();
});
