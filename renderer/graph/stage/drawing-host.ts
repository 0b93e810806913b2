/** Who draws a stage now: Sigma, SVG where there is no WebGL, or nobody while it sleeps. A lost context is replaced. */
import type { StageSpeed } from './draw-budget.ts';
import { GlPicture } from './gl-picture.ts';
import type { Picture } from './picture.ts';
import { PlainSurface } from './plain-surface.ts';
import { detectRenderer } from './renderer-detection.ts';
import { SigmaSurface } from './sigma-surface.ts';
import type { StageColors, StageRenderer } from './stage.ts';
import type { Surface } from './surface.ts';
import { SvgPicture } from './svg-picture.ts';
import type { ViewTransform } from './view-transform.ts';

interface Drawing {
  readonly surface: Surface;
  readonly picture: Picture;
}

interface DrawingHostOptions {
  readonly container: HTMLElement;
  readonly renderer: StageRenderer;
  readonly speed: StageSpeed | null;
  readonly glyph: (type: number) => readonly string[];
  /** The theme as it is now. */
  readonly colors: () => StageColors;
  readonly reducedMotion: () => boolean;
  readonly frame: () => void;
  /** For the camera as it is now. */
  readonly transform: () => ViewTransform;
  /** A new surface and picture that know nothing yet. */
  readonly opened: (drawing: Drawing) => void;
  readonly failed: (reason: string) => void;
}

/** Contexts that are lost more often than this within a minute will not stay. */
const lossesMax = 3;
const lossesWithinMs = 60_000;

export class DrawingHost {
  readonly #options: DrawingHostOptions;
  #renderer: StageRenderer;
  #drawing: Drawing | null = null;
  #losses: number[] = [];

  constructor(options: DrawingHostOptions) {
    this.#options = options;
    this.#renderer = options.renderer;
  }

  get renderer(): StageRenderer {
    return this.#renderer;
  }

  /** Null while it sleeps. */
  get drawing(): Drawing | null {
    return this.#drawing;
  }

  open(): void {
    if (this.#drawing) return;
    this.#drawing = this.#renderer === 'none' ? this.#openSvg() : this.#openSigma();
    this.#options.opened(this.#drawing);
    this.#drawing.surface.requestFrame();
  }

  close(): void {
    this.#drawing?.picture.dispose();
    this.#drawing?.surface.dispose();
    this.#drawing = null;
  }

  #openSigma(): Drawing {
    const { container, speed, glyph, colors, reducedMotion, frame, transform, failed } = this.#options;
    if (!speed) return this.#fallBack('WebGL could not be measured');
    try {
      const surface = new SigmaSurface(
        container,
        { renderer: speed.renderer, colors: colors(), reducedMotion: reducedMotion() },
        { frame, moved: () => picture.foresee(transform()), lost: this.#lost },
      );
      const onRasterLost = () => failed('The far view can no longer be drawn beside; the graph is drawn slowly.');
      const picture = new GlPicture({ parent: container, surface, speed, colors: colors(), glyph, onRasterLost });
      return { surface, picture };
    } catch (error) {
      return this.#fallBack(error instanceof Error ? error.message : String(error));
    }
  }

  #openSvg(): Drawing {
    const { container, colors, frame } = this.#options;
    const surface = new PlainSurface(container, { frame, lost: () => undefined });
    const picture = new SvgPicture({
      parent: container,
      colors: colors(),
      requestFrame: () => surface.requestFrame(),
    });
    return { surface, picture };
  }

  #fallBack(reason: string): Drawing {
    this.#renderer = 'none';
    this.#options.failed(`The graph is drawn without WebGL: ${reason}`);
    return this.#openSvg();
  }

  readonly #lost = () => {
    const now = performance.now();
    this.#losses = [...this.#losses.filter((time) => now - time < lossesWithinMs), now];
    this.close();
    const mayStay = this.#losses.length <= lossesMax && detectRenderer() !== 'none';
    if (!mayStay) {
      this.#renderer = 'none';
      this.#options.failed('The graph is drawn without WebGL: the graphics driver keeps losing its pictures.');
    }
    this.open();
  };
}
