import { Button, ProgressBar } from '@blueprintjs/core';
import { Pause, Play, Stop } from '@blueprintjs/icons';
import { useCallback, useSyncExternalStore, type ReactElement } from 'react';
import { layoutLabels } from '../../../graph/layout-run.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import styles from './layout-menu.module.css';

const words = { waiting: 'finding communities', placing: 'placing', settled: 'refining', paused: 'paused' } as const;

/** The layout that runs: how far it is, and how to hold it or leave it where it is. */
export function LayoutProgressChip({ graph }: GraphPartProps): ReactElement | null {
  const { layout } = graph;
  const now = useSyncExternalStore(
    useCallback((changed: () => void) => layout.subscribe(changed), [layout]),
    () => layout.now,
  );
  if (now === null) return null;
  const isPaused = now.state === 'paused';
  return (
    <div className={styles.running} role="group" aria-label="Running layout">
      <span>
        {layoutLabels[now.name]}: {words[now.state]}
      </span>
      <ProgressBar
        className={styles.meter ?? ''}
        value={now.progress}
        animate={false}
        stripes={false}
        aria-label="Progress of the layout"
      />
      <Button
        variant="minimal"
        size="small"
        icon={isPaused ? <Play size={12} /> : <Pause size={12} />}
        aria-label={isPaused ? 'Go on with the layout' : 'Pause the layout'}
        disabled={now.state === 'waiting'}
        onClick={() => (isPaused ? layout.resume() : layout.pause())}
      />
      <Button
        variant="minimal"
        size="small"
        icon={<Stop size={12} />}
        aria-label="Stop the layout here"
        onClick={() => layout.stop()}
      />
    </div>
  );
}
