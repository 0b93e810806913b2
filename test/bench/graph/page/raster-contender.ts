/** The raster layer alone, as a stage uses it. */
import { RasterLayer } from '../../../../renderer/graph/raster/raster-layer.ts';
import type { WorldToScreen } from '../../../../renderer/graph/raster/camera.ts';
import { type Contender, ground, nextFrame, type View } from './contender.ts';
import { sceneOf } from './data-scene.ts';
import { shownStateOf } from './shown-state.ts';

export function createRasterContender(): Contender {
  const times: number[] = [];
  const drawn: number[] = [];
  const layer = new RasterLayer({
    onPicture: (r) => {
      times.push(Math.round(r.milliseconds));
      drawn.push(r.edgesDrawn);
    },
  });
  Object.assign(window, { times, drawn });
  let host: HTMLElement | null = null;
  let firstScale = 1;
  const look = (view: View, moving: boolean): void => {
    if (!host) return;
    layer.moveTo(cameraOf(view, host, firstScale), viewportOf(host), moving);
  };
  let last: View | null = null;
  return {
    async show(element, data, view) {
      host = element;
      firstScale = view.scale;
      element.append(layer.canvas);
      layer.setColors({ ground, border: '#ffffff' });
      layer.setScene(sceneOf(data));
      last = view;
      look(view, false);
      await layer.settled();
      await nextFrame();
    },
    look(view) {
      last = view;
      look(view, true);
    },
    async frame() {
      await nextFrame();
    },
    async complete() {
      if (last) look(last, false);
      await layer.settled();
      await nextFrame();
    },
    shown: () => (host ? shownStateOf(layer.canvas, host) : null),
    dispose: () => layer.dispose(),
  };
}

const viewportOf = (host: HTMLElement) => ({
  width: host.clientWidth,
  height: host.clientHeight,
  pixelRatio: devicePixelRatio,
});

function cameraOf({ x, y, scale }: View, host: HTMLElement, firstScale: number): WorldToScreen {
  return {
    scale,
    angle: 0,
    offsetX: host.clientWidth / 2 - scale * x,
    offsetY: host.clientHeight / 2 + scale * y,
    sizeScale: Math.sqrt(scale / firstScale),
  };
}
