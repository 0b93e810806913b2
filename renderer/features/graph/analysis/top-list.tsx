import { EyeOff } from '@blueprintjs/icons';
import { useMemo, type ReactElement } from 'react';
import { type AnalysisResult, topRows } from '../../../graph/analysis/analysis-result.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { contentParts, useSessionParts } from '../use-graph.ts';
import { measureWords, numberText } from './measure-words.ts';
import { NodeButton } from './node-button.tsx';
import { goToNodes } from './go-to-node.ts';
import styles from './analysis.module.css';

interface TopListProps extends GraphPartProps {
  readonly result: AnalysisResult;
}

const topMax = 10;

/** The objects with the highest values; a click selects one and brings it into the middle. */
export function TopList({ graph, result }: TopListProps): ReactElement {
  const { session, keeper } = graph;
  const { model } = session;
  const version = useSessionParts(session, contentParts);
  // `version` stands for the content of the session, which is no value of React.
  const { rows } = useMemo(
    () => ({ version, rows: topRows(result.values, topMax, (row) => model.hasNode(row)) }),
    [result, model, version],
  );
  return (
    <>
      <h4 className={styles.subtitle}>Highest</h4>
      <ol className={styles.list} aria-label={`Highest ${measureWords[result.name].one}`}>
        {rows.map((row) => (
          <li key={row}>
            <NodeButton graph={graph} row={row} onClick={() => goToNodes(graph, [row])}>
              {!contains(keeper.shownRows, row) && (
                <span className={styles.hidden}>
                  <EyeOff size={12} title="Hidden by filters or the legend" />
                </span>
              )}
              {numberText(result.values[row] ?? 0)}
            </NodeButton>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Whether a row is among ascending rows. */
function contains(rows: Uint32Array, row: number): boolean {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return rows[low] === row;
}
