import type { ReactElement } from 'react';
import { graphActions } from '../graph-actions.tsx';
import type { GraphPartProps } from '../graph-parts.ts';
import { ToolButton } from '../tools/tool-button.tsx';

/** One of the graph's actions as a button in a place of the toolbar that is filled from elsewhere. */
function ActionTool({ graph, id }: GraphPartProps & { readonly id: string }): ReactElement | null {
  const action = graphActions(graph).find((candidate) => candidate.id === id);
  return action === undefined ? null : <ToolButton action={action} />;
}

export const ExportTool = ({ graph }: GraphPartProps): ReactElement => <ActionTool graph={graph} id="graph.export" />;
export const PathsTool = ({ graph }: GraphPartProps): ReactElement => <ActionTool graph={graph} id="graph.paths" />;
