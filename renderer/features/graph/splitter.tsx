import { useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import styles from './splitter.module.css';

interface SplitterProps {
  /** What it makes larger or smaller. */
  readonly label: string;
  /** `vertical`: a line from top to bottom that is moved sideways. */
  readonly orientation: 'vertical' | 'horizontal';
  /** Pixels of the part that it resizes. */
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Whether that part lies before the line (left or above) or behind it. */
  readonly side: 'before' | 'behind';
  /** At each move. */
  readonly onChange: (value: number) => void;
  /** When it has been let go of after that. */
  readonly onSettled: () => void;
}

const keyStep = 16;

/** The line between two parts of a screen: dragged with the mouse, or moved with the arrow keys, Home and End. */
export function Splitter(props: SplitterProps): ReactElement {
  const { label, orientation, value, least, most, side, onChange, onSettled } = props;
  const isMoved = useRef(false);
  const drag = useRef<{ readonly at: number; readonly value: number } | null>(null);
  const isVertical = orientation === 'vertical';
  const sign = side === 'before' ? 1 : -1;
  const set = (next: number): void => {
    isMoved.current = true;
    onChange(Math.round(Math.min(most, Math.max(least, next))));
  };
  const settle = (): void => {
    drag.current = null;
    if (!isMoved.current) return;
    isMoved.current = false;
    onSettled();
  };
  const place = (event: PointerEvent): number => (isVertical ? event.clientX : event.clientY);
  const onKeyDown = (event: KeyboardEvent): void => {
    const [less, more] = isVertical ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const next =
      event.key === more
        ? value + keyStep * sign
        : event.key === less
          ? value - keyStep * sign
          : { Home: least, End: most }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      className={isVertical ? styles.vertical : styles.horizontal}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { at: place(event), value };
      }}
      onPointerMove={(event) => {
        if (drag.current !== null) set(drag.current.value + (place(event) - drag.current.at) * sign);
      }}
      onPointerUp={settle}
      onPointerCancel={settle}
      onKeyUp={settle}
      onBlur={settle}
    />
  );
}
