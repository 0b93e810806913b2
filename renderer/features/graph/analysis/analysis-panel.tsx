import { Button } from '@blueprintjs/core';
import { useMemo, useState, type ReactElement } from 'react';
import { type MetricName, metricNames } from '../../../../shared/graph/view.ts';
import { countOf } from '../../../ui/count-text.ts';
import { EmptyPanel } from '../../../ui/state-panels.tsx';
import type { GraphPartProps } from '../graph-parts.ts';
import { useAnalysis } from '../use-analysis.ts';
import { contentParts, useSessionParts } from '../use-graph.ts';
import { AroundSelection } from './around-selection.tsx';
import { MeasureRow } from './measure-row.tsx';
import panelStyles from '../side-panel.module.css';
import styles from './analysis.module.css';

/** The measures of a graph: what they say, and what is made of them. */
export function AnalysisPanel({ graph }: GraphPartProps): ReactElement {
  const { session, analysis } = graph;
  const version = useSessionParts(session, contentParts);
  useAnalysis(analysis);
  const [open, setOpen] = useState<MetricName | null>(null);
  // `version` stands for the content of the session, which is no value of React.
  const { nodes, edges } = useMemo(
    () => ({
      version,
      nodes: session.model.presentRows().length,
      edges: session.model.presentEdges().length,
    }),
    [session, version],
  );
  if (nodes === 0) return <EmptyPanel title="Nothing to measure">Add objects to the graph first.</EmptyPanel>;
  const due = metricNames.filter((name) => !['current', 'waiting', 'running'].includes(analysis.state(name).state));
  return (
    <div className={panelStyles.panel}>
      <div className={styles.head}>
        <p className={panelStyles.note}>
          {countOf(nodes, 'object')}, {countOf(edges, 'edge')}, hidden ones too
        </p>
        <Button size="small" text="Run all" disabled={due.length === 0} onClick={() => analysis.run(...due)} />
      </div>
      <ul className={styles.measures} aria-label="Measures">
        {metricNames.map((name) => (
          <MeasureRow
            key={name}
            graph={graph}
            name={name}
            isOpen={open === name}
            onToggle={() => setOpen(open === name ? null : name)}
          />
        ))}
      </ul>
      <AroundSelection graph={graph} />
    </div>
  );
}
