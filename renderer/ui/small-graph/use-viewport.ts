import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

export interface Viewport {
  /** Middle of what is shown, in graph units, and graph units per picture. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

const whole: Viewport = { x: 0, y: 0, zoom: 1 };
const limits = { least: 0.4, most: 6 } as const;
const step = 1.3;

/** Zoom by buttons and by the wheel with Ctrl, panning by dragging the ground. */
export function useViewport(svg: RefObject<SVGSVGElement | null>, reach: { readonly x: number; readonly y: number }) {
  const [view, setView] = useState(whole);
  const drag = useRef<{ x: number; y: number; from: Viewport } | null>(null);
  const zoomBy = (factor: number): void =>
    setView((before) => ({ ...before, zoom: Math.min(limits.most, Math.max(limits.least, before.zoom * factor)) }));
  useEffect(() => {
    const element = svg.current;
    // React listens to the wheel passively, and the page must not zoom along.
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomBy(event.deltaY < 0 ? step : 1 / step);
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [svg]);
  const [width, height] = [reach.x / view.zoom, reach.y / view.zoom];
  return {
    view,
    viewBox: `${view.x - width} ${view.y - height} ${width * 2} ${height * 2}`,
    zoomIn: () => zoomBy(step),
    zoomOut: () => zoomBy(1 / step),
    fit: () => setView(whole),
    moved: view !== whole,
    pan: {
      onPointerDown: (event: PointerEvent<SVGSVGElement>): void => {
        if (event.button !== 0 || event.target !== event.currentTarget) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, y: event.clientY, from: view };
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>): void => {
        const { current } = drag;
        if (current === null) return;
        const box = event.currentTarget.getBoundingClientRect();
        const unit = Math.max((width * 2) / box.width, (height * 2) / box.height);
        setView({
          ...current.from,
          x: current.from.x - (event.clientX - current.x) * unit,
          y: current.from.y - (event.clientY - current.y) * unit,
        });
      },
      onPointerUp: (): void => {
        drag.current = null;
      },
    },
  };
}
