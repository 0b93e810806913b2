import { Link, Plus, TickCircle } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { ArtifactView } from '../../../shared/contract/artifact.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { runCommand, useContractQuery } from '../../api/query.ts';
import { CardAction } from '../card-action.tsx';
import { OwnerEdge } from '../owner-edge.tsx';
import { FailedPanel, LoadingPanel } from '../state-panels.tsx';
import { SummaryLink } from '../summary-link.tsx';
import { showDone, showFailure } from '../toast.ts';
import styles from './artifact.module.css';

type Matches = Output<'artifact.matches'>;

/** The Indicator with the value of an Artifact in every owner: to be associated where it is, to be created where it is not. */
export function ArtifactMatches({ artifact }: { readonly artifact: ArtifactView }): ReactElement {
  const { data, error, refetch } = useContractQuery('artifact.matches', { id: artifact.id });
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Looking for Indicators" />;
  if (data.indicatorType === null)
    return <p className={styles.muted}>Artifacts of the type {artifact.type} are compared with no Indicators.</p>;
  return (
    <>
      {data.found.length === 0 && (
        <p className={styles.muted}>No owner that you may view has an Indicator with this value.</p>
      )}
      <ul className={styles.list} aria-label="Owners of the Indicator">
        {data.found.map((match) => (
          <FoundLine key={match.object.id} artifactId={artifact.id} match={match} />
        ))}
        {data.missing.map((owner) => (
          <MissingLine key={owner.ownerId} artifactId={artifact.id} type={data.indicatorType ?? ''} owner={owner} />
        ))}
      </ul>
      {data.more && <p className={styles.muted}>There are more owners than are listed here.</p>}
    </>
  );
}

/** Runs one change at a time and says what became of it. */
function useChange(change: () => Promise<{ changeSet: number | null; done: string }>) {
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      const { changeSet, done } = await change();
      showDone(done, changeSet ?? undefined);
    } catch (failure) {
      showFailure(failure);
    } finally {
      setBusy(false);
    }
  };
  return { busy, run: () => void run() };
}

interface FoundLineProps {
  readonly artifactId: number;
  readonly match: Matches['found'][number];
}

function FoundLine({ artifactId, match }: FoundLineProps): ReactElement {
  const { object, ownerName, associated, associate } = match;
  const { busy, run } = useChange(async () => {
    const { changeSet } = await runCommand('association.create', { id: artifactId, others: [object.id] });
    return { changeSet, done: `Associated the Indicator of ${ownerName}` };
  });
  return (
    <li className={styles.line}>
      <OwnerEdge ownerId={object.ownerId} />
      <SummaryLink row={object} tabStop />
      {associated ? (
        <span className={styles.muted}>
          <TickCircle size={12} /> associated
        </span>
      ) : (
        <CardAction
          label={`Associate the Indicator of ${ownerName}`}
          icon={<Link size={12} />}
          iconOnly
          minimal
          right={associate}
          busy={busy}
          onClick={run}
        />
      )}
    </li>
  );
}

interface MissingLineProps {
  readonly artifactId: number;
  readonly type: string;
  readonly owner: Matches['missing'][number];
}

function MissingLine({ artifactId, type, owner }: MissingLineProps): ReactElement {
  const { ownerId, ownerName, create } = owner;
  const { busy, run } = useChange(async () => {
    const { changeSet } = await runCommand('artifact.createIndicator', { id: artifactId, ownerId });
    return { changeSet, done: `Created the ${type} in ${ownerName} and associated it` };
  });
  return (
    <li className={styles.line}>
      <OwnerEdge ownerId={ownerId} />
      <span className={styles.muted}>not there</span>
      <CardAction
        label={`Create the ${type} in ${ownerName}`}
        icon={<Plus size={12} />}
        iconOnly
        minimal
        right={create}
        busy={busy}
        onClick={run}
      />
    </li>
  );
}
