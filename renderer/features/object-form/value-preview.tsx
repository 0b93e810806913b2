import type { ReactElement } from 'react';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { useContractQuery } from '../../api/query.ts';
import { openTab } from '../../state/tabs.ts';
import { CardAction } from '../../ui/card-action.tsx';
import { TypeBadge } from '../../ui/type-badge.tsx';
import { OwnerEdge } from '../../ui/owner-edge.tsx';
import styles from './create-screen.module.css';
import type { ReadValue } from './read-value.ts';

interface ValuePreviewProps {
  readonly read: ReadValue;
  /** The Indicator of the chosen owner that has the value already. */
  readonly existing: ObjectRow | undefined;
  readonly copies: readonly ObjectRow[];
}

/** Says what will be stored before it is, and where it exists already. */
export function ValuePreview({ read, existing, copies }: ValuePreviewProps): ReactElement {
  return (
    <div className={styles.result} role="status">
      {read.state === 'empty' && (
        <span className={styles.muted}>Type or paste a value; defanged values are understood.</span>
      )}
      {read.state === 'unknown' && (
        <span className={styles.bad}>No type is recognised in this. Choose the type, or check the value.</span>
      )}
      {read.state === 'refused' && (
        <span className={styles.bad}>
          Found {read.problem.found}; expected {read.problem.expected}. {read.problem.fix}
        </span>
      )}
      {read.state === 'read' && (
        <>
          <TypeBadge kind="indicator" type={read.value.type} />
          <span>
            <span className={styles.muted}>Stored as </span>
            <span className={styles.stored}>{read.value.summary}</span>
          </span>
          {read.ignored !== '' && <span className={styles.muted}>Left out: {read.ignored}</span>}
        </>
      )}
      {existing !== undefined && (
        <span className={styles.exists}>
          <strong>This Indicator exists already in the chosen owner.</strong>
          <CardAction
            label="Open it"
            primary
            onClick={() => openTab({ screen: 'object', id: existing.id }, { title: existing.summary })}
          />
        </span>
      )}
      {existing === undefined && copies.length > 0 && (
        <span className={styles.muted}>
          Also in{' '}
          {copies.map((copy) => (
            <OwnerEdge key={copy.id} ownerId={copy.ownerId} />
          ))}
        </span>
      )}
    </div>
  );
}

/** Every Indicator of exactly this value that the user may see, in whatever owner. */
export function useSameValue(read: ReadValue): readonly ObjectRow[] {
  const value = read.state === 'read' ? read.value : undefined;
  const { data } = useContractQuery(
    'object.resolve',
    { ref: `${value?.type ?? ''}:${value?.summary ?? ''}` },
    { enabled: value !== undefined },
  );
  return (data ?? []).filter(
    (row) => row.kind === 'indicator' && row.type === value?.type && row.summary === value.summary,
  );
}
