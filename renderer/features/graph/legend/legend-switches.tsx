import { SegmentedControl, Switch } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { groupings } from '../../../../shared/graph/view.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import styles from './legend.module.css';

const groupingLabels = { none: 'Nodes', type: 'Types', community: 'Communities' } as const;

/** Labels, and whether nodes are drawn one by one or as groups. */
export function LegendSwitches({ graph }: GraphPartProps): ReactElement {
  const { session, analysis } = graph;
  const { nodeLabels, edgeLabels, grouping } = session.model.view;
  const choose = (value: string): void => {
    const by = groupings.find((name) => name === value);
    if (by === undefined) return;
    if (by === 'community' && session.metrics.community === undefined) analysis.run('community');
    session.setView(by === 'none' ? 'Nodes one by one' : `Group by ${by}`, { grouping: { by, open: [] } });
  };
  return (
    <div className={styles.switches}>
      <Switch
        className={styles.switch ?? ''}
        checked={nodeLabels}
        label="Node labels"
        onChange={() => session.setView(`Node labels ${nodeLabels ? 'off' : 'on'}`, { nodeLabels: !nodeLabels })}
      />
      <Switch
        className={styles.switch ?? ''}
        checked={edgeLabels}
        label="Edge labels"
        onChange={() => session.setView(`Edge labels ${edgeLabels ? 'off' : 'on'}`, { edgeLabels: !edgeLabels })}
      />
      <div className={styles.grouping} role="group" aria-label="Draw as">
        <span className={styles.caption}>Draw as</span>
        <SegmentedControl
          size="small"
          options={groupings.map((value) => ({ value, label: groupingLabels[value] }))}
          value={grouping.by}
          onValueChange={choose}
        />
      </div>
    </div>
  );
}
