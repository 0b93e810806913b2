import type { ReactElement } from 'react';
import { useOwners } from './owner-edge-owners.ts';
import styles from './owner-edge.module.css';

interface OwnerEdgeProps {
  readonly ownerId: number;
}

/** Name of an owner behind its small coloured edge. */
export function OwnerEdge({ ownerId }: OwnerEdgeProps): ReactElement {
  const owner = useOwners().get(ownerId);
  return (
    <span className={styles.owner}>
      <span className={styles.edge} style={{ background: `var(--owner-${owner?.color ?? 0})` }} aria-hidden="true" />
      <span className={styles.name} title={owner?.name}>
        {owner?.name ?? '…'}
      </span>
    </span>
  );
}
