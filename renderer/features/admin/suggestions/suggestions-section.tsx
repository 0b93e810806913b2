import { Radio, RadioGroup, Switch } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import { type PotentialMode, potentialModeLabel, potentialModes } from '../../../../shared/model/potential.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { Card } from '../../../ui/card.tsx';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import { useOwners } from '../../../ui/owner-edge-owners.ts';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import { useAdministratorRight } from '../use-administrator-right.ts';
import styles from './suggestions.module.css';

type Organization = Output<'potential.settings'>['organizations'][number];

const modeWords: Readonly<Record<PotentialMode, string>> = {
  off: 'Nothing is suggested.',
  matched: 'Indicators that equal an Artifact, and Groups of those Indicators.',
  associated: 'Indicators of associated Groups, and Groups of associated Indicators.',
  both: 'All of these.',
};

/** What is suggested in Cases: which sources run, and whose intelligence takes part. */
export function SuggestionsSection(): ReactElement {
  const { data, error, refetch } = useContractQuery('potential.settings', {});
  const right = useAdministratorRight();
  const owners = useOwners();
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Loading the settings" />;
  const setMode = (mode: PotentialMode): void =>
    void runCommand('potential.setMode', { mode })
      .then(() => showDone(`Potential associations: ${potentialModeLabel[mode]}`))
      .catch(showFailure);
  return (
    <>
      <p className={styles.lead}>
        What Cases should perhaps be associated with, from their Artifacts and associations. Cases that share an
        Artifact are suggested unless everything is off. Values that suggest nothing are on exclusion lists.
      </p>
      <Card title="Potential associations">
        <div className={styles.body}>
          {!right.allowed && <p className={styles.denied}>{right.reason}</p>}
          <RadioGroup
            label="Suggested are"
            selectedValue={data.mode}
            disabled={!right.allowed}
            onChange={({ currentTarget: { value } }) => {
              const mode = potentialModes.find((known) => known === value);
              if (mode !== undefined) setMode(mode);
            }}
          >
            {potentialModes.map((mode) => (
              <Radio key={mode} value={mode}>
                {potentialModeLabel[mode]} <span className={styles.muted}>{modeWords[mode]}</span>
              </Radio>
            ))}
          </RadioGroup>
        </div>
      </Card>
      {data.organizations.map((organization) => (
        <Card
          key={organization.ownerId}
          title={`Communities and Sources in the Cases of ${owners.get(organization.ownerId)?.name ?? 'the Organization'}`}
        >
          <OrganizationOwners organization={organization} crossOwner={data.crossOwner} />
        </Card>
      ))}
    </>
  );
}

/** Whose Indicators and Groups are suggested beside the Organization's own. */
function OrganizationOwners({
  organization: { ownerId: organizationId, owners, modify },
  crossOwner,
}: {
  readonly organization: Organization;
  readonly crossOwner: boolean;
}): ReactElement {
  const names = useOwners();
  const set = (ownerId: number, on: boolean): void =>
    void runCommand('potential.setOwner', { organizationId, ownerId, on })
      .then(({ changeSet }) =>
        showDone(
          `${names.get(ownerId)?.name ?? 'The owner'} ${on ? 'may be suggested' : 'is not suggested'}`,
          changeSet,
        ),
      )
      .catch(showFailure);
  return (
    <div className={styles.body}>
      {!crossOwner && (
        <p className={styles.denied}>
          Cross-owner associations are off: nothing of these owners is suggested until they are on.
        </p>
      )}
      {!modify.allowed && <p className={styles.denied}>{modify.reason}</p>}
      {owners.length === 0 && <p className={styles.muted}>You have a role in no Community or Source.</p>}
      {owners.map(({ ownerId, on }) => (
        <Switch
          key={ownerId}
          checked={on}
          labelElement={<OwnerEdge ownerId={ownerId} />}
          onChange={() => modify.allowed && set(ownerId, !on)}
          {...(modify.allowed ? {} : { 'aria-disabled': true, title: modify.reason ?? '' })}
        />
      ))}
    </div>
  );
}
