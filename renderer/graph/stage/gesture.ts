/** What a press of the mouse becomes: a click, a move of items, a rectangle, a lasso, an association, or a pan. */
import type { Modifiers, StageTool } from './stage.ts';

/** Pixels that the pointer may tremble in a click. */
const clickTremblePx = 4;

type Kind = 'drag' | 'rectangle' | 'lasso' | 'link' | 'pan';

export interface Press {
  readonly x: number;
  readonly y: number;
  /** Item under the pointer, or -1. */
  readonly item: number;
  readonly keys: Modifiers;
}

export type Gesture =
  | { readonly kind: 'click'; readonly press: Press }
  | { readonly kind: 'dragStart'; readonly item: number }
  /** Pixels since the press. */
  | { readonly kind: 'drag' | 'dragEnd'; readonly item: number; readonly dx: number; readonly dy: number }
  | { readonly kind: 'dragCancel'; readonly item: number }
  | { readonly kind: 'area' | 'areaEnd'; readonly line: readonly number[]; readonly keys: Modifiers }
  | { readonly kind: 'link' | 'linkEnd'; readonly item: number; readonly x: number; readonly y: number }
  /** Nothing is drawn any more of what was going on. */
  | { readonly kind: 'cancel' };

export class GestureReader {
  #tool: StageTool = 'select';
  #press: Press | null = null;
  #kind: Kind = 'pan';
  /** The pointer has moved farther than a click may. */
  #active = false;
  #line: number[] = [];

  setTool(tool: StageTool): void {
    this.#tool = tool;
  }

  get isPressed(): boolean {
    return this.#press !== null;
  }

  /** Whether the press is ours; otherwise it moves the camera. A click is ours in either case. */
  down(press: Press): boolean {
    this.#press = press;
    this.#kind = kindOf(this.#tool, press);
    this.#active = false;
    this.#line = [press.x, press.y];
    return this.#kind !== 'pan';
  }

  move(x: number, y: number): Gesture[] {
    const press = this.#press;
    if (!press) return [];
    const found: Gesture[] = [];
    if (!this.#active) {
      if (Math.hypot(x - press.x, y - press.y) < clickTremblePx) return [];
      this.#active = true;
      if (this.#kind === 'drag') found.push({ kind: 'dragStart', item: press.item });
    }
    found.push(...this.#going(press, x, y, false));
    return found;
  }

  up(x: number, y: number): Gesture[] {
    const press = this.#press;
    if (!press) return [];
    // The last move may not have been reported.
    const found = this.move(x, y);
    if (this.#active) found.push(...this.#going(press, x, y, true));
    else found.push({ kind: 'click', press });
    this.#press = null;
    return found;
  }

  /** Escape, or the pointer was lost. */
  cancel(): Gesture[] {
    const press = this.#press;
    this.#press = null;
    if (!press || !this.#active || this.#kind === 'pan') return [];
    return this.#kind === 'drag' ? [{ kind: 'dragCancel', item: press.item }] : [{ kind: 'cancel' }];
  }

  #going(press: Press, x: number, y: number, last: boolean): Gesture[] {
    const { item, keys } = press;
    switch (this.#kind) {
      case 'pan':
        return [];
      case 'drag':
        return [{ kind: last ? 'dragEnd' : 'drag', item, dx: x - press.x, dy: y - press.y }];
      case 'link':
        return [{ kind: last ? 'linkEnd' : 'link', item, x, y }];
      case 'rectangle':
        return [{ kind: last ? 'areaEnd' : 'area', line: [press.x, press.y, x, press.y, x, y, press.x, y], keys }];
      case 'lasso':
        if (!last) this.#line.push(x, y);
        return [{ kind: last ? 'areaEnd' : 'area', line: [...this.#line], keys }];
    }
  }
}

function kindOf(tool: StageTool, { item, keys }: Press): Kind {
  if (tool === 'pan') return 'pan';
  if (tool === 'lasso') return 'lasso';
  if (keys.ctrl || keys.shift) return 'rectangle';
  if (item < 0) return 'pan';
  return tool === 'associate' ? 'link' : 'drag';
}
