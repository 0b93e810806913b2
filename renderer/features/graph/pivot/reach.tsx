import { Button } from '@blueprintjs/core';
import { Plus } from '@blueprintjs/icons';
import { Fragment, type ReactElement } from 'react';
import { countOf, countText } from '../../../ui/count-text.ts';
import { KindIcon } from '../../../ui/kind-icon.tsx';
import { NodeMeasures } from '../analysis/node-measures.tsx';
import { useGraphBusy } from '../graph-busy.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { shortNode } from '../node-words.ts';
import { choosePivot } from './choose-pivot.ts';
import { freshText } from './fresh-text.ts';
import { freshOf, type PivotChoice } from './pivot-choices.ts';
import styles from './pivot.module.css';

interface ReachProps extends GraphPartProps {
  readonly rows: readonly number[];
  readonly choices: readonly PivotChoice[];
  /** Whether it says around what; not where that stands above it anyway. */
  readonly isNamed: boolean;
}

/** How much of what surrounds some nodes the graph has, by type, each with a button that adds the rest. */
export function Reach({ graph, rows, choices, isNamed }: ReachProps): ReactElement {
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
        {isNamed && (
          <>
            <dt>Around</dt>
            <dd>{name}</dd>
          </>
        )}
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
                  {countOf(freshOf(choice), choice.one, choice.many)}
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

function Line({
  graph,
  rows,
  choice,
}: Pick<ReachProps, 'graph' | 'rows'> & { readonly choice: PivotChoice }): ReactElement {
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
