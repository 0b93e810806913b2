import { useState, type ReactElement } from 'react';
import { moveFocus } from '../../../ui/context-menu/move-focus.ts';
import { showFailure } from '../../../ui/toast.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { stepInWords, stepNamed } from '../node-words.ts';
import { historyParts, useSessionParts } from '../use-graph.ts';
import { DifferenceView } from './difference-view.tsx';
import { HistoryItem } from './history-item.tsx';
import { historyLines } from './history-lines.ts';
import { leftOutInWords } from './left-out-words.ts';
import styles from './history-panel.module.css';

/** Every state of the graph since it was opened: a click goes there, and any two can be compared. */
export function HistoryPanel({ graph }: GraphPartProps): ReactElement {
  const { session } = graph;
  useSessionParts(session, historyParts);
  const [renaming, setRenaming] = useState<number | null>(null);
  const [compared, setCompared] = useState<number | null>(null);
  const lines = historyLines(session.history, session.startName, (name) => stepInWords(session.model, name));
  const comparedLine = lines.find(({ id }) => id === compared);
  return (
    <div className={styles.panel}>
      {session.history.left > 0 && <p className={styles.note}>{leftOutInWords(session.history.left)}</p>}
      <ol className={styles.lines} aria-label="History" onKeyDown={moveFocus}>
        {lines.map((line) => (
          <HistoryItem
            key={line.id}
            line={line}
            isCompared={line.id === compared}
            isRenaming={line.id === renaming}
            onGo={() => void session.goTo(line.id).catch(showFailure)}
            onCompare={() => setCompared(line.id === compared ? null : line.id)}
            onRename={() => setRenaming(line.at === null ? null : line.id)}
            onRenamed={(name) => {
              setRenaming(null);
              const before = session.history.step(line.id)?.name ?? '';
              if (name !== null) session.renameStep(line.id, stepNamed(session.model, name, before));
            }}
          />
        ))}
      </ol>
      {comparedLine !== undefined && (
        <DifferenceView graph={graph} from={comparedLine} onClose={() => setCompared(null)} />
      )}
    </div>
  );
}
