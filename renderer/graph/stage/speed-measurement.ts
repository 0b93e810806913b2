import { itemFlag, type Scene, shapeNames } from '../scene/scene.ts';
import type { StageSpeed } from './draw-budget.ts';
import { edgeColumns, itemColumns } from './draw-columns.ts';
import { ScenePainter } from './scene-painter.ts';
import type { StageColors } from './stage.ts';
import { viewTransform } from './view-transform.ts';

/** More than are drawn as rectangles in software, so that lines are measured there. */
const sampleItems = 500;
const sampleEdges = 1500;
/** No time that was measured is worth more: a clock of browsers may have steps of a tenth of a millisecond. */
const smallestMs = 1e-6;
const timeLimitMs = 150;

/**
 * Draws an invented graph on a canvas that nobody sees, as often as the time limit allows, and tells what an empty
 * frame, an item and an edge cost at best: other programs only ever add to it. Null where there is no WebGL.
 */
export function measureSpeed(
  renderer: 'gpu' | 'software',
  colors: StageColors,
  extent: { readonly width: number; readonly height: number },
): StageSpeed | null {
  const canvas = document.createElement('canvas');
  canvas.width = extent.width;
  canvas.height = extent.height;
  const gl = canvas.getContext('webgl2', { antialias: false });
  if (!gl) return null;
  const painter = new ScenePainter(gl, renderer, colors);
  const scene = inventedScene();
  const items = itemColumns(
    scene,
    null,
    () => 0,
    () => 0,
  );
  const edges = edgeColumns(scene, null);
  const pixel = new Uint8Array(4);
  const transform = viewTransform({ x: 0.5, y: 0.5, span: 1 }, extent, 1);
  const started = performance.now();
  const frame = (withItems: boolean, withEdges: boolean): number => {
    painter.base.items.set(withItems ? items : { ...items, count: 0 });
    painter.base.edges.set(withEdges ? edges : { ...edges, count: 0 });
    // Waits for what was sent before, then for what is measured: calls alone only queue.
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    const before = performance.now();
    gl.clear(gl.COLOR_BUFFER_BIT);
    painter.draw(transform, false);
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    return performance.now() - before;
  };
  // The first frame compiles the shaders for good.
  frame(true, true);
  let [base, onlyItems] = [Infinity, Infinity];
  const whole: number[] = [];
  for (let round = 0; round < 8 && (round === 0 || performance.now() - started < timeLimitMs); round += 1) {
    base = Math.min(base, frame(false, false));
    onlyItems = Math.min(onlyItems, frame(true, false));
    whole.push(frame(true, true));
  }
  whole.sort((a, b) => a - b);
  const both = whole[0] ?? Infinity;
  painter.dispose();
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return {
    renderer,
    baseMs: base,
    itemMs: Math.max(smallestMs, (onlyItems - base) / sampleItems),
    edgeMs: Math.max(smallestMs, (both - onlyItems) / sampleEdges),
    measuredAt: Date.now(),
    spread: (whole[Math.floor(whole.length / 2)] ?? both) / Math.max(smallestMs, both),
  };
}

/** Even places by the golden ratio (Weyl sequences), edges between near and far ones. */
function inventedScene(): Scene {
  const fraction = (value: number) => value - Math.floor(value);
  const column = (count: number, valueOf: (at: number) => number) =>
    Array.from({ length: count }, (_, at) => valueOf(at));
  const source = column(sampleEdges, (edge) => edge % sampleItems);
  return {
    version: 1,
    count: sampleItems,
    x: Float32Array.from(column(sampleItems, (item) => fraction(item * 0.618_034))),
    y: Float32Array.from(column(sampleItems, (item) => fraction(item * 0.754_878))),
    size: Float32Array.from(column(sampleItems, (item) => 3 + (item % 7))),
    color: new Uint16Array(sampleItems),
    shape: Uint8Array.from(column(sampleItems, (item) => item % shapeNames.length)),
    flags: Uint8Array.from(column(sampleItems, (item) => (item % 5 === 0 ? itemFlag.severalOwners : 0))),
    rows: Int32Array.from(column(sampleItems, (item) => item)),
    types: new Uint16Array(sampleItems),
    edgeCount: sampleEdges,
    source: Uint32Array.from(source),
    target: Uint32Array.from(source.map((item, edge) => (item + 13 + (edge % 3) * 34) % sampleItems)),
    edgeColor: new Uint16Array(sampleEdges),
    weight: new Float32Array(sampleEdges).fill(1),
    edgeOwners: () => [],
    edgeRows: new Int32Array(sampleEdges),
    edgeFlags: new Uint8Array(sampleEdges),
    palette: ['#808080'],
    label: () => '',
    edgeLabel: () => '',
    itemOf: (row) => row,
  };
}
