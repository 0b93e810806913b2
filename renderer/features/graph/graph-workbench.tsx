import type { ReactElement } from 'react';
import type { OpenGraph } from '../../graph/open-sessions.ts';
import { CanvasHost } from './canvas-host.tsx';
import { graphOverlays } from './graph-tools.tsx';
import { ObjectsPanel } from './objects/objects-panel.tsx';
import styles from './graph-workbench.module.css';

interface GraphWorkbenchProps {
  readonly graph: OpenGraph;
  readonly tabId: string;
}

/** A graph to work on: what is in it on the left, the canvas with its tools beside it. */
export function GraphWorkbench({ graph }: GraphWorkbenchProps): ReactElement {
  return (
    <section className={styles.workbench} aria-label="Threat Graph">
      <h1 className="visually-hidden">Threat Graph</h1>
      <div className={styles.side}>
        <ObjectsPanel graph={graph} />
      </div>
      <div className={styles.main}>
        <CanvasHost graph={graph} />
      </div>
      {graphOverlays.map((Overlay, at) => (
        <Overlay key={at} graph={graph} />
      ))}
    </section>
  );
}
