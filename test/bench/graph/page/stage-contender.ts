/** The product: model, scene and stage, with labels, picking, hover and selection. */
import { GraphSession } from '../../../../renderer/graph/model/graph-session.ts';
import { buildScene } from '../../../../renderer/graph/scene/build-scene.ts';
import type { Scene } from '../../../../renderer/graph/scene/scene.ts';
import { createStage } from '../../../../renderer/graph/stage/create-stage.ts';
import type { StageSpeed } from '../../../../renderer/graph/stage/draw-budget.ts';
import type { Stage, StageEvents } from '../../../../renderer/graph/stage/stage.ts';
import { answerOf, placesOf } from '../graph-answer.ts';
import type { GraphData } from '../graph-data.ts';
import { type Contender, ground, nextFrame, ownerColors, type View } from './contender.ts';
import { shownStateOf } from './shown-state.ts';

const colors = { background: ground, text: '#ffffff', muted: '#abb3bf', accent: '#4c90f0', severalOwners: '#ffffff' };

export interface StageContender extends Contender {
  readonly stage: () => Stage;
  readonly session: GraphSession;
  readonly scene: () => Scene;
  /** The item under the pointer, or -1. */
  readonly hovered: () => number;
  /** Draws what the model now has. */
  redraw(): void;
}

/** What this machine draws, measured once like at the first use of the product. */
let speed: StageSpeed | undefined;

export function measureStageSpeed(host: HTMLElement): void {
  const measured = (value: StageSpeed): void => {
    speed = value;
  };
  createStage(host, { ground: colors, reducedMotion: true, events: { ...noEvents, measured } }).dispose();
  host.replaceChildren();
}

const nothing = (): void => {};
const noEvents: StageEvents = {
  hover: nothing,
  click: nothing,
  doubleClick: nothing,
  contextMenu: nothing,
  selectArea: nothing,
  dragStart: nothing,
  drag: nothing,
  dragEnd: nothing,
  associate: nothing,
  camera: nothing,
  report: nothing,
  measured: nothing,
  failed: (reason) => console.error(reason),
};

export function createStageContender(): StageContender {
  const session = new GraphSession('bench', {
    undo: () => Promise.reject(new Error('no store')),
    read: () => Promise.reject(new Error('no store')),
  });
  let host: HTMLElement | null = null;
  let stage: Stage | null = null;
  let scene: Scene | null = null;
  let version = 0;
  let lookedAt = 0;
  let hovered = -1;
  const hover = (item: number): void => {
    hovered = item;
  };

  const madeStage = (): Stage => {
    if (!stage) throw new Error('no stage yet');
    return stage;
  };
  const madeHost = (): HTMLElement => {
    if (!host) throw new Error('no host yet');
    return host;
  };
  const rasterCanvas = (): HTMLCanvasElement | null => host?.querySelector('canvas[data-asked-at]') ?? null;
  const isComplete = (): boolean => {
    if (madeStage().report().mode !== 'raster') return true;
    const { complete, askedAt } = rasterCanvas()?.dataset ?? {};
    return complete === 'true' && Number(askedAt) >= lookedAt;
  };
  const complete = async (): Promise<void> => {
    // The stage draws with the next frame, and says by then who does.
    await nextFrame();
    if (madeStage().report().mode !== 'raster') {
      if (host) finish(host);
      return;
    }
    if (!isComplete()) await changed(madeHost(), isComplete);
  };
  const redraw = (): void => {
    version += 1;
    lookedAt = performance.now();
    scene = buildScene({
      model: session.model,
      metrics: {},
      version,
      colorOfOwner: (owner) => ownerColors[owner - 1],
      shownLabel: (row) => session.model.nodes.labels[row] ?? '',
      communityName: String,
    });
    madeStage().setScene(scene);
  };
  const look = ({ x, y, scale }: View): void => {
    if (!host) return;
    lookedAt = performance.now();
    madeStage().camera.set({ x, y, span: Math.min(host.clientWidth, host.clientHeight) / scale });
  };
  return {
    session,
    stage: madeStage,
    scene: () => {
      if (!scene) throw new Error('no scene yet');
      return scene;
    },
    hovered: () => hovered,
    redraw,
    async show(element, data, view) {
      host = element;
      stage = createStage(element, { ground: colors, reducedMotion: true, events: { ...noEvents, hover }, speed });
      fill(session, data);
      redraw();
      look(view);
      await complete();
    },
    look,
    async frame() {
      await nextFrame();
    },
    complete,
    shown: () => {
      const canvas = rasterCanvas();
      if (!host || madeStage().report().mode !== 'raster') return { coverage: 1, ageMs: 0 };
      return canvas && shownStateOf(canvas, host);
    },
    dispose: () => stage?.dispose(),
  };
}

function fill(session: GraphSession, data: GraphData): void {
  const rows = session.model.take(answerOf(data));
  session.begin('bench', { rows, places: placesOf(data) });
}

/** Waits until what a canvas says of its picture makes `isIt` true. */
function changed(host: HTMLElement, isIt: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isIt()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(host, { subtree: true, childList: true, attributes: true });
  });
}

/** Waits until WebGL has drawn everything that was asked for. */
export function finish(host: HTMLElement): void {
  for (const canvas of host.querySelectorAll('canvas')) {
    if (canvas.dataset['askedAt'] !== undefined) continue;
    const gl = canvas.getContext('webgl2');
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
}
