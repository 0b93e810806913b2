/** A reduced scene as SVG elements, for machines without WebGL: the largest items, what is chosen and what touches it. */
import { kindShape } from '../../../shared/model/kind-shape.ts';
import { type ObjectKind, objectKinds } from '../../../shared/model/object-type.ts';
import { itemFlag, type Scene, shapeNames } from '../scene/scene.ts';
import { widthOf } from './draw-columns.ts';
import { orderBySize } from './label-placement.ts';
import { emptyPart } from './neighbourhood.ts';
import type { Picture, Standout } from './picture.ts';
import type { StageColors } from './stage.ts';
import { nothingStandsOut } from './standout.ts';
import { screenX, screenY, type ViewTransform } from './view-transform.ts';

/** As many elements as can follow the mouse. */
export const svgItemMax = 300;
export const svgEdgeMax = 600;

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

/** Items of the reduced scene: what stands out first, then the largest. */
export function reducedItems(scene: Scene, order: Uint32Array, { part, selected }: Standout): Set<number> {
  const chosen = new Set<number>();
  for (const items of [selected, part.items, order]) {
    for (const item of items) {
      if (chosen.size >= svgItemMax) return chosen;
      if (item < scene.count) chosen.add(item);
    }
  }
  return chosen;
}

/** The weightiest edges between them. */
export function reducedEdges(scene: Scene, items: ReadonlySet<number>): number[] {
  const found: number[] = [];
  for (let edge = 0; edge < scene.edgeCount && found.length < svgEdgeMax; edge += 1) {
    if (items.has(scene.source[edge] ?? 0) && items.has(scene.target[edge] ?? 0)) found.push(edge);
  }
  return found;
}

export class SvgPicture implements Picture {
  readonly #svg = document.createElementNS(namespace, 'svg');
  #colors: StageColors;
  #scene: Scene | null = null;
  #order: Uint32Array = new Uint32Array(0);
  #standout = nothingStandsOut;
  #isStale = false;
  #items = new Map<number, SVGGElement>();
  #edges = new Map<number, SVGLineElement>();

  constructor(parent: HTMLElement, colors: StageColors) {
    this.#colors = colors;
    this.#svg.setAttribute('width', '100%');
    this.#svg.setAttribute('height', '100%');
    // The graph objects table is what a screen reader walks.
    this.#svg.setAttribute('aria-hidden', 'true');
    Object.assign(this.#svg.style, { position: 'absolute', inset: '0' });
    parent.prepend(this.#svg);
  }

  get onlyItems(): ReadonlySet<number> {
    return new Set(this.#items.keys());
  }

  setScene(scene: Scene): void {
    this.#scene = scene;
    this.#order = orderBySize(scene);
    this.#standout = { ...this.#standout, part: emptyPart };
    this.#isStale = true;
  }

  movePositions(): void {}

  updateFlags(): void {
    this.#isStale = true;
  }

  setStandout(standout: Standout): void {
    this.#standout = standout;
    this.#isStale = true;
  }

  setColors(colors: StageColors): void {
    this.#colors = colors;
    this.#isStale = true;
  }

  draw(transform: ViewTransform): void {
    const scene = this.#scene;
    if (!scene) return;
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
    return { mode: 'svg', itemsDrawn: this.#items.size, edgesDrawn: this.#edges.size };
  }

  dispose(): void {
    this.#svg.remove();
  }

  #build(scene: Scene): void {
    const standout = this.#standout;
    const chosen = reducedItems(scene, this.#order, standout);
    const [strongItems, strongEdges] = [new Set(standout.part.items), new Set(standout.part.edges)];
    this.#edges = new Map(
      reducedEdges(scene, chosen).map((edge) => {
        const line = document.createElementNS(namespace, 'line');
        const isStrong = strongEdges.has(edge);
        line.setAttribute('stroke', scene.palette[scene.edgeColor[edge] ?? 0] ?? this.#colors.muted);
        line.setAttribute('stroke-width', String(widthOf(scene.weight[edge] ?? 1) + (isStrong ? 0.7 : 0)));
        line.setAttribute('opacity', isStrong ? '0.9' : standout.dims ? '0.12' : '0.5');
        return [edge, line];
      }),
    );
    this.#items = new Map(
      [...chosen].map((item) => {
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
