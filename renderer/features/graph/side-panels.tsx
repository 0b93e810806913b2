import type { ReactElement } from 'react';
import { TabList } from '../../ui/tab-list.tsx';
import type { GraphPartProps } from './graph-parts.ts';
import { graphPanels } from './graph-panels.tsx';
import { useGraphPreference } from './graph-preference.ts';
import styles from './graph-workbench.module.css';

/** History, filters and analysis below the table, one at a time. */
export function SidePanels({ graph }: GraphPartProps): ReactElement | null {
  const [preference, change] = useGraphPreference();
  const panel = graphPanels.find(({ id }) => id === preference.panel) ?? graphPanels[0];
  if (panel === undefined) return null;
  return (
    <>
      <div className={styles.tabs}>
        <TabList label="Panels" tabs={graphPanels} current={panel.id} onChoose={(id) => change({ panel: id })} />
      </div>
      <div role="tabpanel" aria-label={panel.label} className={styles.panel}>
        <panel.Panel graph={graph} />
      </div>
    </>
  );
}
