import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** What became of a row that was decided by mouse: its command is on its way, or done. */
export type RowMark = 'sent' | 'done';

interface Held<Shown> {
  readonly shown: Shown;
  readonly marks: ReadonlyMap<number, RowMark>;
}

/**
 * Rows stay where they are while the mouse that decided one of them is still there, so that the next click means the
 * row at which it was aimed. What was decided is marked, and goes when the mouse has left.
 */
export function useHeld<Shown>(latest: Shown) {
  const [held, setHeld] = useState<Held<Shown> | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const isHeld = held !== null;
  useSteadyPlace(place, isHeld);
  useEffect(() => {
    if (!isHeld) return;
    // What is under the mouse may have gone: no element is asked whether the mouse left it.
    const onOver = ({ target }: PointerEvent): void => {
      if (!(target instanceof Node) || place.current?.contains(target) !== true) setHeld(null);
    };
    document.addEventListener('pointerover', onOver);
    return () => {
      document.removeEventListener('pointerover', onOver);
      // A tab that goes to sleep is left without a movement of the mouse.
      setHeld(null);
    };
  }, [isHeld]);
  const mark = (id: number, next: RowMark | undefined): void =>
    setHeld((before) => {
      if (before === null) return null;
      const marks = new Map(before.marks);
      if (next === undefined) marks.delete(id);
      else marks.set(id, next);
      return { ...before, marks };
    });
  const release = (): void => setHeld(null);
  return {
    shown: held === null ? latest : held.shown,
    markOf: (id: number): RowMark | undefined => held?.marks.get(id),
    /** Runs the command that decides a row; what it throws is for the caller. */
    decide: async (id: number, command: () => Promise<void>): Promise<void> => {
      if (place.current?.matches(':hover') === true) setHeld((before) => before ?? { shown: latest, marks: new Map() });
      mark(id, 'sent');
      try {
        await command();
        mark(id, 'done');
      } catch (failure) {
        mark(id, undefined);
        throw failure;
      }
    },
    release,
    /** For the element around the rows. */
    around: { ref: place },
  };
}

/** Undoes what grows or shrinks above an element by scrolling, before it is painted. */
function useSteadyPlace(place: RefObject<HTMLElement | null>, isHeld: boolean): void {
  useLayoutEffect(() => {
    const element = place.current;
    const scroller = element === null ? null : scrollerOf(element);
    if (!isHeld || element === null || scroller === null) return;
    const topNow = (): number => element.getBoundingClientRect().top;
    let top = topNow();
    const onScroll = (): void => {
      top = topNow();
    };
    const keep = (): void => {
      const moved = topNow() - top;
      if (moved !== 0) scroller.scrollTop += moved;
      top = topNow();
      frame = requestAnimationFrame(keep);
    };
    let frame = requestAnimationFrame(keep);
    scroller.addEventListener('scroll', onScroll);
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', onScroll);
    };
  }, [place, isHeld]);
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  let at = element.parentElement;
  while (at !== null && !/auto|scroll/.test(getComputedStyle(at).overflowY)) at = at.parentElement;
  return at;
}
