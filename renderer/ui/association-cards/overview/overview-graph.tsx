import { useQueries } from '@tanstack/react-query';
import { type ReactElement, useMemo, useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import type { ObjectRow, ObjectView } from '../../../../shared/model/object.ts';
import type { ObjectKind } from '../../../../shared/model/object-type.ts';
import { contractQuery } from '../../../api/query.ts';
import { followInDrawer, openDrawer } from '../../../state/drawer.ts';
import { openTab } from '../../../state/tabs.ts';
import { SmallGraph } from '../../small-graph/small-graph.tsx';
import { FailedPanel, LoadingPanel } from '../../state-panels.tsx';
import { shownValue } from '../../value-text-copy.ts';
import { cutMiddle } from '../../value-text-cut.ts';
import { countText } from '../../count-text.ts';
import { GraphNodeMenu } from './graph-node-menu.tsx';
import { graphParts, mostNodes, readOfPivot, shownOfKind, shownOfPivot, type Spoke } from './graph-parts.ts';
import styles from './overview-associations.module.css';

interface OverviewGraphProps {
  readonly object: ObjectView;
  readonly counts: Output<'association.counts'>;
}

/** What was pivoted to: associations of a kind around one of the nodes. */
export interface GraphPivot {
  readonly id: number;
  readonly kind: ObjectKind;
}

const labelOf = (row: ObjectRow): string => cutMiddle(shownValue(row.kind, row.type, row.summary), 40);

/** Direct associations around the object, the newest of each kind; pivoting on a node adds a second ring. */
export function OverviewGraph({ object, counts }: OverviewGraphProps): ReactElement {
  const [pivots, setPivots] = useState<readonly GraphPivot[]>([]);
  const [selected, setSelected] = useState<string>(String(object.id));
  const first = useQueries({
    queries: counts.cards.map(({ kind }) =>
      contractQuery('association.list', { id: object.id, kind, offset: 0, limit: shownOfKind }),
    ),
  });
  const second = useQueries({
    queries: pivots.map(({ id, kind }) =>
      contractQuery('association.list', { id, kind, offset: 0, limit: readOfPivot }),
    ),
  });
  const rows = first.flatMap(({ data }) => data?.rows ?? []);
  const spokes = pivots.map(({ id }, index): Spoke => ({ from: id, rows: second[index]?.data?.rows ?? [] }));
  // The answers are new arrays with every rendering; their times tell whether one has changed.
  const version = [...first, ...second].map(({ dataUpdatedAt }) => dataUpdatedAt).join();
  const parts = useMemo(
    () => graphParts(object, { from: object.id, rows }, spokes, labelOf),
    // oxlint-disable-next-line react/exhaustive-deps -- rows and spokes are what `version` and `pivots` name
    [object, version, pivots],
  );
  const failed = [...first, ...second].find(({ error }) => error !== null);
  if (failed !== undefined) return <FailedPanel error={failed.error} onRetry={() => void failed.refetch()} />;
  if (first.some(({ data }) => data === undefined)) return <LoadingPanel label="Loading associations" />;
  const hidden = counts.total - rows.length;
  return (
    <>
      <div className={styles.graph}>
        <SmallGraph
          label={`Associations of ${labelOf(object)}`}
          nodes={parts.nodes}
          edges={parts.edges}
          originId={String(object.id)}
          selectedId={selected}
          onSelect={(id) => {
            setSelected(id);
            followInDrawer(Number(id));
          }}
          onOpen={(id) => openTab({ screen: 'object', id: Number(id) })}
          menu={(id) => {
            const row = parts.objects.get(id);
            return row === undefined ? null : (
              <GraphNodeMenu
                row={row}
                isOrigin={row.id === object.id}
                pivots={pivots.filter((pivot) => pivot.id === row.id)}
                onPivot={(kind) => setPivots([...pivots, { id: row.id, kind }])}
                onHide={(kind) => setPivots(pivots.filter((pivot) => pivot.id !== row.id || pivot.kind !== kind))}
                onDrawer={() => openDrawer(row.id)}
              />
            );
          }}
        />
      </div>
      <p className={styles.note}>
        {hidden > 0
          ? `The newest ${shownOfKind} of each kind: ${countText(rows.length)} of ${countText(counts.total)} associations. `
          : ''}
        {pivots.length > 0 ? `A pivot adds the newest ${shownOfPivot} that are not drawn yet. ` : ''}
        {parts.nodes.length >= mostNodes ? `No more than ${mostNodes} objects are drawn.` : ''}
      </p>
    </>
  );
}
