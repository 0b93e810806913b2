import type { ReactElement } from 'react';
import { OwnerEdge } from '../../ui/owner-edge.tsx';
import styles from './unified.module.css';

interface HolderOwnersProps {
  /** Ids of the copies that hold something. */
  readonly holders: readonly number[];
  readonly ownerOf: ReadonlyMap<number, number>;
}

/** The owners that say something, each once. */
export function HolderOwners({ holders, ownerOf }: HolderOwnersProps): ReactElement {
  const owners = [...new Set(holders.flatMap((id) => ownerOf.get(id) ?? []))];
  return (
    <span className={styles.holders}>
      {owners.map((ownerId) => (
        <OwnerEdge key={ownerId} ownerId={ownerId} />
      ))}
    </span>
  );
}
