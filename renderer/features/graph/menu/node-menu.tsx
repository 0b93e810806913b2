import type { ReactElement } from 'react';
import { edgesBetween } from '../../../graph/model/edges-between.ts';
import { ContextMenu } from '../../../ui/context-menu/context-menu.tsx';
import type { GraphPartProps } from '../graph-parts.ts';
import { closeGraphRequest, useRequestOf } from '../graph-request.ts';
import { ActionItems } from './action-items.tsx';
import { EdgeItems } from './edge-items.tsx';
import { NodeItems } from './node-items.tsx';

/** The menu of nodes, of an edge, or of the canvas itself. */
export function NodeMenu({ graph }: GraphPartProps): ReactElement | null {
  const request = useRequestOf(graph.key, 'menu');
  if (request === null) return null;
  const { rows, edge, place } = request;
  const [a = -1, b = -1] = rows;
  // A line that leads to a group stands for edges between many.
  const several = edge === -1 && rows.length === 2 ? edgesBetween(graph.session.model, a, b) : [];
  const edges = edge !== null && edge >= 0 ? [edge] : several;
  return (
    <ContextMenu label="Actions in the graph" place={place} onClose={() => closeGraphRequest()}>
      {edges.length > 0 ? (
        <EdgeItems graph={graph} edges={edges} />
      ) : rows.length > 0 ? (
        <NodeItems graph={graph} rows={rows} />
      ) : (
        <ActionItems ids={['graph.fit', 'graph.undo', 'graph.redo']} />
      )}
    </ContextMenu>
  );
}
