import type { ReactElement } from 'react';
import { useOwners } from './owner-edge-owners.ts';
import styles from './owner-edge.module.css';

interface OwnerEdgeProps {
  readonly ownerId: number;
  /** Only the edge to look at; the name is on hover and for screen readers. */
  readonly bare?: boolean;
}

/** Name of an owner behind its small coloured edge. */
export function OwnerEdge({ ownerId, bare = false }: OwnerEdgeProps): ReactElement {
  const owner = useOwners().get(ownerId);
  return (
    <span className={bare ? styles.bare : styles.owner} title={bare ? owner?.name : undefined}>
      <span className={styles.edge} style={{ background: `var(--owner-${owner?.color ?? 0})` }} aria-hidden="true" />
      <span className={bare ? 'visually-hidden' : styles.name} title={owner?.name}>
        {owner?.name ?? '…'}
      </span>
    </span>
  );
}
