import { Button } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { countOf, countText } from '../../../ui/count-text.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { shownNode, stepInWords } from '../node-words.ts';
import { NodeName } from '../objects/node-name.tsx';
import type { HistoryLine } from './history-lines.ts';
import styles from './difference-view.module.css';

interface DifferenceViewProps extends GraphPartProps {
  readonly from: HistoryLine;
  readonly onClose: () => void;
}

/** Names listed of each part; the others are counted. */
const listed = 30;

/** What lies between a state of the history and the present one. A click selects what is meant on the canvas. */
export function DifferenceView({ graph, from, onClose }: DifferenceViewProps): ReactElement {
  const { session } = graph;
  const difference = session.difference(from.id, session.history.current);
  if (difference === undefined) return <p className={styles.note}>That state is no longer kept.</p>;
  const { added, removed, moved, pinned, unpinned, viewChanged, storeSteps } = difference;
  const parts = [
    { label: 'added', rows: added },
    { label: 'removed', rows: removed },
    { label: 'moved', rows: moved },
    { label: 'pinned', rows: pinned },
    { label: 'unpinned', rows: unpinned },
  ].filter(({ rows }) => rows.length > 0);
  const isSame = parts.length === 0 && !viewChanged && storeSteps.length === 0;
  return (
    <section className={styles.difference} aria-label="Difference">
      <div className={styles.head}>
        <span className={styles.title}>From “{from.name}” to now</span>
        <Button
          variant="minimal"
          size="small"
          icon={<Cross size={12} />}
          aria-label="End the comparison"
          onClick={onClose}
        />
      </div>
      {isSame && <p className={styles.note}>Nothing differs.</p>}
      {parts.map(({ label, rows }) => (
        <div key={label} className={styles.part}>
          <button
            type="button"
            className={styles.select}
            disabled={label === 'removed'}
            title={label === 'removed' ? 'They are not in the graph now.' : 'Select them'}
            onClick={() => session.select(rows)}
          >
            {countOf(rows.length, 'node')} {label}
          </button>
          <ul className={styles.names}>
            {rows.slice(0, listed).map((row) => (
              <li key={row}>
                <button
                  type="button"
                  className={styles.node}
                  disabled={!session.model.hasNode(row)}
                  onClick={() => {
                    session.select([row]);
                    graph.canvas.reveal(row);
                  }}
                >
                  <NodeName type={session.model.nodes.types[row] ?? 0} text={shownNode(session.model, row)} />
                </button>
              </li>
            ))}
            {rows.length > listed && <li className={styles.note}>and {countText(rows.length - listed)} more</li>}
          </ul>
        </div>
      ))}
      {storeSteps.map((step, at) => (
        <p key={at} className={styles.store}>
          {stepInWords(session.model, step)}
        </p>
      ))}
      {viewChanged && <p className={styles.note}>Colours, filters, legend, groups or labels differ.</p>}
    </section>
  );
}
