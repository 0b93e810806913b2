import { GraphCanvasPage, withoutWebgl } from './pages/graph-canvas.ts';
import { openGraphFile } from './pages/graph-file.ts';
import { expect, test } from './support/app.ts';

const side = 50;
const count = side * side;

/** Nodes in a square, each joined to its right neighbour. */
function squareFile(): string {
  const nodes = Array.from({ length: count }, (_, at) => {
    const [column, row] = [at % side, Math.floor(at / side)];
    return `<node id="${at}" label="square ${at}"><viz:position x="${column}" y="${row}"/></node>`;
  });
  const edges = Array.from({ length: count }, (_, at) =>
    at % side === side - 1 ? '' : `<edge source="${at}" target="${at + 1}"/>`,
  );
  return `<gexf xmlns:viz="http://gexf.net/1.3/viz"><graph><nodes>${nodes.join('')}</nodes><edges>${edges.join('')}</edges></graph></gexf>`;
}

test('without WebGL a large graph is seen whole from afar, pointed at, and close by with its icons', async ({
  app,
  firstRun,
}) => {
  await withoutWebgl(app.page);
  const shell = await firstRun.createWorkspace();
  await openGraphFile(shell, 'square.gexf', squareFile());
  const graph = new GraphCanvasPage(shell.page);
  const { page } = graph;
  await expect(page.getByText(/Graph: no WebGL, icons up to 300 nodes/)).toBeVisible();
  await expect(graph.row('square 1').first()).toBeVisible();
  const middle = await graph.middle();
  // Far more is drawn than elements for it: the picture of the far view, with no element of its own.
  await expect.poll(() => graph.drawnAround(middle, 150)).toBeGreaterThan(3000);
  await expect(graph.canvas.locator('svg [data-item]')).toHaveCount(0);
  const farView = graph.canvas.locator('canvas[data-asked-at]');
  await expect(farView).toBeVisible();

  const box = await graph.canvas.boundingBox();
  if (!box) throw new Error('there is no canvas');
  await page.mouse.move(middle.x, middle.y);
  await page.keyboard.down('Control');
  await graph.drag({ x: box.x + 20, y: box.y + 60 }, { x: middle.x, y: middle.y });
  await page.keyboard.up('Control');
  // A quarter of the nodes is chosen; so many stand out as elements at most.
  await expect.poll(() => graph.canvas.locator('svg [data-item]').count()).toBe(300);

  await page.mouse.click(box.x + 12, box.y + box.height - 12);
  await expect(graph.canvas.locator('svg [data-item]')).toHaveCount(0);
  await page.mouse.move(middle.x, middle.y);
  for (let notch = 0; notch < 8; notch += 1) await page.mouse.wheel(0, -120);
  // Close by everything in view is an element with its icon.
  await expect.poll(() => graph.canvas.locator('svg [data-item]').count()).toBeGreaterThan(3);
  await expect(farView).toBeHidden();
});

test('without WebGL and without threads that draw, the most important nodes of a large graph are shown', async ({
  app,
  firstRun,
}) => {
  await withoutWebgl(app.page);
  await app.page.evaluate(() => {
    const Before = window.Worker;
    window.Worker = class extends Before {
      constructor(url: string | URL, options?: WorkerOptions) {
        if (String(url).includes('raster')) throw new Error('no threads');
        super(url, options);
      }
    };
  });
  const shell = await firstRun.createWorkspace();
  await openGraphFile(shell, 'square.gexf', squareFile());
  const graph = new GraphCanvasPage(shell.page);
  await expect(graph.row('square 1').first()).toBeVisible();
  await expect(graph.canvas.locator('svg [data-item]')).toHaveCount(300);
  await expect(graph.canvas.locator('canvas[data-asked-at]')).toHaveCount(0);
});
