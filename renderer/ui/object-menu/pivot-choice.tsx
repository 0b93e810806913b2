import { Dialog, DialogBody } from '@blueprintjs/core';
import type { KeyboardEvent, ReactElement } from 'react';
import { useContractQuery } from '../../api/query.ts';
import { countOf, countText } from '../count-text.ts';
import { KindIcon } from '../kind-icon.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../state-panels.tsx';
import { shownValue } from '../value-text-copy.ts';
import { cutMiddle } from '../value-text-cut.ts';
import { goPivot } from './go-pivot.ts';
import { focusFirstChoice, moveFocus } from '../context-menu/move-focus.ts';
import { closeObjectMenu, type MenuObject, useObjectMenu } from './object-menu-state.ts';
import { type PivotLine, pivotLines } from './pivot-lines.ts';
import lineStyles from '../choice-line.module.css';
import styles from './object-menu.module.css';

/** What an object can be pivoted to, by kind and type with exact numbers. */
export function PivotChoice({ object }: { readonly object: MenuObject }): ReactElement {
  const name = cutMiddle(shownValue(object.kind, object.type, object.summary), 48);
  return (
    <Dialog
      isOpen
      transitionDuration={0}
      title={`Pivot from ${name}`}
      className={styles.choice ?? ''}
      onClose={() => closeObjectMenu()}
    >
      <DialogBody>
        <Choices object={object} />
      </DialogBody>
    </Dialog>
  );
}

function Choices({ object }: { readonly object: MenuObject }): ReactElement {
  const { data, error, refetch } = useContractQuery('pivot.counts', { id: object.id });
  const trail = useObjectMenu((state) => state.trail);
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Counting what can be reached" />;
  const lines = pivotLines(data, true);
  if (lines.length === 0) {
    return (
      <EmptyPanel title="Nothing to pivot to">No object that you may see is associated with this one yet.</EmptyPanel>
    );
  }
  const go = (line: PivotLine, background: boolean): void => {
    closeObjectMenu({ stay: background });
    goPivot(
      {
        id: object.id,
        kind: line.kind,
        ...(line.type === undefined ? {} : { types: [line.type] }),
        ...(line.derived ? { derived: true } : {}),
      },
      trail,
      background,
    );
  };
  return (
    <>
      {data.copies > 1 && (
        <p className={styles.hint}>
          {countOf(data.copies, 'copy', 'copies')} of it in different owners are used together; each object is counted
          once.
        </p>
      )}
      <ul className={lineStyles.lines} ref={focusFirstChoice} onKeyDown={moveFocus}>
        {lines.map((line) => (
          <li key={line.key}>
            <button
              type="button"
              data-choice=""
              className={`${lineStyles.choice} ${line.type === undefined ? lineStyles.kind : lineStyles.type}`}
              onClick={(event) => go(line, event.ctrlKey || event.metaKey)}
              onKeyDown={(event: KeyboardEvent) => {
                if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
                event.preventDefault();
                go(line, true);
              }}
            >
              <KindIcon kind={line.kind} type={line.type} />
              <span className={styles.lineName}>{line.label}</span>
              <span className={styles.count}>{line.count === null ? 'computed' : countText(line.count)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>Enter goes there; Ctrl+Enter opens it in the background.</p>
    </>
  );
}
