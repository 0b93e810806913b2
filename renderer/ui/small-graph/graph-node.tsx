import type { KeyboardEvent, MouseEvent, ReactElement } from 'react';
import { colorOf } from '../kind-icon-color.ts';
import { kindShape } from '../../../shared/model/kind-shape.ts';
import { cutMiddle } from '../value-text-cut.ts';
import type { Place, SmallGraphNode } from './small-graph-layout.ts';
import styles from './small-graph.module.css';

interface GraphNodeProps {
  readonly node: SmallGraphNode;
  readonly place: Place;
  readonly turned: boolean;
  /** What a screen reader is told: type, name and the edges to it. */
  readonly description: string;
  readonly selected: boolean;
  readonly inTabOrder: boolean;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent<SVGGElement>) => void;
  readonly onMenu: (event: MouseEvent<SVGGElement>) => void;
}

const iconSize = { origin: 30, other: 18 } as const;
/** The label as drawn. */
export const shortLabel = (label: string): string => cutMiddle(label, 26);

/** The name of a node in words: as drawn, so that it can be spoken to, and in full where that is cut. */
export function nodeName(label: string): string {
  const short = shortLabel(label);
  return short === label ? label : `${short} (${label})`;
}

/** A node: the shape of its kind in the colour of its type, with its label outside the ring. */
export function GraphNode(props: GraphNodeProps): ReactElement {
  const { node, place, turned, description, selected, inTabOrder, onSelect, onOpen, onKeyDown, onMenu } = props;
  const size = node.ring === 0 ? iconSize.origin : iconSize.other;
  const scale = size / 16;
  return (
    <g
      role="button"
      aria-label={description}
      aria-pressed={selected}
      tabIndex={inTabOrder ? 0 : -1}
      data-node={node.id}
      className={styles.node}
      data-origin={node.ring === 0 || undefined}
      transform={`translate(${place.x} ${place.y})`}
      onClick={onSelect}
      onDoubleClick={onOpen}
      onKeyDown={onKeyDown}
      onContextMenu={onMenu}
    >
      <title>{description}</title>
      <circle r={size * 0.78} className={styles.halo} />
      <path
        d={kindShape[node.kind]}
        fill={colorOf(node.kind, node.type)}
        fillRule="evenodd"
        transform={`translate(${-size / 2} ${-size / 2}) scale(${scale})`}
      />
      <text className={styles.label} {...labelPlace(node, place, turned, size)}>
        {shortLabel(node.label)}
      </text>
    </g>
  );
}

/** Beside the node on the side away from the middle; along the spoke when the ring is full. */
function labelPlace(node: SmallGraphNode, { angle }: Place, turned: boolean, size: number) {
  if (node.ring === 0) return { x: 0, y: size * 0.5 + 16, textAnchor: 'middle' } as const;
  const gap = size * 0.5 + 6;
  const onLeft = Math.cos(angle) < -0.001;
  if (turned) {
    const degrees = (angle * 180) / Math.PI;
    return {
      x: onLeft ? -gap : gap,
      y: 4,
      textAnchor: onLeft ? 'end' : 'start',
      transform: `rotate(${onLeft ? degrees - 180 : degrees})`,
    } as const;
  }
  if (Math.abs(Math.cos(angle)) < 0.35) {
    return { x: 0, y: Math.sin(angle) < 0 ? -gap : gap + 10, textAnchor: 'middle' } as const;
  }
  return { x: onLeft ? -gap : gap, y: 4, textAnchor: onLeft ? 'end' : 'start' } as const;
}
