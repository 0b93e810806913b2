/** What gestures do: items move with the mouse, lines are shown, and the owner of the stage hears of the outcome. */
import type { Scene } from '../scene/scene.ts';
import type { Gesture } from './gesture.ts';
import { ItemDrag } from './item-drag.ts';
import type { OverlayPicture } from './overlay.ts';
import { itemsInLasso } from './picking.ts';
import type { StageEvents, StageTarget } from './stage.ts';
import { screenX, screenY, type ViewTransform } from './view-transform.ts';

export type GestureLine = Pick<OverlayPicture, 'area' | 'link'>;

interface GestureSurroundings {
  scene(): Scene | null;
  transform(): ViewTransform;
  selection(): ReadonlySet<number>;
  targetAt(px: number, py: number): StageTarget | null;
  itemAt(px: number, py: number): number;
  /** Items have moved in the scene. */
  moved(items: readonly number[]): void;
  /** Items are about to move with the mouse. */
  dragging(): void;
  showLine(line: GestureLine): void;
}

const noLine: GestureLine = { area: null, link: null };

export class GestureEffects {
  readonly #events: StageEvents;
  readonly #around: GestureSurroundings;
  #drag: ItemDrag | null = null;

  constructor(events: StageEvents, around: GestureSurroundings) {
    this.#events = events;
    this.#around = around;
  }

  take(gesture: Gesture): void {
    switch (gesture.kind) {
      case 'click': {
        const { x, y, keys } = gesture.press;
        this.#events.click(this.#around.targetAt(x, y), keys);
        return;
      }
      case 'dragStart':
        this.#startDrag(gesture.item);
        return;
      case 'drag':
      case 'dragEnd':
        this.#moveDrag(gesture.dx, gesture.dy, gesture.kind === 'dragEnd');
        return;
      case 'dragCancel':
        this.endDrag();
        return;
      case 'area':
        this.#around.showLine({ area: gesture.line, link: null });
        return;
      case 'areaEnd': {
        this.#around.showLine(noLine);
        const scene = this.#around.scene();
        const { shift, ctrl } = gesture.keys;
        if (!scene) return;
        this.#events.selectArea(itemsInLasso(scene, this.#around.transform(), gesture.line), shift || ctrl);
        return;
      }
      case 'link':
      case 'linkEnd':
        this.#link(gesture.item, gesture.x, gesture.y, gesture.kind === 'linkEnd');
        return;
      case 'cancel':
        this.#around.showLine(noLine);
    }
  }

  /** Whatever else moved the items, those in the hand stay there. */
  showDrag(): void {
    this.#drag?.show();
  }

  /** Puts the items back. */
  endDrag(): void {
    const drag = this.#drag;
    this.#drag = null;
    if (!drag) return;
    drag.putBack();
    this.#around.moved(drag.items);
  }

  #startDrag(item: number): void {
    const scene = this.#around.scene();
    if (!scene) return;
    this.#around.dragging();
    const selection = this.#around.selection();
    const items = selection.has(item) ? [...selection].filter((one) => one < scene.count) : [item];
    this.#drag = new ItemDrag(scene, items);
    this.#events.dragStart(items);
  }

  #moveDrag(dxPx: number, dyPx: number, isLast: boolean): void {
    if (!this.#drag) return;
    const { zoom } = this.#around.transform();
    this.#drag.moveBy(dxPx / zoom, -dyPx / zoom);
    const { items, distance } = this.#drag;
    if (isLast) {
      this.endDrag();
      this.#events.dragEnd(items, ...distance);
      return;
    }
    this.#events.drag(items, ...distance);
    this.#around.moved(items);
  }

  #link(from: number, px: number, py: number, isLast: boolean): void {
    const to = this.#around.itemAt(px, py);
    const isPossible = to >= 0 && to !== from;
    const link = { from: this.#middleOf(from), to: isPossible ? this.#middleOf(to) : ([px, py] as const) };
    this.#around.showLine(isLast ? noLine : { area: null, link });
    if (isLast && isPossible) this.#events.associate(from, to);
  }

  #middleOf(item: number): readonly [number, number] {
    const [scene, transform] = [this.#around.scene(), this.#around.transform()];
    return [screenX(transform, scene?.x[item] ?? 0), screenY(transform, scene?.y[item] ?? 0)];
  }
}
