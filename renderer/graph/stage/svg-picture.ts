/**
 * A scene as SVG elements, for machines without WebGL: all of a small one; of a large one, above the far view, what
 * stands out, and close by everything in view. Where there is no far view either, the most important of it.
 */
import { kindShape } from '../../../shared/model/kind-shape.ts';
import { type ObjectKind, objectKinds } from '../../../shared/model/object-type.ts';
import { itemFlag, type Scene, shapeNames } from '../scene/scene.ts';
import { widthOf } from './draw-columns.ts';
import { FarView } from './far-view.ts';
import { orderBySize } from './label-placement.ts';
import { emptyPart } from './neighbourhood.ts';
import type { Picture, Standout } from './picture.ts';
import type { StageColors } from './stage.ts';
import { nothingStandsOut } from './standout.ts';
import { aboveFar, type ClosePart, closePart, reducedEdges, reducedItems, svgEdgeMax, svgItemMax } from './svg-part.ts';
import { screenX, screenY, type ViewTransform, visibleBounds } from './view-transform.ts';
import { isWithin, nowhere } from './visible-part.ts';

const namespace = 'http://www.w3.org/2000/svg';
/** Radius of the outlines, which stand in a box of 16. */
const outlineRadius = 6.5;
const outlines: Readonly<Record<string, string>> = {
  cluster:
    'M8 0.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0 -15ZM8 2a6 6 0 1 0 0 12a6 6 0 1 0 0 -12ZM8 3.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0 -9Z',
  foreign: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0 -13ZM8 4a4 4 0 1 0 0 8a4 4 0 1 0 0 -8Z',
};

const isKind = (name: string): name is ObjectKind => objectKinds.some((kind) => kind === name);

export function outlineOf(shape: number): string {
  const name = shapeNames[shape] ?? 'foreign';
  return isKind(name) ? kindShape[name] : (outlines[name] ?? '');
}

/** Share of the canvas around it that a part covers, so that the camera can move within it. */
const aroundShare = 0.15;

interface SvgPictureOptions {
  readonly parent: HTMLElement;
  readonly colors: StageColors;
  readonly requestFrame: () => void;
}

export class SvgPicture implements Picture {
  readonly #svg = document.createElementNS(namespace, 'svg');
  readonly #far: FarView;
  #colors: StageColors;
  #scene: Scene | null = null;
  #order: Uint32Array = new Uint32Array(0);
  #standout: Standout = nothingStandsOut;
  /** Close by, what is in view and a little around. */
  #close: ClosePart | null = null;
  #isStale = false;
  #items = new Map<number, SVGGElement>();
  #edges = new Map<number, SVGLineElement>();

  constructor({ parent, colors, requestFrame }: SvgPictureOptions) {
    this.#colors = colors;
    this.#svg.setAttribute('width', '100%');
    this.#svg.setAttribute('height', '100%');
    // The graph objects table is what a screen reader walks.
    this.#svg.setAttribute('aria-hidden', 'true');
    Object.assign(this.#svg.style, { position: 'absolute', inset: '0' });
    parent.prepend(this.#svg);
    const change = () => {
      this.#isStale = true;
      requestFrame();
    };
    this.#far = new FarView({ parent, colors, onShown: requestFrame, onLost: change });
  }

  get onlyItems(): ReadonlySet<number> | undefined {
    return this.#hasFar ? undefined : new Set(this.#items.keys());
  }

  setScene(scene: Scene): void {
    this.#scene = scene;
    this.#order = orderBySize(scene);
    this.#close = null;
    this.#far.setScene(scene);
    this.setStandout({ ...this.#standout, part: emptyPart });
  }

  movePositions(items: readonly number[] | null): void {
    this.#far.movePositions(items);
    // Others may have come into view.
    this.#close = this.#close && { ...this.#close, covers: nowhere };
  }

  updateFlags(items: readonly number[] | null): void {
    this.#far.updateFlags(items);
    this.#isStale = true;
  }

  setStandout(standout: Standout): void {
    this.#standout = standout;
    this.#far.setStandout(standout, standout.part.items.length > svgItemMax);
    this.#isStale = true;
  }

  setColors(colors: StageColors): void {
    this.#colors = colors;
    this.#far.setColors(colors);
    this.#isStale = true;
  }

  draw(transform: ViewTransform, isMoving: boolean): void {
    const scene = this.#scene;
    if (!scene) return;
    if (this.#hasFar) this.#choose(scene, transform, isMoving);
    if (this.#hasFar && this.#close?.isWhole !== true) {
      this.#far.draw(transform, { isMoving, marked: this.#close === null });
    } else this.#far.hide();
    if (this.#isStale) this.#build(scene);
    this.#isStale = false;
    const { x, y, source, target, size } = scene;
    for (const [edge, line] of this.#edges) {
      const [from, to] = [source[edge] ?? 0, target[edge] ?? 0];
      line.setAttribute('x1', screenX(transform, x[from] ?? 0).toFixed(1));
      line.setAttribute('y1', screenY(transform, y[from] ?? 0).toFixed(1));
      line.setAttribute('x2', screenX(transform, x[to] ?? 0).toFixed(1));
      line.setAttribute('y2', screenY(transform, y[to] ?? 0).toFixed(1));
    }
    for (const [item, group] of this.#items) {
      const [px, py] = [screenX(transform, x[item] ?? 0), screenY(transform, y[item] ?? 0)];
      const scale = ((size[item] ?? 1) * transform.sizeScale) / outlineRadius;
      group.setAttribute(
        'transform',
        `translate(${px.toFixed(1)} ${py.toFixed(1)}) scale(${scale.toFixed(3)}) translate(-8 -8)`,
      );
    }
  }

  drawn(): ReturnType<Picture['drawn']> {
    if (this.#hasFar && this.#scene)
      return { mode: 'raster', itemsDrawn: this.#scene.count, edgesDrawn: this.#scene.edgeCount };
    return { mode: 'svg', itemsDrawn: this.#items.size, edgesDrawn: this.#edges.size };
  }

  dispose(): void {
    this.#far.dispose();
    this.#svg.remove();
  }

  /** Not everything fits into elements, and there are threads to draw it. */
  get #hasFar(): boolean {
    const { count, edgeCount } = this.#scene ?? { count: 0, edgeCount: 0 };
    return !this.#far.isLost && (count > svgItemMax || edgeCount > svgEdgeMax);
  }

  /** While the far view moves it stays, as counting what is in view at each frame would cost more than it saves. */
  #choose(scene: Scene, transform: ViewTransform, isMoving: boolean): void {
    const view = visibleBounds(transform, 0);
    if (this.#close ? isWithin(view, this.#close.covers) : isMoving) return;
    const close = closePart(scene, visibleBounds(transform, Math.max(transform.width, transform.height) * aroundShare));
    if (close === null && this.#close === null) return;
    if (close === null) this.#far.renew();
    this.#close = close;
    this.#isStale = true;
  }

  #chosen(scene: Scene): { readonly items: Iterable<number>; readonly edges: Iterable<number> } {
    if (this.#hasFar) return aboveFar(this.#standout, this.#close);
    const items = reducedItems(scene, this.#order, this.#standout);
    return { items, edges: reducedEdges(scene, items) };
  }

  #build(scene: Scene): void {
    const standout = this.#standout;
    const chosen = this.#chosen(scene);
    const [strongItems, strongEdges] = [new Set(standout.part.items), new Set(standout.part.edges)];
    this.#edges = new Map(
      [...chosen.edges].map((edge) => {
        const line = document.createElementNS(namespace, 'line');
        const isStrong = strongEdges.has(edge);
        line.setAttribute('stroke', scene.palette[scene.edgeColor[edge] ?? 0] ?? this.#colors.muted);
        line.setAttribute('stroke-width', String(widthOf(scene.weight[edge] ?? 1) + (isStrong ? 0.7 : 0)));
        line.setAttribute('opacity', isStrong ? '0.9' : standout.dims ? '0.12' : '0.5');
        return [edge, line];
      }),
    );
    this.#items = new Map(
      [...chosen.items].map((item) => {
        const opacity = standout.dims && !strongItems.has(item) ? '0.22' : '1';
        return [item, this.#group(scene, item, opacity)];
      }),
    );
    // The first ones are the most important and belong on top.
    this.#svg.replaceChildren(...this.#edges.values(), ...[...this.#items.values()].toReversed());
  }

  #group(scene: Scene, item: number, opacity: string): SVGGElement {
    const group = document.createElementNS(namespace, 'g');
    group.setAttribute('opacity', opacity);
    group.setAttribute('data-item', String(item));
    const path = document.createElementNS(namespace, 'path');
    const flags = scene.flags[item] ?? 0;
    path.setAttribute('d', outlineOf(scene.shape[item] ?? 0));
    path.setAttribute('fill', scene.palette[scene.color[item] ?? 0] ?? this.#colors.muted);
    path.setAttribute('fill-rule', 'evenodd');
    if ((flags & itemFlag.severalOwners) !== 0) {
      path.setAttribute('stroke', this.#colors.severalOwners);
      path.setAttribute('stroke-width', '1.4');
    }
    group.append(path);
    const isMarked = this.#standout.selected.has(item) || this.#standout.hovered === item;
    if (isMarked || (flags & (itemFlag.origin | itemFlag.pinned)) !== 0) {
      const ring = document.createElementNS(namespace, 'circle');
      for (const name of ['cx', 'cy']) ring.setAttribute(name, '8');
      ring.setAttribute('r', '10');
      ring.setAttribute('fill', 'none');
      ring.setAttribute('stroke', isMarked ? this.#colors.accent : this.#colors.text);
      ring.setAttribute('stroke-width', this.#standout.selected.has(item) ? '2' : '1.2');
      group.append(ring);
    }
    return group;
  }
}
