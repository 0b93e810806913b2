import type { ReactElement } from 'react';
import type { PivotLink } from '../../../shared/contract/pivot.ts';
import { OwnerEdge } from '../../ui/owner-edge.tsx';
import styles from './pivot.module.css';

/** The owners whose copies of the start lead to a row. */
export function FromOwners({ links }: { readonly links: readonly PivotLink[] }): ReactElement {
  const owners = [...new Set(links.map(({ fromOwner }) => fromOwner))];
  const [first] = owners;
  if (first === undefined) return <></>;
  return (
    <span className={styles.from}>
      <OwnerEdge ownerId={first} />
      {owners.length > 1 && <span className={styles.muted}>+{owners.length - 1}</span>}
    </span>
  );
}
