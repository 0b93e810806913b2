import { HTMLSelect } from '@blueprintjs/core';
import { type ReactElement, useId } from 'react';
import { coverages } from '../../../../shared/attack/technique.ts';
import type { ObjectView } from '../../../../shared/model/object.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { useCommand, useContractQuery } from '../../../api/query.ts';
import { Card } from '../../../ui/card.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import overview from '../overview/overview.module.css';
import styles from './tag.module.css';

interface TagCardProps {
  readonly object: ObjectView;
}

type Technique = NonNullable<Output<'tag.facts'>['technique']>;

/** What a Tag means: its technique with the owner's coverage, its synonyms, when it was last used. */
export function TagCard({ object }: TagCardProps): ReactElement {
  const { data, error, refetch } = useContractQuery('tag.facts', { id: object.id });
  return (
    <Card title="Tag">
      {error !== null && <FailedPanel error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <LoadingPanel label="Loading what the Tag means" />}
      {data !== undefined && (
        <dl className={overview.rows}>
          <dt>Last used</dt>
          <dd>{data.lastUsed === null ? 'Never' : <TimeText at={data.lastUsed} as="minute" />}</dd>
          {data.replacedBy !== null && (
            <>
              <dt>Replaced by</dt>
              <dd>{data.replacedBy}</dd>
            </>
          )}
          {data.synonyms.length > 0 && (
            <>
              <dt>Synonyms</dt>
              <dd>{data.synonyms.join(', ')}</dd>
            </>
          )}
          {data.technique !== null && <TechniqueRows tagId={object.id} technique={data.technique} />}
        </dl>
      )}
    </Card>
  );
}

function TechniqueRows({ tagId, technique }: { readonly tagId: number; readonly technique: Technique }): ReactElement {
  return (
    <>
      <dt>ATT&amp;CK technique</dt>
      <dd>
        <span className={overview.hash}>{technique.id}</span>{' '}
        {technique.parent === null ? technique.name : `${technique.parent}: ${technique.name}`}
      </dd>
      <dt>Tactics</dt>
      <dd>{technique.tactics.join(', ')}</dd>
      <dt>Platforms</dt>
      <dd>{technique.platforms.join(', ')}</dd>
      <CoverageRow tagId={tagId} technique={technique} />
    </>
  );
}

/** How well the owner is guarded against the technique: chosen in place by those who administer the owner. */
function CoverageRow({ tagId, technique }: { readonly tagId: number; readonly technique: Technique }): ReactElement {
  const command = useCommand('tag.setCoverage');
  const [labelId, reasonId] = [useId(), useId()];
  const { allowed, reason } = technique.coverageRight;
  const choose = (text: string): void => {
    const coverage = coverages.find((known) => known === text);
    if (coverage === undefined) return;
    command
      .mutateAsync({ id: tagId, coverage })
      .then(({ changeSet }) => showDone(`Coverage of ${technique.id}: ${coverage}`, changeSet))
      .catch(showFailure);
  };
  return (
    <>
      <dt id={labelId}>Security coverage</dt>
      <dd>
        {allowed ? (
          <HTMLSelect
            aria-labelledby={labelId}
            className={styles.coverage ?? ''}
            value={technique.coverage}
            options={[...coverages]}
            disabled={command.isPending}
            onChange={(event) => choose(event.currentTarget.value)}
          />
        ) : (
          <>
            <span aria-describedby={reasonId}>{technique.coverage}</span>
            <span id={reasonId} className={styles.reason}>
              {reason}
            </span>
          </>
        )}
      </dd>
    </>
  );
}
