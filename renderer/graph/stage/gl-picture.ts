/**
 * Decides who draws the scene: Sigma's program everything, where this machine does that within a frame; otherwise it
 * draws the part in view as soon as that fits, and until then the raster worker draws the far view beneath it.
 */
import { type ViewTransform, visibleBounds } from './view-transform.ts';
import type { Bounds, Scene } from '../scene/scene.ts';
import { fitsFrame, itemBudget, type StageSpeed } from './draw-budget.ts';
import { edgeColumns, edgeEnds, itemColumns, itemPositions, itemState } from './draw-columns.ts';
import { FarView } from './far-view.ts';
import { createGlyphAtlas, type GlyphAtlas } from './glyph-atlas.ts';
import { emptyPart, type ScenePart } from './neighbourhood.ts';
import type { Picture, Standout } from './picture.ts';
import type { SigmaSurface } from './sigma-surface.ts';
import type { StageColors } from './stage.ts';
import { limitedPart, nothingStandsOut } from './standout.ts';
import { isWithin, nowhere, visibleEdges, visibleItems } from './visible-part.ts';

export interface GlPictureOptions {
  readonly parent: HTMLElement;
  readonly surface: SigmaSurface;
  readonly speed: StageSpeed;
  readonly colors: StageColors;
  readonly glyph: (type: number) => readonly string[];
  /** The far view could not be drawn by the worker. */
  onRasterLost(): void;
}

/**
 * What Sigma's program holds: everything; a part with the bounds within which it is complete; close by, where edges
 * that only pass through are too many, items alone above the raster; or nothing.
 */
type Base =
  | { readonly kind: 'all' }
  | { readonly kind: 'part' | 'items'; readonly part: ScenePart; readonly covers: Bounds }
  | { readonly kind: 'none' };

/** Share of the canvas around it that a part covers, so that the camera can move within it. */
const aroundShare = 0.35;
/** From this scale of sizes on, items are large enough to be worth drawing with their icons. */
const closeScale = 1.5;
/** More items than these are sent to the graphics card with all others, in one piece. */
const patchMax = 500;
/** How many times the budget may stand out: more than that is left to the far view. */
const standoutShare = 2;

const partOf = (base: Exclude<Base, { kind: 'all' }>): ScenePart => (base.kind === 'none' ? emptyPart : base.part);

export class GlPicture implements Picture {
  readonly onlyItems = undefined;
  readonly #options: GlPictureOptions;
  #scene: Scene | null = null;
  #atlas: GlyphAtlas | null = null;
  #atlasTypes = '';
  #standout = nothingStandsOut;
  #base: Base = { kind: 'none' };
  readonly #far: FarView;
  /** What of `#standout` Sigma draws. */
  #top: ScenePart = emptyPart;
  /** The camera for which the base was chosen. */
  #chosenFor = '';

  constructor(options: GlPictureOptions) {
    this.#options = options;
    this.#far = new FarView({
      parent: options.parent,
      colors: options.colors,
      onShown: () => {
        if (this.#base.kind === 'none') this.#fillBase(this.#base);
        options.surface.requestFrame();
      },
      // Sigma draws everything, however long it takes.
      onLost: () => {
        this.#fillBase({ kind: 'all' });
        options.onRasterLost();
        options.surface.requestFrame();
      },
    });
    // Where a frame has no room for much, most graphs are large.
    if (options.speed.renderer === 'software') this.#far.start();
  }

  setScene(scene: Scene): void {
    this.#scene = scene;
    this.#far.setScene(scene);
    this.#updateAtlas(scene);
    this.#chosenFor = '';
    this.#fillBase(this.#fitsWhole(scene) ? { kind: 'all' } : { kind: 'none' });
    this.setStandout({ ...this.#standout, part: emptyPart });
  }

  movePositions(items: readonly number[] | null): void {
    const scene = this.#scene;
    if (!scene) return;
    const { base, top } = this.#options.surface.painter;
    this.#far.movePositions(items);
    this.#chosenFor = '';
    if (this.#base.kind === 'all') {
      if (items && items.length <= patchMax)
        base.items.patch(
          items,
          itemColumns(scene, Uint32Array.from(items), this.#pictureOf, () => 0),
        );
      else base.items.move(itemPositions(scene, null));
      base.edges.move(edgeEnds(scene, null));
    } else if (this.#base.kind !== 'none') {
      // Others may have come into view.
      this.#base = { ...this.#base, covers: nowhere };
      base.items.move(itemPositions(scene, this.#base.part.items));
      base.edges.move(edgeEnds(scene, this.#base.part.edges));
    }
    top.items.move(itemPositions(scene, this.#top.items));
    top.edges.move(edgeEnds(scene, this.#top.edges));
  }

  updateFlags(items: readonly number[] | null): void {
    const scene = this.#scene;
    if (!scene) return;
    const { base } = this.#options.surface.painter;
    const some = items && items.length <= patchMax ? items : null;
    const order = this.#base.kind === 'all' ? some && Uint32Array.from(some) : partOf(this.#base).items;
    const columns = itemColumns(scene, order, this.#pictureOf, () => 0);
    this.#far.updateFlags(items);
    // The picture of the far view has no flag that changes within a scene, and a part is no larger than a frame.
    if (this.#base.kind === 'all' && some) base.items.patch(some, columns);
    else base.items.set(columns);
    this.setStandout(this.#standout);
  }

  setStandout(standout: Standout): void {
    this.#standout = standout;
    const scene = this.#scene;
    if (!scene) return;
    const { top } = this.#options.surface.painter;
    const itemMax = standoutShare * itemBudget(this.#options.speed);
    this.#top = limitedPart(standout.part, itemMax, 3 * itemMax);
    this.#far.setStandout(standout, this.#top.items.length < standout.part.items.length);
    const stateOf = (item: number) =>
      (standout.selected.has(item) ? itemState.selected : 0) | (standout.hovered === item ? itemState.hovered : 0);
    top.items.set(itemColumns(scene, this.#top.items, this.#pictureOf, stateOf));
    top.edges.set(edgeColumns(scene, this.#top.edges));
  }

  setColors(colors: StageColors): void {
    this.#options.surface.painter.setColors(colors);
    this.#far.setColors(colors);
  }

  draw(transform: ViewTransform, isMoving: boolean): void {
    const scene = this.#scene;
    if (!scene) return;
    this.#choose(scene, transform, isMoving);
    const { painter } = this.#options.surface;
    const isFar = this.#hasFar && scene.count > 0;
    if (isFar) this.#far.draw(transform, { isMoving, marked: this.#base.kind === 'none' });
    else this.#far.hide();
    const { base, top } = painter;
    const isDrawn = base.items.count + base.edges.count + top.items.count + top.edges.count > 0;
    this.#options.surface.showDrawing(isDrawn);
    if (isDrawn) painter.draw(transform, this.#standout.dims);
  }

  /** The next frame will be for this camera, which moves: what is drawn aside can begin before it. */
  foresee(transform: ViewTransform): void {
    if (this.#hasFar) this.#far.foresee(transform);
  }

  drawn(): ReturnType<Picture['drawn']> {
    const scene = this.#scene;
    const mode = this.#hasFar && !this.#far.isLost ? 'raster' : 'sigma';
    return { mode, itemsDrawn: scene?.count ?? 0, edgesDrawn: scene?.edgeCount ?? 0 };
  }

  dispose(): void {
    this.#far.dispose();
  }

  readonly #pictureOf = (type: number) => this.#atlas?.pictureOf(type) ?? 0;

  get #hasFar(): boolean {
    return this.#base.kind === 'none' || this.#base.kind === 'items';
  }

  #fitsWhole(scene: Scene): boolean {
    return this.#far.isLost || fitsFrame(this.#options.speed, scene.count, scene.edgeCount);
  }

  /** While the far view moves it stays: counting what is in view at each frame would cost more than it saves. */
  #choose(scene: Scene, transform: ViewTransform, isMoving: boolean): void {
    if (this.#base.kind === 'all') return;
    const isCovered = this.#base.kind !== 'none' && isWithin(visibleBounds(transform, 0), this.#base.covers);
    if (isMoving ? isCovered || this.#base.kind === 'none' : isCovered && this.#base.kind === 'part') return;
    const key = [transform.x, transform.y, transform.zoom, transform.width, transform.height].join(' ');
    if (key === this.#chosenFor) return;
    this.#chosenFor = key;
    const covers = visibleBounds(transform, Math.max(transform.width, transform.height) * aroundShare);
    const { speed } = this.#options;
    const items = visibleItems(scene, covers, (count) => fitsFrame(speed, count, 0));
    const edges = items && visibleEdges(scene, covers, (count) => fitsFrame(speed, items.length, count));
    if (items && edges) this.#fillBase({ kind: 'part', part: { items, edges }, covers });
    else if (items && transform.sizeScale >= closeScale) {
      this.#fillBase({ kind: 'items', part: { items, edges: emptyPart.edges }, covers });
    } else if (this.#base.kind !== 'none') this.#leavePart();
  }

  /** The part stays until the far view has its first picture. */
  #leavePart(): void {
    this.#base = { kind: 'none' };
    this.#far.renew();
  }

  #fillBase(base: Base): void {
    this.#base = base;
    const scene = this.#scene;
    if (!scene) return;
    const { items, edges } = this.#options.surface.painter.base;
    const part = base.kind === 'all' ? null : partOf(base);
    items.set(itemColumns(scene, part && part.items, this.#pictureOf, () => 0));
    edges.set(edgeColumns(scene, part && part.edges));
  }

  #updateAtlas(scene: Scene): void {
    const types = [...new Set(scene.types.subarray(0, scene.count))].toSorted((a, b) => a - b);
    const key = types.join(' ');
    if (this.#atlas && key === this.#atlasTypes) return;
    this.#atlasTypes = key;
    this.#atlas = createGlyphAtlas(types, this.#options.glyph);
    this.#options.surface.painter.setAtlas(this.#atlas);
  }
}
