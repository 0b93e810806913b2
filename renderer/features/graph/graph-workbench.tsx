import { useMemo, type ReactElement } from 'react';
import { useRegisteredActions } from '../../commands/use-registered-actions.ts';
import type { OpenGraph } from '../../graph/open-sessions.ts';
import { CanvasHost } from './canvas-host.tsx';
import { graphActions } from './graph-actions.tsx';
import { panelHeight, showGraphPreference, sideWidth, useGraphPreference } from './graph-preference.ts';
import { graphOverlays } from './graph-tools.tsx';
import { Legend } from './legend/legend.tsx';
import { ObjectsPanel } from './objects/objects-panel.tsx';
import { SidePanels } from './side-panels.tsx';
import { Splitter } from './splitter.tsx';
import { BusyChip } from './tools/busy-chip.tsx';
import { GraphToolbar } from './tools/graph-toolbar.tsx';
import { LayoutProgressChip } from './tools/layout-progress.tsx';
import { useAroundInDrawer } from './pivot/around-in-drawer.tsx';
import { useGraphTitle } from './use-graph-title.ts';
import { useRefreshOnChange } from './use-refresh-on-change.ts';
import { useStatusLine } from './use-status-line.ts';
import { WalkOverlay } from './walk/walk-panel.tsx';
import styles from './graph-workbench.module.css';

interface GraphWorkbenchProps {
  readonly graph: OpenGraph;
  readonly tabId: string;
}

/** A graph to work on: what is in it on the left, the canvas with its tools beside it. */
export function GraphWorkbench({ graph, tabId }: GraphWorkbenchProps): ReactElement {
  const [preference, change] = useGraphPreference();
  const actions = useMemo(() => graphActions(graph), [graph]);
  useRegisteredActions(actions);
  useGraphTitle(graph, tabId);
  useRefreshOnChange(graph);
  useStatusLine(graph);
  useAroundInDrawer(graph);
  return (
    <section className={styles.workbench} aria-label="Threat Graph">
      <h1 className="visually-hidden">Threat Graph</h1>
      {preference.side && (
        <>
          <div className={styles.side} style={{ width: preference.sideWidth }}>
            <ObjectsPanel graph={graph} />
            <Splitter
              label="Height of the panels"
              orientation="horizontal"
              side="behind"
              value={preference.panelHeight}
              least={panelHeight.least}
              most={panelHeight.most}
              onChange={(value) => showGraphPreference({ panelHeight: value })}
              onSettled={() => change({})}
            />
            <div className={styles.panels} style={{ height: preference.panelHeight }}>
              <SidePanels graph={graph} />
            </div>
          </div>
          <Splitter
            label="Width of the graph objects"
            orientation="vertical"
            side="before"
            value={preference.sideWidth}
            least={sideWidth.least}
            most={sideWidth.most}
            onChange={(value) => showGraphPreference({ sideWidth: value })}
            onSettled={() => change({})}
          />
        </>
      )}
      <div className={styles.main} data-canvas-frame>
        <CanvasHost graph={graph} />
        <div className={styles.over} data-over-canvas>
          <GraphToolbar graph={graph} actions={actions} />
          <LayoutProgressChip graph={graph} />
          <BusyChip graph={graph} />
        </div>
        <Legend graph={graph} />
        <WalkOverlay graph={graph} />
      </div>
      {graphOverlays.map((Overlay, at) => (
        <Overlay key={at} graph={graph} />
      ))}
    </section>
  );
}
