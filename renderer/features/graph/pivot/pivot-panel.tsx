import { Button } from '@blueprintjs/core';
import { Plus } from '@blueprintjs/icons';
import { Fragment, type ReactElement } from 'react';
import { pivotFromMax } from '../../../../shared/graph/limits.ts';
import { countOf, countText } from '../../../ui/count-text.ts';
import { KindIcon } from '../../../ui/kind-icon.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { NodeMeasures } from '../analysis/node-measures.tsx';
import { startRows } from '../chosen-nodes.ts';
import { useGraphBusy } from '../graph-busy.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { askGraph } from '../graph-request.ts';
import { shortNode } from '../node-words.ts';
import { contentParts, selectionParts, useSessionParts } from '../use-graph.ts';
import { choosePivot } from './choose-pivot.ts';
import { freshText } from './fresh-text.ts';
import { freshOf, type PivotChoice, pivotChoices } from './pivot-choices.ts';
import { objectsOf } from './run-pivot.ts';
import { useReach } from './use-reach.ts';
import styles from './pivot.module.css';

/** What the selected nodes are associated with: how much of it the graph has, and a button that adds the rest. */
export function PivotPanel({ graph }: GraphPartProps): ReactElement {
  useSessionParts(graph.session, selectionParts);
  useSessionParts(graph.session, contentParts);
  const rows = startRows(graph);
  const { data, error, refetch } = useReach(graph, rows);
  if (rows.length === 0)
    return <EmptyPanel title="Nothing selected">Select nodes to see what they are associated with.</EmptyPanel>;
  if (rows.length > pivotFromMax)
    return (
      <EmptyPanel title={`${countText(rows.length)} nodes`}>
        One pivot starts from at most {countText(pivotFromMax)} nodes.
      </EmptyPanel>
    );
  if (objectsOf(graph.session.model, rows).length === 0)
    return (
      <EmptyPanel
        title="In no workspace"
        action={<Button size="small" text="Match…" onClick={() => askGraph(graph.key, { kind: 'match' })} />}
      >
        Match these nodes of a file to known objects to pivot from them.
      </EmptyPanel>
    );
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Counting what can be reached" />;
  return <Reach graph={graph} rows={rows} choices={pivotChoices(data, true)} />;
}

interface ReachProps extends GraphPartProps {
  readonly rows: readonly number[];
  readonly choices: readonly PivotChoice[];
}

function Reach({ graph, rows, choices }: ReachProps): ReactElement {
  const whole = choices.filter(({ isType, derived }) => !isType && !derived);
  const total = whole.reduce((sum, choice) => sum + choice.total, 0);
  const inGraph = whole.reduce((sum, choice) => sum + choice.inGraph, 0);
  const missing = whole.filter((choice) => freshOf(choice) > 0);
  // A kind with several types is listed by its types alone.
  const lines = choices.filter((choice) => choice.isType || choice.derived || choice.types.length === 1);
  const [only] = rows;
  const name =
    rows.length === 1 && only !== undefined ? shortNode(graph.session.model, only) : countOf(rows.length, 'node');
  return (
    <div className={styles.panel} aria-label={`Around ${name}`} role="group">
      <dl className={styles.facts}>
        <dt>Around</dt>
        <dd>{name}</dd>
        <dt>In graph</dt>
        <dd>
          {countText(inGraph)} of {countOf(total, 'associated node')}
        </dd>
        <dt>Not shown</dt>
        <dd>
          {missing.length === 0
            ? 'nothing'
            : missing.map((choice, at) => (
                <Fragment key={choice.key}>
                  {at > 0 && ', '}
                  {countText(freshOf(choice))} {choice.label}
                </Fragment>
              ))}
        </dd>
        {rows.length === 1 && only !== undefined && <NodeMeasures graph={graph} row={only} />}
      </dl>
      <ul className={styles.reach}>
        {lines.map((choice) => (
          <li key={choice.key}>
            <Line graph={graph} rows={rows} choice={choice} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Line({ graph, rows, choice }: Omit<ReachProps, 'choices'> & { readonly choice: PivotChoice }): ReactElement {
  const [first] = choice.types;
  const label = choice.derived ? choice.label : (first?.name ?? choice.label);
  const isOver = freshOf(choice) === 0;
  const busy = useGraphBusy(graph.key);
  const isReady = !isOver && busy === undefined;
  return (
    <>
      {first !== undefined && <KindIcon kind={first.kind} type={choice.derived ? undefined : first.name} />}
      <span className={styles.name}>{label}</span>
      <span className={styles.count}>
        {countText(choice.inGraph)} / {countText(choice.total)}
        {choice.isExact ? '' : '+'}
      </span>
      <Button
        size="small"
        icon={<Plus size={12} />}
        aria-label={`${isOver ? '' : 'Add '}${freshText(choice)}: ${label}`}
        // Stays in reach of the keyboard: it was often just used.
        aria-disabled={!isReady}
        className={(isReady ? styles.more : styles.noMore) ?? ''}
        onClick={() => {
          if (isReady) choosePivot(graph, rows, choice);
        }}
      />
    </>
  );
}
