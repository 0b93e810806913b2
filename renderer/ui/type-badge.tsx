import type { ReactElement } from 'react';
import type { ObjectKind } from '../../shared/model/object-type.ts';
import { KindIcon } from './kind-icon.tsx';
import styles from './type-badge.module.css';

interface TypeBadgeProps {
  readonly kind: ObjectKind;
  readonly type: string;
}

/** Kind icon and name of a type, as one cell of a table. */
export function TypeBadge({ kind, type }: TypeBadgeProps): ReactElement {
  return (
    <span className={styles.badge}>
      <KindIcon kind={kind} type={type} />
      <span className={styles.name}>{type}</span>
    </span>
  );
}
