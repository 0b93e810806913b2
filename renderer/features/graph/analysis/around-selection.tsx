import { Button } from '@blueprintjs/core';
import { useMemo, useState, type ReactElement } from 'react';
import { countOf, countText } from '../../../ui/count-text.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { SmallSelect } from '../small-select.tsx';
import { selectionParts, useSessionParts } from '../use-graph.ts';
import { goToNodes } from './go-to-node.ts';
import panelStyles from '../side-panel.module.css';
import styles from './analysis.module.css';

const stepChoices = [1, 2, 3, 4, 5].map((value) => ({ value, label: countOf(value, 'step') }));

/** What is near the selection: neighbours in common of two objects, and everything some steps around. */
export function AroundSelection({ graph }: GraphPartProps): ReactElement {
  const { session, analysis, keeper } = graph;
  const version = useSessionParts(session, selectionParts);
  const [steps, setSteps] = useState(1);
  const selected = [...session.selection];
  const [first, second] = selected;
  const content = session.version('content');
  // The versions stand for the content of the session, which is no value of React.
  const { common } = useMemo(
    () => ({
      of: [version, content],
      common:
        session.selection.size === 2 && first !== undefined && second !== undefined
          ? analysis.commonNeighbours(first, second)
          : [],
    }),
    [session, analysis, first, second, version, content],
  );
  const shown = new Set(common.length > 0 ? keeper.shownRows : []);
  const visible = common.filter((row) => shown.has(row));
  const hidden = common.length - visible.length;
  const grow = (): void => {
    const isShown = new Set(keeper.shownRows);
    goToNodes(
      graph,
      analysis.around(selected, steps).filter((row) => isShown.has(row)),
      first,
    );
  };
  return (
    <section className={styles.around} aria-label="Around the selection">
      <h3 className={styles.title}>Around the selection</h3>
      {selected.length === 0 && <p className={panelStyles.note}>Select one or more objects.</p>}
      <div className={styles.line}>
        <span>Within</span>
        <SmallSelect label="Steps around the selection" value={steps} options={stepChoices} onChange={setSteps} />
        <Button
          size="small"
          text="Select"
          aria-label="Select what is that near"
          disabled={selected.length === 0}
          onClick={grow}
        />
      </div>
      <div className={styles.line}>
        <span role="status">
          {session.selection.size === 2
            ? `${countOf(common.length, 'neighbour')} in common${hidden > 0 ? `, ${countText(hidden)} hidden` : ''}`
            : 'Neighbours in common: select two objects'}
        </span>
        <Button
          size="small"
          text="Select"
          aria-label="Select the neighbours in common"
          disabled={visible.length === 0}
          onClick={() => goToNodes(graph, visible)}
        />
      </div>
    </section>
  );
}
