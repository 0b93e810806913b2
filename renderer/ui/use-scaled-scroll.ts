import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { afterScroll, atRowTop, isScaled, revealRow, visibleRows, type ScrollPlace } from './data-table-scroll.ts';

interface Options {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rowCount: number;
  readonly rowHeight: number;
  /** Height of the fixed header inside the scroller. */
  readonly headerHeight: number;
}

interface ScaledScroll {
  readonly first: number;
  readonly last: number;
  /** Where the drawn rows begin inside the scroller, in pixels below its header. */
  readonly offset: number;
  readonly viewport: number;
  readonly onScroll: () => void;
  readonly reveal: (index: number) => void;
  readonly reset: () => void;
}

const beyond = 8;
const settleMs = 140;

/** Joins the arithmetic of `data-table-scroll` with the browser's scroller. */
export function useScaledScroll({ scroller, rowCount, rowHeight, headerHeight }: Options): ScaledScroll {
  const [viewport, setViewport] = useState(400);
  const [place, setPlace] = useState<ScrollPlace>({ scrollTop: 0, rowTop: 0 });
  const latest = useRef(place);
  const settle = useRef<ReturnType<typeof setTimeout>>(undefined);
  const geometry = { rowCount, rowHeight, viewport };

  const moveTo = useCallback(
    (next: ScrollPlace) => {
      latest.current = next;
      setPlace(next);
      if (scroller.current?.scrollTop !== next.scrollTop) scroller.current?.scrollTo({ top: next.scrollTop });
    },
    [scroller],
  );

  const reset = useCallback(() => moveTo({ scrollTop: 0, rowTop: 0 }), [moveTo]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setViewport(Math.max(rowHeight, element.clientHeight - headerHeight)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, rowHeight, headerHeight]);

  // A shorter list (a filter, a deletion) must not leave the view behind its end.
  useEffect(() => {
    const current = latest.current;
    const kept = atRowTop({ rowCount, rowHeight, viewport }, current.rowTop);
    if (kept.rowTop !== current.rowTop) moveTo(kept);
  }, [rowCount, rowHeight, viewport, moveTo]);

  useEffect(() => () => clearTimeout(settle.current), []);

  const onScroll = () => {
    const element = scroller.current;
    if (element === null || element.scrollTop === latest.current.scrollTop) return;
    const next = afterScroll(geometry, latest.current, element.scrollTop);
    latest.current = next;
    setPlace(next);
    if (!isScaled(geometry)) return;
    clearTimeout(settle.current);
    settle.current = setTimeout(() => moveTo(atRowTop(geometry, latest.current.rowTop)), settleMs);
  };

  const [first, last] = visibleRows(geometry, place.rowTop, beyond);
  return {
    first,
    last,
    offset: place.scrollTop + first * rowHeight - place.rowTop,
    viewport,
    onScroll,
    reset,
    reveal: (index) => moveTo(revealRow(geometry, latest.current, index)),
  };
}
