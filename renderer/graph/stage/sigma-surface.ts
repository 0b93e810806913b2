/**
 * Sigma with a program of our own: it supplies the camera, what the mouse and the wheel do to it, the frames and the
 * WebGL context, and draws the scene through `ScenePainter`. Its own graph is one hidden node, because a graphology
 * graph of 100,000 nodes takes seconds to build, and its own picking is off, because each reading of a pixel waits
 * for the graphics card.
 */
import Graph from 'graphology';
import Sigma from 'sigma';
import type { EdgeProgramType, NodeProgramType } from 'sigma/rendering';
import { ScenePainter } from './scene-painter.ts';
import type { CameraView, StageColors } from './stage.ts';
import type { Surface, SurfaceEvents } from './surface.ts';
import type { Extent } from './view-transform.ts';

/** Sigma's camera counts in widths of the box of its graph, from the corner of a box around the origin. */
const unitBox: { x: [number, number]; y: [number, number] } = { x: [-0.5, 0.5], y: [-0.5, 0.5] };
const cornerToMiddle = 0.5;

/** Layers of Sigma that have nothing to show: each that is composed costs a fifth of an empty frame in software. */
const unusedLayers = ['edges', 'edgeLabels', 'labels', 'hovers', 'hoverNodes'];
/** Layers that Sigma draws on with WebGL. */
const drawnLayer = 'nodes';

const motion = { inertiaDuration: 200, inertiaRatio: 1.5, zoomDuration: 250 };
/** A duration of nothing would divide by it. */
const noMotion = { inertiaDuration: 1, inertiaRatio: 0, zoomDuration: 1 };

interface SigmaSurfaceOptions {
  readonly renderer: 'gpu' | 'software';
  readonly colors: StageColors;
  readonly reducedMotion: boolean;
}

interface SigmaSurfaceEvents extends SurfaceEvents {
  /** The camera has moved, and a frame will follow. */
  moved(): void;
}

export class SigmaSurface implements Surface {
  readonly #host: HTMLElement;
  readonly #sigma: Sigma;
  readonly #resizes: ResizeObserver;
  readonly #events: SigmaSurfaceEvents;
  #painter: ScenePainter | null = null;
  #isReady = false;
  #isPanning = true;

  /** @throws Error where there is no WebGL, or its shaders do not compile */
  constructor(
    parent: HTMLElement,
    { renderer, colors, reducedMotion }: SigmaSurfaceOptions,
    events: SigmaSurfaceEvents,
  ) {
    this.#events = events;
    this.#host = document.createElement('div');
    Object.assign(this.#host.style, { position: 'absolute', inset: '0' });
    parent.append(this.#host);
    try {
      this.#sigma = this.#createSigma({ renderer, colors, reducedMotion });
    } catch (error) {
      this.#host.remove();
      throw error;
    }
    this.#sigma.setCustomBBox(unitBox);
    this.#sigma.refresh();
    this.#takeOverMouse();
    const canvases = this.#sigma.getCanvases();
    for (const name of unusedLayers) canvases[name]?.style.setProperty('display', 'none');
    this.#sigma.on('resize', () => this.#shrinkUnused());
    this.#shrinkUnused();
    canvases[drawnLayer]?.addEventListener('webglcontextlost', this.#lost);
    this.#sigma.getCamera().on('updated', () => {
      if (this.#isReady) this.#events.moved();
    });
    // Sigma itself looks only at the size of the window.
    this.#resizes = new ResizeObserver(() => this.requestFrame());
    this.#resizes.observe(parent);
    this.#isReady = true;
    this.requestFrame();
  }

  get painter(): ScenePainter {
    if (!this.#painter) throw new Error('Sigma made no program.');
    return this.#painter;
  }

  /** A layer that shows nothing is not even composed. */
  showDrawing(shown: boolean): void {
    this.#sigma.getCanvases()[drawnLayer]?.style.setProperty('display', shown ? 'block' : 'none');
  }

  extent(): Extent {
    return this.#sigma.getDimensions();
  }

  view(): CameraView {
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    return { x: x - cornerToMiddle, y: y - cornerToMiddle, span: ratio };
  }

  setView({ x, y, span }: CameraView, ms: number): void {
    const state = { x: x + cornerToMiddle, y: y + cornerToMiddle, ratio: span, angle: 0 };
    const camera = this.#sigma.getCamera();
    if (ms > 0) {
      camera.animate(state, { duration: ms, easing: 'quadraticInOut' }, () => undefined);
      return;
    }
    // An animation that is going on would move it back.
    if (camera.isAnimated()) camera.animate(state, { duration: 1 }, () => undefined);
    camera.setState(state);
  }

  limitSpan({ min, max }: { readonly min: number; readonly max: number }): void {
    this.#sigma.setSettings({ minCameraRatio: min, maxCameraRatio: max });
  }

  setPanning(allowed: boolean): void {
    this.#isPanning = allowed;
  }

  setReducedMotion(reduced: boolean): void {
    this.#sigma.setSettings(reduced ? noMotion : motion);
  }

  requestFrame(): void {
    this.#sigma.scheduleRender();
  }

  dispose(): void {
    this.#isReady = false;
    this.#resizes.disconnect();
    this.#sigma.getCanvases()[drawnLayer]?.removeEventListener('webglcontextlost', this.#lost);
    // Its kill() gives the contexts back.
    this.#sigma.kill();
    this.#host.remove();
  }

  readonly #lost = () => {
    if (this.#isReady) this.#events.lost();
  };

  #createSigma({ renderer, colors, reducedMotion }: SigmaSurfaceOptions): Sigma {
    const graph = new Graph();
    graph.addNode('scene', { x: 0, y: 0, size: 1, hidden: true });
    const program = scenePrograms(
      (gl) => {
        this.#painter = new ScenePainter(gl, renderer, colors);
      },
      () => {
        if (this.#isReady) this.#events.frame();
      },
      () => this.#painter?.dispose(),
    );
    return new Sigma(graph, this.#host, {
      ...(reducedMotion ? noMotion : motion),
      ...program,
      allowInvalidContainer: true,
      enableCameraRotation: false,
      renderLabels: false,
      stagePadding: 0,
      zoomingRatio: 1.35,
    });
  }

  /** What is under the pointer is known from the scene; Sigma would read a pixel back at each move. */
  #takeOverMouse(): void {
    const mouse = this.#sigma.getMouseCaptor();
    mouse.removeAllListeners();
    this.#sigma.getTouchCaptor().removeAllListeners();
    mouse.on('mousemovebody', (move) => {
      if (!this.#isPanning) move.preventSigmaDefault();
    });
    mouse.on('doubleClick', (click) => click.preventSigmaDefault());
  }

  #shrinkUnused(): void {
    const canvases = this.#sigma.getCanvases();
    for (const name of unusedLayers) {
      const canvas = canvases[name];
      if (canvas) Object.assign(canvas, { width: 1, height: 1 });
    }
  }
}

/** The one program that draws, under the names of Sigma's own ones, which then are not compiled. */
function scenePrograms(
  create: (gl: WebGL2RenderingContext) => void,
  render: () => void,
  kill: () => void,
): {
  nodeProgramClasses: Record<string, NodeProgramType>;
  nodeHoverProgramClasses: Record<string, NodeProgramType>;
  edgeProgramClasses: Record<string, EdgeProgramType>;
} {
  class Nothing {
    drawLabel = undefined;
    drawHover = undefined;
    reallocate(): void {}
    process(): void {}
    render(): void {}
    kill(): void {}
  }
  class Painted extends Nothing {
    constructor(gl: WebGLRenderingContext) {
      super();
      if (!(gl instanceof WebGL2RenderingContext)) throw new Error('The graph needs WebGL 2.');
      create(gl);
    }
    override render(): void {
      render();
    }
    override kill(): void {
      kill();
    }
  }
  return {
    nodeProgramClasses: { circle: Painted },
    nodeHoverProgramClasses: { circle: Nothing },
    edgeProgramClasses: { arrow: Nothing, line: Nothing },
  };
}
