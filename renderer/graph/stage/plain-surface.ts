/** The camera where there is no WebGL and therefore no Sigma: pan and wheel alone. */
import type { CameraView } from './stage.ts';
import type { Surface, SurfaceEvents } from './surface.ts';
import { type Extent, viewTransform, zoomedAt } from './view-transform.ts';

const wheelFactor = 1.25;

export class PlainSurface implements Surface {
  readonly #parent: HTMLElement;
  readonly #events: SurfaceEvents;
  readonly #resizes: ResizeObserver;
  readonly #listening = new AbortController();
  #view: CameraView = { x: 0, y: 0, span: 1 };
  #limits = { min: 0, max: Infinity };
  #frame: number | null = null;
  /** Said before a press is seen here. */
  #isPanning = true;
  #grip: { readonly x: number; readonly y: number; readonly view: CameraView } | null = null;

  constructor(parent: HTMLElement, events: SurfaceEvents) {
    this.#parent = parent;
    this.#events = events;
    this.#resizes = new ResizeObserver(() => this.requestFrame());
    this.#resizes.observe(parent);
    const { signal } = this.#listening;
    parent.addEventListener('mousedown', this.#down, { signal });
    parent.addEventListener('wheel', this.#wheel, { signal, passive: false });
    window.addEventListener('mousemove', this.#move, { signal });
    window.addEventListener('mouseup', () => (this.#grip = null), { signal });
  }

  extent(): Extent {
    return { width: Math.max(1, this.#parent.offsetWidth), height: Math.max(1, this.#parent.offsetHeight) };
  }

  view(): CameraView {
    return this.#view;
  }

  /** Always at once: redrawing elements for each step of a movement would stutter. */
  setView(view: CameraView): void {
    this.#view = { ...view, span: Math.min(this.#limits.max, Math.max(this.#limits.min, view.span)) };
    this.requestFrame();
  }

  limitSpan(limits: { readonly min: number; readonly max: number }): void {
    this.#limits = limits;
  }

  setPanning(allowed: boolean): void {
    this.#isPanning = allowed;
    if (!allowed) this.#grip = null;
  }

  setReducedMotion(): void {}

  requestFrame(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#events.frame();
    });
  }

  dispose(): void {
    this.#listening.abort();
    this.#resizes.disconnect();
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
  }

  readonly #down = ({ button, clientX, clientY }: MouseEvent) => {
    if (button === 0 && this.#isPanning) this.#grip = { x: clientX, y: clientY, view: this.#view };
  };

  readonly #move = ({ clientX, clientY }: MouseEvent) => {
    if (!this.#grip) return;
    const { zoom } = viewTransform(this.#view, this.extent(), this.#view.span);
    const { x, y, view } = this.#grip;
    this.setView({ ...view, x: view.x - (clientX - x) / zoom, y: view.y + (clientY - y) / zoom });
  };

  readonly #wheel = (event: WheelEvent) => {
    if (event.deltaY === 0) return;
    event.preventDefault();
    const { left, top } = this.#parent.getBoundingClientRect();
    const transform = viewTransform(this.#view, this.extent(), this.#view.span);
    const factor = event.deltaY > 0 ? wheelFactor : 1 / wheelFactor;
    this.setView(zoomedAt(transform, this.#view, event.clientX - left, event.clientY - top, factor));
  };
}
