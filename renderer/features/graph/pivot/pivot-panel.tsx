import { Button } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { pivotFromMax } from '../../../../shared/graph/limits.ts';
import { countText } from '../../../ui/count-text.ts';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { startRows } from '../chosen-nodes.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { askGraph } from '../graph-request.ts';
import { contentParts, selectionParts, useSessionParts } from '../use-graph.ts';
import { pivotChoices } from './pivot-choices.ts';
import { Reach } from './reach.tsx';
import { objectsOf } from './run-pivot.ts';
import { useReach } from './use-reach.ts';

/** What the selected nodes are associated with: how much of it the graph has, and a button that adds the rest. */
export function PivotPanel({ graph }: GraphPartProps): ReactElement {
  useSessionParts(graph.session, selectionParts);
  useSessionParts(graph.session, contentParts);
  const rows = startRows(graph);
  const { data, error, refetch } = useReach(graph, rows);
  if (rows.length === 0)
    return <EmptyPanel title="Nothing selected">Select nodes to see what they are associated with.</EmptyPanel>;
  if (rows.length > pivotFromMax)
    return (
      <EmptyPanel title={`${countText(rows.length)} nodes`}>
        One pivot starts from at most {countText(pivotFromMax)} nodes.
      </EmptyPanel>
    );
  if (objectsOf(graph.session.model, rows).length === 0)
    return (
      <EmptyPanel
        title="In no workspace"
        action={<Button size="small" text="Match…" onClick={() => askGraph(graph.key, { kind: 'match' })} />}
      >
        Match these nodes of a file to known objects to pivot from them.
      </EmptyPanel>
    );
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Counting what can be reached" />;
  return <Reach graph={graph} rows={rows} choices={pivotChoices(data, true)} isNamed />;
}
