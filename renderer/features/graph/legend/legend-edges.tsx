import { useMemo, type ReactElement } from 'react';
import { countOf, countText } from '../../../ui/count-text.ts';
import { useOwners } from '../../../ui/owner-edge-owners.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { contentParts, useCanvas, useSessionParts } from '../use-graph.ts';
import { legendOwners } from './legend-counts.ts';
import styles from './legend.module.css';

/** How many edges are drawn, and whose they are. */
export function LegendEdges({ graph, withOwners }: GraphPartProps & { readonly withOwners: boolean }): ReactElement {
  const { session, keeper, canvas } = graph;
  const version = useSessionParts(session, contentParts);
  const { report } = useCanvas(canvas);
  const owners = useOwners();
  const { found, behind } = useMemo(
    () => ({ version, found: legendOwners(graph), behind: keeper.scene.weight.reduce((sum, of) => sum + of, 0) }),
    [graph, keeper, version],
  );
  const all = keeper.scene.edgeCount;
  const drawn = report === null ? all : Math.min(all, report.edgesDrawn);
  const nodes = keeper.scene.count;
  const nodesDrawn = report === null ? nodes : Math.min(nodes, report.itemsDrawn);
  return (
    <div className={styles.edges}>
      <span className={styles.drawn} role="status">
        {countOf(behind, 'edge')}
        {behind > all && ` as ${countOf(all, 'line')}`}
        {drawn < all && ` · ${countText(drawn)} of ${countText(all)} lines drawn`}
        {nodesDrawn < nodes && ` · ${countText(nodesDrawn)} of ${countText(nodes)} nodes drawn`}
      </span>
      {withOwners && (
        <ul className={styles.owners} aria-label="Owners of edges">
          {/* Edges of one owner alone have no colour of their own. */}
          {(found.owners.length > 1 || found.severalOnEdges ? found.owners : []).map((id) => (
            <li key={id} className={styles.owner}>
              <span className={styles.line} style={{ background: `var(--owner-${owners.get(id)?.color ?? 0})` }} />
              {owners.get(id)?.name ?? '…'}
            </li>
          ))}
          {found.severalOnEdges && (
            <li className={styles.owner}>
              <span className={styles.several} />
              Edge of several owners
            </li>
          )}
          {found.severalOnNodes && (
            <li className={styles.owner}>
              <span className={styles.ring} />
              In several owners
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
