import { Button } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { followInDrawer } from '../../../state/drawer.ts';
import { countOf } from '../../../ui/count-text.ts';
import type { Column } from '../../../ui/data-table-column.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyPanel } from '../../../ui/state-panels.tsx';
import type { GraphPartProps } from '../graph-parts.ts';
import { closeGraphRequest, useGraphRequest } from '../graph-request.ts';
import { shownNode } from '../node-words.ts';
import { NodeName } from '../objects/node-name.tsx';
import { contentParts, useSessionParts } from '../use-graph.ts';
import { stepsFrom, type WalkStep } from './walk-steps.ts';
import styles from './walk-panel.module.css';

/** Shows itself while the analyst walks along the edges of this graph. */
export function WalkOverlay({ graph }: GraphPartProps): ReactElement | null {
  const { key, request } = useGraphRequest();
  if (key !== graph.key || request?.kind !== 'walk') return null;
  return <WalkPanel key={request.row} graph={graph} start={request.row} />;
}

interface WalkPanelProps extends GraphPartProps {
  readonly start: number;
}

/** Neighbours of a node as a list: Enter goes there and on, Backspace goes back, Escape ends the walk. */
function WalkPanel({ graph, start }: WalkPanelProps): ReactElement {
  const { session, canvas } = graph;
  const version = useSessionParts(session, contentParts);
  const [trail, setTrail] = useState<readonly number[]>([start]);
  const panel = useRef<HTMLDivElement>(null);
  const at = trail.at(-1) ?? start;
  const { steps } = useMemo(() => ({ version, steps: stepsFrom(graph, at) }), [graph, at, version]);
  const columns = useMemo(() => stepColumns(graph), [graph]);
  useEffect(() => panel.current?.querySelector<HTMLElement>('[role=grid]')?.focus(), [at]);
  useEffect(() => () => canvas.stage?.setHover(-1), [canvas]);

  const goTo = (row: number): void => {
    session.select([row]);
    canvas.panTo(row);
    const object = session.model.nodes.objectOf(row);
    if (object > 0) followInDrawer(object);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') closeGraphRequest();
    else if (event.key === 'Backspace' && trail.length > 1) {
      const back = trail.slice(0, -1);
      setTrail(back);
      goTo(back.at(-1) ?? start);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const name = shownNode(session.model, at);
  return (
    <section ref={panel} className={styles.panel} aria-label="Walk" onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <span className={styles.at} role="status">
          <NodeName type={session.model.nodes.types[at] ?? 0} text={name} />
        </span>
        <span className={styles.count}>{countOf(steps.length, 'neighbour')}</span>
        <Button
          variant="minimal"
          size="small"
          icon={<Cross size={14} />}
          aria-label="End the walk"
          onClick={() => closeGraphRequest()}
        />
      </div>
      <div className={styles.list}>
        {steps.length === 0 ? (
          <EmptyPanel title="Nothing is beside this node" />
        ) : (
          <DataTable
            key={at}
            label={`Neighbours of ${name}`}
            columns={columns}
            rowCount={steps.length}
            rowAt={(index) => steps[index]}
            rowKey={({ edge }) => edge}
            rowLabel={({ row }) => shownNode(session.model, row)}
            startAt={Math.max(
              0,
              steps.findIndex(({ row }) => row === trail.at(-2)),
            )}
            onActive={({ row }) => canvas.stage?.setHover([...canvas.itemsOf([row])][0] ?? -1)}
            onOpen={({ row }) => {
              setTrail([...trail, row]);
              goTo(row);
            }}
          />
        )}
      </div>
      <p className={styles.keys}>Enter goes there, Backspace back, Esc ends.</p>
    </section>
  );
}

const stepColumns = ({ session, keeper }: GraphPartProps['graph']): readonly Column<WalkStep>[] => [
  {
    id: 'edge',
    label: 'Edge',
    width: 'minmax(70px, 110px)',
    render: ({ edge, direction }) =>
      `${{ out: '→ ', in: '← ', none: '' }[direction]}${session.model.edges.textOf(edge)}`,
  },
  {
    id: 'node',
    label: 'Node',
    width: 'minmax(120px, 1fr)',
    render: ({ row }) => <NodeName type={session.model.nodes.types[row] ?? 0} text={shownNode(session.model, row)} />,
  },
  { id: 'links', label: 'Links', width: '44px', align: 'end', render: ({ row }) => keeper.links[row] ?? 0 },
];
