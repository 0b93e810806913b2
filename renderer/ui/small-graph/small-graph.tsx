import { Button, ButtonGroup, ContextMenuPopover } from '@blueprintjs/core';
import { ZoomIn, ZoomOut, ZoomToFit } from '@blueprintjs/icons';
import { type KeyboardEvent, type ReactElement, useId, useMemo, useRef, useState } from 'react';
import { GraphNode, nodeName, shortLabel } from './graph-node.tsx';
import {
  layOut,
  nodeTowards,
  type SmallGraphEdge,
  type SmallGraphLayout,
  type SmallGraphNode,
} from './small-graph-layout.ts';
import styles from './small-graph.module.css';
import { useViewport } from './use-viewport.ts';

interface SmallGraphProps {
  /** Accessible name. */
  readonly label: string;
  readonly nodes: readonly SmallGraphNode[];
  readonly edges: readonly SmallGraphEdge[];
  readonly originId: string;
  readonly selectedId?: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
  /** Entries of a node's menu; null for a node without one. */
  readonly menu?: (id: string) => ReactElement | null;
}

const arrows = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;
const isArrow = (key: string): key is keyof typeof arrows => Object.hasOwn(arrows, key);
/** Room around the nodes for the longest label, in pixels at scale 1; upright ones stand beside their node. */
function withLabels({ reach, turned }: SmallGraphLayout, nodes: readonly SmallGraphNode[]) {
  const longest = 30 + 7.2 * Math.max(0, ...nodes.map(({ label }) => shortLabel(label).length));
  return { x: reach.x + longest, y: reach.y + (turned ? longest : 40) };
}

/** A graph of up to some 150 nodes around one object. Arrow keys walk, Space selects, Enter opens. */
export function SmallGraph(props: SmallGraphProps): ReactElement {
  const { label, nodes, edges, originId, selectedId, onSelect, onOpen, menu } = props;
  const arrow = useId();
  const svg = useRef<SVGSVGElement>(null);
  const layout = useMemo(() => layOut(nodes, edges), [nodes, edges]);
  const { viewBox, zoomIn, zoomOut, fit, moved, pan } = useViewport(svg, withLabels(layout, nodes));
  const [current, setCurrent] = useState(originId);
  const [menuAt, setMenuAt] = useState<{ id: string; left: number; top: number } | null>(null);
  const inTabOrder = layout.places.has(current) ? current : originId;
  const told = useMemo(() => descriptions(nodes, edges), [nodes, edges]);

  const focusNode = (id: string): void => {
    setCurrent(id);
    svg.current?.querySelector<SVGGElement>(`[data-node="${CSS.escape(id)}"]`)?.focus();
  };
  const openMenu = (id: string, left: number, top: number): void => {
    if (menu?.(id)) setMenuAt({ id, left, top });
  };
  const onKeyDown = (id: string, event: KeyboardEvent<SVGGElement>): void => {
    const next = isArrow(event.key) ? nodeTowards(layout.places, id, arrows[event.key]) : undefined;
    if (next !== undefined) focusNode(next);
    else if (event.key === 'Home') focusNode(originId);
    else if (event.key === 'Enter') onOpen(id);
    else if (event.key === ' ') onSelect(id);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const box = event.currentTarget.getBoundingClientRect();
      openMenu(id, box.left + box.width / 2, box.top + box.height / 2);
    } else if (!isArrow(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.graph}>
      <svg ref={svg} role="group" aria-label={label} viewBox={viewBox} className={styles.picture} {...pan}>
        <defs>
          <marker id={arrow} viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0L8 4L0 8Z" className={styles.arrow} />
          </marker>
        </defs>
        {edges.map((edge) => (
          <Edge
            key={`${edge.from}/${edge.to}/${edge.label ?? ''}`}
            edge={edge}
            layout={layout}
            arrow={arrow}
            near={inTabOrder}
          />
        ))}
        {nodes.map((node) => {
          const place = layout.places.get(node.id);
          return place === undefined ? null : (
            <GraphNode
              key={node.id}
              node={node}
              place={place}
              turned={layout.turned}
              description={told.get(node.id) ?? node.label}
              selected={node.id === selectedId}
              inTabOrder={node.id === inTabOrder}
              onSelect={() => {
                setCurrent(node.id);
                onSelect(node.id);
              }}
              onOpen={() => onOpen(node.id)}
              onKeyDown={(event) => onKeyDown(node.id, event)}
              onMenu={(event) => {
                event.preventDefault();
                setCurrent(node.id);
                openMenu(node.id, event.clientX, event.clientY);
              }}
            />
          );
        })}
      </svg>
      <ButtonGroup className={styles.tools ?? ''}>
        <Button size="small" icon={<ZoomIn />} aria-label="Zoom in" onClick={zoomIn} />
        <Button size="small" icon={<ZoomOut />} aria-label="Zoom out" onClick={zoomOut} />
        <Button size="small" icon={<ZoomToFit />} aria-label="Fit" disabled={!moved} onClick={fit} />
      </ButtonGroup>
      <ContextMenuPopover
        isOpen={menuAt !== null}
        targetOffset={menuAt ?? { left: 0, top: 0 }}
        content={(menuAt === null ? null : menu?.(menuAt.id)) ?? <></>}
        onClose={() => {
          setMenuAt(null);
          if (menuAt !== null) focusNode(menuAt.id);
        }}
      />
    </div>
  );
}

interface EdgeProps {
  readonly edge: SmallGraphEdge;
  readonly layout: SmallGraphLayout;
  readonly arrow: string;
  /** Edges of this node show their label. */
  readonly near: string;
}

/** Pixels of an edge that the shapes at its ends cover. */
const covered = 16;

function Edge({ edge, layout, arrow, near }: EdgeProps): ReactElement | null {
  const [from, to] = [layout.places.get(edge.from), layout.places.get(edge.to)];
  if (from === undefined || to === undefined) return null;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const labelled = edge.label !== undefined && (edge.from === near || edge.to === near);
  return (
    <g className={styles.edge} data-near={edge.from === near || edge.to === near || undefined} aria-hidden="true">
      <line
        x1={from.x + ux * covered}
        y1={from.y + uy * covered}
        x2={to.x - ux * covered}
        y2={to.y - uy * covered}
        {...(edge.directed ? { markerEnd: `url(#${arrow})` } : {})}
      />
      {labelled && !layout.turned && (
        <text
          x={from.x + (to.x - from.x) * 0.6}
          y={from.y + (to.y - from.y) * 0.6 - 4}
          textAnchor="middle"
          className={styles.edgeLabel}
        >
          {edge.label}
        </text>
      )}
    </g>
  );
}

/** For each node its type, its name, and its edges in words. */
function descriptions(nodes: readonly SmallGraphNode[], edges: readonly SmallGraphEdge[]): ReadonlyMap<string, string> {
  const names = new Map(nodes.map((node) => [node.id, node.label]));
  const said = new Map<string, string[]>();
  const say = (id: string, words: string): void => void said.set(id, [...(said.get(id) ?? []), words]);
  for (const { from, to, label = 'associated', directed } of edges) {
    say(from, `${label} ${directed ? 'to' : 'with'} ${names.get(to) ?? ''}`);
    say(to, `${label} ${directed ? 'from' : 'with'} ${names.get(from) ?? ''}`);
  }
  return new Map(
    nodes.map(({ id, type, label }) => {
      const all = said.get(id) ?? [];
      const some = all.slice(0, 5).join('; ');
      return [
        id,
        `${type} ${nodeName(label)}${all.length === 0 ? '' : `: ${some}${all.length > 5 ? `; and ${all.length - 5} more` : ''}`}`,
      ];
    }),
  );
}
