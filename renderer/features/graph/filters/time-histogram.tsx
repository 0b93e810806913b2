import { useState, type PointerEvent, type ReactElement } from 'react';
import { countOf, countText } from '../../../ui/count-text.ts';
import { type BarRange, type TimeBars, wholeBars } from './time-bars.ts';
import { unitText } from './utc-day.ts';
import styles from './filters.module.css';

interface TimeHistogramProps {
  readonly bars: TimeBars;
  /** The chosen bars; null for no choice. */
  readonly range: BarRange | null;
  /** What happened, such as `Created`. */
  readonly label: string;
  readonly onPreview: (range: BarRange | null) => void;
  readonly onChoose: (range: BarRange) => void;
}

const height = 56;

/** Bars of a timeline. Dragging over them chooses a range; the slider below does the same for the keyboard. */
export function TimeHistogram({ bars, range, label, onPreview, onChoose }: TimeHistogramProps): ReactElement {
  const [anchor, setAnchor] = useState<number | null>(null);
  const { size, all, shown, unit, bounds } = bars;
  const highest = all.reduce((most, bar) => Math.max(most, bar), 1);
  const at = (event: PointerEvent<SVGSVGElement>): number => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return Math.min(size - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * size)));
  };
  const between = (from: number, to: number): BarRange => wholeBars([Math.min(from, to), Math.max(from, to) + 1], size);
  const busiest = all.indexOf(highest);
  return (
    <svg
      className={styles.histogram}
      viewBox={`0 0 ${size} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${label} by ${unit}, ${unitText(bars.from, unit)} to ${unitText(bars.to, unit)}. Most: ${unitText(bounds[busiest] ?? 0, unit)} with ${countOf(highest, 'object')}`}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setAnchor(at(event));
        onPreview(between(at(event), at(event)));
      }}
      onPointerMove={(event) => {
        if (anchor !== null) onPreview(between(anchor, at(event)));
      }}
      onPointerUp={(event) => {
        if (anchor === null) return;
        setAnchor(null);
        onChoose(between(anchor, at(event)));
      }}
      onPointerCancel={() => {
        setAnchor(null);
        onPreview(null);
      }}
    >
      {range !== null && (
        <rect className={styles.brush} x={range[0]} y={0} width={Math.max(0, range[1] - range[0])} height={height} />
      )}
      {Array.from(all, (count, bar) => (
        <g key={bar}>
          <title>{`${unitText(bounds[bar] ?? 0, unit)}: ${countText(shown[bar] ?? 0)} of ${countOf(count, 'object')} shown`}</title>
          {/* The whole column answers the pointer, not only the bar. */}
          <rect className={styles.column} x={bar} y={0} width={1} height={height} />
          <Bar bar={bar} share={count / highest} className={styles.allBar} />
          <Bar bar={bar} share={(shown[bar] ?? 0) / highest} className={styles.shownBar} />
        </g>
      ))}
    </svg>
  );
}

/** At least two pixels where there is anything. */
function Bar({
  bar,
  share,
  className,
}: {
  bar: number;
  share: number;
  className: string | undefined;
}): ReactElement | null {
  if (share === 0) return null;
  const tall = Math.max(2, share * (height - 2));
  return <rect className={className} x={bar + 0.08} y={height - tall} width={0.84} height={tall} />;
}
