import { expect, type Locator, type Page } from '@playwright/test';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The canvas of the graph of the tab that is shown, by what is to be seen on it. */
export class GraphCanvasPage {
  readonly page: Page;
  readonly canvas: Locator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = page.getByRole('group', { name: 'Canvas', exact: true });
  }

  row(text: string): Locator {
    return this.page.getByRole('grid', { name: 'Graph objects' }).getByRole('row').filter({ hasText: text });
  }

  async middle(): Promise<Spot> {
    const box = await this.canvas.boundingBox();
    if (!box) throw new Error('there is no canvas');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Pixels within so many pixels around a spot that differ from the ground, which is that of the lower right corner. */
  async drawnAround(spot: Spot, reach: number): Promise<number> {
    const clip = { x: spot.x - reach, y: spot.y - reach, width: 2 * reach, height: 2 * reach };
    const picture = (await this.page.screenshot({ clip })).toString('base64');
    return this.page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!context) throw new Error('no canvas to count on');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const ground = [data.at(-4) ?? 0, data.at(-3) ?? 0, data.at(-2) ?? 0];
      let drawn = 0;
      for (let at = 0; at < data.length; at += 4) {
        const away = ground.reduce((sum, part, channel) => sum + Math.abs((data[at + channel] ?? 0) - part), 0);
        if (away > 90) drawn += 1;
      }
      return drawn;
    }, picture);
  }

  /** Presses, moves in steps and lets go. */
  async drag(from: Spot, ...path: readonly Spot[]): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    for (const { x, y } of path) await mouse.move(x, y, { steps: 5 });
    await mouse.up();
  }

  async isChosen(text: string, chosen: boolean): Promise<void> {
    await expect(this.row(text)).toHaveAttribute('aria-selected', String(chosen));
  }
}

/** From here on the page is as on a machine where the browser has no WebGL. */
export async function withoutWebgl(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { prototype } = HTMLCanvasElement;
    const before: unknown = Reflect.get(prototype, 'getContext');
    if (typeof before !== 'function') throw new Error('this browser has no canvas');
    Reflect.set(prototype, 'getContext', function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : Reflect.apply(before, this, [kind, ...rest]);
    });
  });
}
