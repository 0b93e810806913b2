import type { ReactElement } from 'react';
import type { Dot } from '../../../../shared/contract/saved-graph.ts';
import { getObjectType } from '../../../../shared/model/object-type.ts';
import { colorOf } from '../../../ui/kind-icon-color.ts';
import styles from './graphs-screen.module.css';

const [width, height, margin] = [160, 90, 8];

/** Where some nodes of a graph are, in the colours of their types. */
export function Thumbnail({ dots }: { readonly dots: readonly Dot[] }): ReactElement {
  const [left, right] = rangeOf(dots.map(({ x }) => x));
  const [low, high] = rangeOf(dots.map(({ y }) => y));
  const scale = Math.min((width - 2 * margin) / (right - left), (height - 2 * margin) / (high - low));
  return (
    <svg className={styles.picture} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {dots.map(({ type, x, y }, at) => (
        <circle
          key={at}
          cx={width / 2 + (x - (left + right) / 2) * scale}
          // Up is up in a graph, down in a picture.
          cy={height / 2 - (y - (low + high) / 2) * scale}
          r={2.5}
          fill={fillOf(type)}
        />
      ))}
    </svg>
  );
}

function fillOf(type: number): string {
  if (type === 0) return 'var(--text-faint)';
  const { kind, name } = getObjectType(type);
  return colorOf(kind, name);
}

/** Least and greatest; never the same, so that it can be divided by. */
function rangeOf(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? [least - 1, most + 1] : [least, most];
}
