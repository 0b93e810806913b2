import { useCallback, useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useSectionInDrawer } from '../../../state/drawer-section.ts';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import type { OpenGraph } from '../../../graph/open-sessions.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { closeGraphRequest, useRequestOf } from '../graph-request.ts';
import { contentParts, useSessionParts } from '../use-graph.ts';
import { forgetAroundWithDrawer } from './around-request.ts';
import { pivotChoices } from './pivot-choices.ts';
import { Reach } from './reach.tsx';
import { useReach } from './use-reach.ts';
import styles from './pivot.module.css';

/** Says in the drawer, while this graph is on screen, what the graph has around the object and what it does not. */
export function useAroundInDrawer(graph: OpenGraph): void {
  useEffect(() => forgetAroundWithDrawer(graph.key), [graph]);
  useSectionInDrawer(
    useCallback((objectId, own) => <AroundObject graph={graph} objectId={objectId} own={own} />, [graph]),
  );
}

interface AroundObjectProps extends GraphPartProps {
  readonly objectId: number;
  readonly own: ReactNode;
}

function AroundObject({ graph, objectId, own }: AroundObjectProps): ReactNode {
  useSessionParts(graph.session, contentParts);
  const { model } = graph.session;
  const row = model.nodes.rowOf(objectId);
  return row < 0 || !model.hasNode(row) ? own : <AroundRow graph={graph} row={row} objectId={objectId} />;
}

interface AroundRowProps extends GraphPartProps {
  readonly row: number;
  readonly objectId: number;
}

function AroundRow({ graph, row, objectId }: AroundRowProps): ReactElement {
  const rows = [row];
  const { data, error, refetch } = useReach(graph, rows);
  const section = useRef<HTMLElement>(null);
  const isAsked = useRequestOf(graph.key, 'around')?.object === objectId;
  const isThere = data !== undefined;
  useEffect(() => {
    if (!isAsked || !isThere) return;
    // What is around it may all be in the graph: then there is nothing to press, and the section itself is read.
    (section.current?.querySelector<HTMLElement>('button:not([aria-disabled=true])') ?? section.current)?.focus();
    closeGraphRequest({ stay: false });
  }, [isAsked, isThere]);
  return (
    <section ref={section} tabIndex={-1} aria-label="Around in this graph">
      <h3 className={styles.heading}>Around in this graph</h3>
      {error !== null ? (
        <FailedPanel error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingPanel label="Counting what can be reached" />
      ) : (
        <Reach graph={graph} rows={rows} choices={pivotChoices(data, true)} isNamed={false} />
      )}
    </section>
  );
}
