import type { ReactElement } from 'react';
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
  return (
    <ContextMenu label="Actions in the graph" place={place} onClose={() => closeGraphRequest()}>
      {edge !== null && edge >= 0 ? (
        <EdgeItems graph={graph} edge={edge} />
      ) : rows.length > 0 ? (
        <NodeItems graph={graph} rows={rows} />
      ) : (
        <ActionItems ids={['graph.fit', 'graph.undo', 'graph.redo']} />
      )}
    </ContextMenu>
  );
}
