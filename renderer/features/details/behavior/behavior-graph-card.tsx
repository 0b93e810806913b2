import { type ReactElement, useMemo, useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { useContractQuery } from '../../../api/query.ts';
import { openDrawer } from '../../../state/drawer.ts';
import { openTab } from '../../../state/tabs.ts';
import { Card } from '../../../ui/card.tsx';
import type { SmallGraphEdge, SmallGraphNode } from '../../../ui/small-graph/small-graph-layout.ts';
import { SmallGraph } from '../../../ui/small-graph/small-graph.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { shownValue } from '../../../ui/value-text-copy.ts';
import styles from './behavior.module.css';

type Graph = Output<'behavior.graph'>;

/** The behaviour of a File as a graph: what it does and what acts on it, and what the Files among them do. */
export function BehaviorGraphCard({ object }: { readonly object: ObjectView }): ReactElement | null {
  const { data, error, refetch } = useContractQuery('behavior.graph', { id: object.id });
  const [selected, setSelected] = useState<string | undefined>(undefined);
  const drawn = useMemo(() => (data === undefined ? undefined : toDrawn(data)), [data]);
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined || drawn === undefined) return <LoadingPanel label="Loading the behaviour graph" />;
  if (data.edges.length === 0) return null;
  const rowOf = (id: string) => data.nodes.find((node) => String(node.object.id) === id)?.object;
  return (
    <Card title="Behaviour graph" note={`${data.nodes.length} objects`}>
      <div className={styles.graph}>
        <SmallGraph
          label={`Behaviour of ${shownValue(object.kind, object.type, object.summary)}`}
          nodes={drawn.nodes}
          edges={drawn.edges}
          originId={String(object.id)}
          selectedId={selected}
          onSelect={(id) => {
            setSelected(id);
            openDrawer(Number(id));
          }}
          onOpen={(id) => {
            const row = rowOf(id);
            if (row !== undefined && row.id !== object.id)
              openTab({ screen: 'object', id: row.id }, { title: row.summary });
          }}
        />
      </div>
      {data.bounded && (
        <p className={styles.note}>The newest are drawn; the table above lists all actions of this File.</p>
      )}
    </Card>
  );
}

function toDrawn({ nodes, edges }: Graph): { nodes: readonly SmallGraphNode[]; edges: readonly SmallGraphEdge[] } {
  return {
    nodes: nodes.map(({ object, ring }) => ({
      id: String(object.id),
      kind: object.kind,
      type: object.type,
      label: shownValue(object.kind, object.type, object.summary),
      ring: ring === 0 ? 0 : ring === 1 ? 1 : 2,
    })),
    edges: edges.map(({ from, to, typeName }) => ({
      from: String(from),
      to: String(to),
      label: typeName,
      directed: true,
    })),
  };
}
