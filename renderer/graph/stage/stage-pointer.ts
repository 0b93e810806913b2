/** The mouse above a stage, as gestures. */
import { type Gesture, GestureReader } from './gesture.ts';
import type { Modifiers, StageTool } from './stage.ts';

interface PointerHost {
  itemAt(px: number, py: number): number;
  /** Whether the mouse moves the camera. */
  setPanning(allowed: boolean): void;
  hover(item: number): void;
  gesture(gesture: Gesture): void;
  doubleClick(px: number, py: number, keys: Modifiers): void;
  contextMenu(px: number, py: number, event: MouseEvent): void;
}

const isMac = navigator.platform.startsWith('Mac');
const keysOf = ({ shiftKey, ctrlKey, metaKey, altKey }: MouseEvent): Modifiers => ({
  shift: shiftKey,
  ctrl: isMac ? metaKey : ctrlKey,
  alt: altKey,
});

export class StagePointer {
  readonly #container: HTMLElement;
  readonly #host: PointerHost;
  readonly #gestures = new GestureReader();
  readonly #listening = new AbortController();
  #tool: StageTool = 'select';
  #zoomsByWheel = true;
  #hovered = -1;
  #isPanning = false;

  constructor(container: HTMLElement, host: PointerHost) {
    this.#container = container;
    this.#host = host;
    // Before those of the surface, which must know by then whether a press moves the camera.
    const options = { signal: this.#listening.signal, capture: true };
    container.addEventListener('mousedown', this.#down, options);
    window.addEventListener('mousemove', this.#move, options);
    window.addEventListener('mouseup', this.#up, options);
    window.addEventListener('keydown', this.#key, options);
    // Not captured: that would hear of every field that loses the keyboard, as with the press that begins a gesture.
    window.addEventListener('blur', this.#cancel, { signal: this.#listening.signal });
    container.addEventListener('mouseleave', () => this.#setHover(-1), { signal: this.#listening.signal });
    container.addEventListener('dblclick', this.#doubleClick, options);
    container.addEventListener('contextmenu', this.#contextMenu, options);
    container.addEventListener('wheel', this.#wheel, options);
    this.#showCursor();
  }

  setTool(tool: StageTool): void {
    this.#tool = tool;
    this.#cancel();
    this.#gestures.setTool(tool);
    this.#showCursor();
  }

  setWheelZoom(on: boolean): void {
    this.#zoomsByWheel = on;
  }

  dispose(): void {
    this.#listening.abort();
    this.#container.style.cursor = '';
  }

  #at({ clientX, clientY }: MouseEvent): readonly [px: number, py: number] {
    const { left, top } = this.#container.getBoundingClientRect();
    return [clientX - left, clientY - top];
  }

  readonly #down = (event: MouseEvent) => {
    if (event.button !== 0) return;
    const [x, y] = this.#at(event);
    const isOurs = this.#gestures.down({ x, y, item: this.#host.itemAt(x, y), keys: keysOf(event) });
    this.#isPanning = !isOurs;
    this.#host.setPanning(!isOurs);
    this.#showCursor();
  };

  readonly #move = (event: MouseEvent) => {
    const [x, y] = this.#at(event);
    if (this.#gestures.isPressed) {
      for (const gesture of this.#gestures.move(x, y)) this.#host.gesture(gesture);
      return;
    }
    const isInside = event.target instanceof Node && this.#container.contains(event.target);
    this.#setHover(isInside ? this.#host.itemAt(x, y) : -1);
  };

  readonly #up = (event: MouseEvent) => {
    if (event.button !== 0) return;
    for (const gesture of this.#gestures.up(...this.#at(event))) this.#host.gesture(gesture);
    this.#isPanning = false;
    this.#showCursor();
  };

  readonly #key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.#gestures.isPressed) return;
    event.stopPropagation();
    this.#cancel();
  };

  readonly #cancel = () => {
    for (const gesture of this.#gestures.cancel()) this.#host.gesture(gesture);
  };

  readonly #doubleClick = (event: MouseEvent) => {
    this.#host.doubleClick(...this.#at(event), keysOf(event));
  };

  readonly #contextMenu = (event: MouseEvent) => {
    event.preventDefault();
    this.#cancel();
    this.#host.contextMenu(...this.#at(event), event);
  };

  readonly #wheel = (event: WheelEvent) => {
    if (!this.#zoomsByWheel) event.stopPropagation();
  };

  #setHover(item: number): void {
    if (item === this.#hovered) return;
    this.#hovered = item;
    this.#showCursor();
    this.#host.hover(item);
  }

  #showCursor(): void {
    const ofTool = { select: 'default', pan: 'grab', lasso: 'crosshair', associate: 'crosshair' }[this.#tool];
    const cursor = this.#isPanning ? 'grabbing' : this.#hovered >= 0 && this.#tool !== 'lasso' ? 'pointer' : ofTool;
    this.#container.style.cursor = cursor;
  }
}
