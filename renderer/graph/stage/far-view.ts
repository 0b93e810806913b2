/**
 * The far view of a scene, beneath whoever draws what stands out: the picture of the raster workers, told of what has
 * changed when it is next drawn, and above it the marks that the picture does not have. Needs no WebGL.
 */
import { RasterLayer } from '../raster/raster-layer.ts';
import type { Scene } from '../scene/scene.ts';
import { Touched } from '../touched.ts';
import { FarMarks } from './far-marks.ts';
import { MarkLayer } from './mark-layer.ts';
import type { Standout } from './picture.ts';
import type { StageColors } from './stage.ts';
import { emphasisOf, nothingStandsOut } from './standout.ts';
import { rasterCamera, type ViewTransform } from './view-transform.ts';

interface FarViewOptions {
  readonly parent: HTMLElement;
  readonly colors: StageColors;
  /** The first picture since `renew` is on the screen. */
  readonly onShown: () => void;
  /** There will be no pictures any more: the browser has no workers or bitmaps, or they fail again and again. */
  readonly onLost: () => void;
}

const dimmedOpacity = '0.28';
const lossesMax = 3;

export class FarView {
  readonly #options: FarViewOptions;
  #colors: StageColors;
  #scene: Scene | null = null;
  #raster: RasterLayer | null = null;
  #isLost = false;
  #marks: FarMarks | null = null;
  readonly #markLayer = new MarkLayer();
  #standout: Standout = nothingStandsOut;
  /** What the workers make of the items where not all that stands out is drawn above, and what they were told of it. */
  #emphasis: Uint8Array | null = null;
  #hasEmphasis: Uint8Array | null = null;
  /** The workers have the scene, and its places, as they are. */
  #has = { scene: false, positions: false };
  /** Items whose places they do not have yet. */
  readonly #moved = new Touched();
  #key = '';
  #isShown = false;

  constructor(options: FarViewOptions) {
    this.#options = options;
    this.#colors = options.colors;
    options.parent.append(this.#markLayer.element);
  }

  get isLost(): boolean {
    return this.#isLost;
  }

  /** Has its threads started, which takes longer than the rest; whether there are any. */
  start(): boolean {
    if (this.#raster || this.#isLost) return !this.#isLost;
    try {
      this.#raster = this.#createRaster();
    } catch {
      this.#lose();
      return false;
    }
    this.#raster.setColors({ ground: this.#colors.background, border: this.#colors.severalOwners });
    this.#raster.canvas.style.display = 'none';
    this.#options.parent.prepend(this.#raster.canvas);
    return true;
  }

  setScene(scene: Scene): void {
    this.#scene = scene;
    this.#marks = new FarMarks(scene);
    this.#has = { scene: false, positions: false };
  }

  movePositions(items: readonly number[] | null): void {
    this.#has = { ...this.#has, positions: false };
    this.#moved.add(items);
    this.#key = '';
  }

  updateFlags(items: readonly number[] | null): void {
    if (items) this.#marks?.update(items);
    else this.#marks = this.#scene && new FarMarks(this.#scene);
  }

  /** @param isCut whether it is more than is drawn above, so that the picture must tell it from the rest */
  setStandout(standout: Standout, isCut: boolean): void {
    this.#standout = standout;
    this.#emphasis = isCut && this.#scene ? emphasisOf(this.#scene, standout) : null;
  }

  setColors(colors: StageColors): void {
    this.#colors = colors;
    this.#raster?.setColors({ ground: colors.background, border: colors.severalOwners });
  }

  /** What is shown is not taken for the scene until the next picture has come. */
  renew(): void {
    this.#isShown = false;
    this.#key = '';
  }

  /** @param marked whether nobody else draws the marks of items */
  draw(transform: ViewTransform, { isMoving, marked }: { readonly isMoving: boolean; readonly marked: boolean }): void {
    const scene = this.#scene;
    if (!scene || !this.start() || !this.#raster) return;
    const { dims } = this.#standout;
    this.#ask(scene, this.#raster, transform, isMoving);
    this.#raster.canvas.style.display = 'block';
    this.#raster.canvas.style.opacity = dims && !this.#emphasis ? dimmedOpacity : '1';
    this.#markLayer.element.style.opacity = dims ? dimmedOpacity : '1';
    this.#showMarks(scene, marked ? transform : null);
  }

  /** Somebody else draws everything. */
  hide(): void {
    if (this.#raster) this.#raster.canvas.style.display = 'none';
    if (this.#scene) this.#showMarks(this.#scene, null);
    this.#key = '';
  }

  /** The next frame will be for this camera, which moves: drawing for it can begin before. */
  foresee(transform: ViewTransform): void {
    if (this.#scene && this.#raster && this.#has.scene && this.#has.positions)
      this.#ask(this.#scene, this.#raster, transform, true);
  }

  dispose(): void {
    this.#markLayer.element.remove();
    this.#raster?.dispose();
    this.#raster = null;
  }

  #createRaster(): RasterLayer {
    let losses = 0;
    return new RasterLayer({
      onPicture: () => {
        losses = 0;
        if (this.#isShown) return;
        this.#isShown = true;
        this.#options.onShown();
      },
      onFailed: () => {
        losses += 1;
        if (losses >= lossesMax) this.#lose();
      },
    });
  }

  #lose(): void {
    this.#isLost = true;
    this.#raster?.dispose();
    this.#raster = null;
    if (this.#scene) this.#showMarks(this.#scene, null);
    this.#options.onLost();
  }

  #ask(scene: Scene, raster: RasterLayer, transform: ViewTransform, isMoving: boolean): void {
    const moved = this.#moved.take();
    if (!this.#has.scene) {
      raster.setScene(scene);
      this.#hasEmphasis = null;
      this.#key = '';
    } else if (!this.#has.positions) raster.movePositions(scene.x, scene.y, moved);
    this.#has = { scene: true, positions: true };
    if (this.#hasEmphasis !== this.#emphasis) raster.setEmphasis(this.#emphasis);
    this.#hasEmphasis = this.#emphasis;
    const { width, height, x, y, zoom, sizeScale } = transform;
    const pixelRatio = window.devicePixelRatio;
    const key = [width, height, x, y, zoom, sizeScale, pixelRatio, isMoving].join(' ');
    // Each call asks for a picture.
    if (key === this.#key) return;
    this.#key = key;
    raster.moveTo(rasterCamera(transform), { width, height, pixelRatio }, isMoving);
  }

  #showMarks({ palette, color }: Scene, transform: ViewTransform | null): void {
    const { selected, hovered } = this.#standout;
    const marks = (transform && this.#marks?.inView(transform)) ?? [];
    // What is selected or under the pointer has another ring.
    const shown = marks.filter(({ kind, item }) => kind === 'pin' || (item !== hovered && !selected.has(item)));
    this.#markLayer.show(shown, (item) => palette[color[item] ?? 0] ?? this.#colors.text, this.#colors);
  }
}
