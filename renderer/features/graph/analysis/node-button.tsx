import type { ReactElement, ReactNode } from 'react';
import type { GraphPartProps } from '../graph-parts.ts';
import { shownNode } from '../node-words.ts';
import { NodeName } from '../objects/node-name.tsx';
import styles from './analysis.module.css';

interface NodeButtonProps extends GraphPartProps {
  readonly row: number;
  readonly onClick: () => void;
  /** What stands behind the name. */
  readonly children: ReactNode;
  /** In front of the name. */
  readonly lead?: ReactNode;
}

/** A line of a list that leads to a node of the graph. */
export function NodeButton({ graph, row, onClick, children, lead }: NodeButtonProps): ReactElement {
  const { model } = graph.session;
  return (
    <button type="button" className={styles.item} onClick={onClick}>
      {lead}
      <NodeName type={model.nodes.types[row] ?? 0} text={shownNode(model, row)} />
      <span className={styles.value}>{children}</span>
    </button>
  );
}
