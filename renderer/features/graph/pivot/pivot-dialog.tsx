import { Button, Dialog, DialogBody } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { pivotFromMax } from '../../../../shared/graph/limits.ts';
import { countOf, countText } from '../../../ui/count-text.ts';
import { KindIcon } from '../../../ui/kind-icon.tsx';
import { focusFirstChoice, moveFocus } from '../../../ui/context-menu/move-focus.ts';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import type { GraphPartProps } from '../graph-parts.ts';
import { askGraph, closeGraphRequest, useRequestOf } from '../graph-request.ts';
import { shortNode } from '../node-words.ts';
import { choosePivot } from './choose-pivot.ts';
import { freshText } from './fresh-text.ts';
import { freshOf, pivotChoices } from './pivot-choices.ts';
import { useReach } from './use-reach.ts';
import lineStyles from '../../../ui/choice-line.module.css';
import styles from './pivot.module.css';

/** Everything that a pivot from some nodes can go to, by kind and type, with what each would add. */
export function PivotDialog({ graph }: GraphPartProps): ReactElement | null {
  const request = useRequestOf(graph.key, 'pivot');
  if (request === null) return null;
  const { rows } = request;
  const [only] = rows;
  const from =
    rows.length === 1 && only !== undefined ? shortNode(graph.session.model, only) : countOf(rows.length, 'node');
  return (
    <Dialog
      isOpen
      transitionDuration={0}
      title={`Pivot from ${from}`}
      className={styles.dialog ?? ''}
      shouldReturnFocusOnClose={false}
      onClose={() => closeGraphRequest()}
    >
      <DialogBody>
        <Choices graph={graph} rows={rows} />
      </DialogBody>
    </Dialog>
  );
}

function Choices({ graph, rows }: GraphPartProps & { readonly rows: readonly number[] }): ReactElement {
  const { data, error, refetch } = useReach(graph, rows);
  if (rows.length > pivotFromMax) {
    return (
      <EmptyPanel title={`${countText(rows.length)} nodes are selected`}>
        One pivot starts from at most {countText(pivotFromMax)}. Select fewer.
      </EmptyPanel>
    );
  }
  if (rows.every((row) => (graph.session.model.nodes.objects[row] ?? 0) <= 0)) {
    return (
      <EmptyPanel
        title="Nothing to pivot from"
        action={<Button size="small" text="Match…" onClick={() => askGraph(graph.key, { kind: 'match' })} />}
      >
        No workspace has these nodes. Match them to known objects first.
      </EmptyPanel>
    );
  }
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Counting what can be reached" />;
  const choices = pivotChoices(data, true);
  if (choices.length === 0) {
    return <EmptyPanel title="Nothing to pivot to">Nothing that you may see is associated with it yet.</EmptyPanel>;
  }
  return (
    <>
      <ul className={lineStyles.lines} ref={focusFirstChoice} onKeyDown={moveFocus}>
        {choices.map((choice) => {
          const [first] = choice.types;
          const isOver = freshOf(choice) === 0;
          return (
            <li key={choice.key}>
              <button
                type="button"
                data-choice=""
                className={`${lineStyles.choice} ${choice.isType ? lineStyles.type : lineStyles.kind}`}
                aria-disabled={isOver}
                onClick={() => {
                  if (!isOver) choosePivot(graph, rows, choice);
                }}
              >
                {first !== undefined && <KindIcon kind={first.kind} type={choice.isType ? first.name : undefined} />}
                <span className={styles.name}>{choice.label}</span>
                <span className={styles.count}>{freshText(choice)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className={styles.hint}>
        All copies in owners that you may read are used together. New nodes are placed beside the node that they were
        reached from.
      </p>
    </>
  );
}
