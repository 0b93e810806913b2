import type { ReactElement } from 'react';
import type { GraphPartProps } from '../graph-parts.ts';
import { useRequestOf } from '../graph-request.ts';
import { AssociateNodes } from './associate-nodes.tsx';
import { AssociateWith } from './associate-with.tsx';

/** A new association on the graph: of two nodes, or of one with objects that are chosen from the workspace. */
export function AssociateOverlay({ graph }: GraphPartProps): ReactElement | null {
  const request = useRequestOf(graph.key, 'associate');
  if (request === null) return null;
  const { from, to } = request;
  if (to === null) return <AssociateWith key={from} graph={graph} row={from} />;
  return <AssociateNodes key={`${from} ${to}`} graph={graph} from={from} to={to} />;
}
