import { Button } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { kindLabel, type ObjectKind } from '../../../shared/model/object-type.ts';
import { useContractQuery } from '../../api/query.ts';
import { openTab } from '../../state/tabs.ts';
import { countOf } from '../count-text.ts';
import { OwnerEdge } from '../owner-edge.tsx';
import { FailedPanel, LoadingPanel } from '../state-panels.tsx';
import { SummaryLink } from '../summary-link.tsx';
import styles from './artifact.module.css';

const shownOfKind = 5;

/** The newest associations of an Artifact at a glance; its own screen has all of them. */
export function ArtifactLinks({ id, title }: { readonly id: number; readonly title: string }): ReactElement {
  const { data, error, refetch } = useContractQuery('association.counts', { id });
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Loading associations" />;
  const cards = data.cards.filter(({ total }) => total > 0);
  const openAll = (): void => openTab({ screen: 'object', id, view: 'associations' }, { title });
  return (
    <>
      {cards.length === 0 && <p className={styles.muted}>Nothing is associated yet.</p>}
      {cards.map(({ kind, total }) => (
        <LinksOfKind key={kind} id={id} kind={kind} total={total} onAll={openAll} />
      ))}
      {cards.length === 0 && <Button size="small" variant="minimal" text="Associate…" onClick={openAll} />}
    </>
  );
}

interface LinksOfKindProps {
  readonly id: number;
  readonly kind: ObjectKind;
  readonly total: number;
  readonly onAll: () => void;
}

function LinksOfKind({ id, kind, total, onAll }: LinksOfKindProps): ReactElement {
  const { data } = useContractQuery('association.list', { id, kind, offset: 0, limit: shownOfKind });
  const label = countOf(total, kindLabel[kind].one, kindLabel[kind].many);
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {data?.rows.map(({ object, type }) => (
          <li key={`${object.id}/${type}`} className={styles.line}>
            <OwnerEdge ownerId={object.ownerId} />
            <SummaryLink row={object} tabStop />
            <span className={styles.muted}>{object.type}</span>
          </li>
        ))}
      </ul>
      {total > shownOfKind && <Button size="small" variant="minimal" text={`All ${label}`} onClick={onAll} />}
    </>
  );
}
