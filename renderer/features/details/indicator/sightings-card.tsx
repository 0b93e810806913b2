import { InputGroup } from '@blueprintjs/core';
import { EyeOpen, ThumbsDown } from '@blueprintjs/icons';
import { type ReactElement, useMemo, useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import type { ObjectView, Right } from '../../../../shared/model/object.ts';
import { useContractQuery } from '../../../api/query.ts';
import { useRegisteredActions } from '../../../commands/use-registered-actions.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countText } from '../../../ui/count-text.ts';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { reportFalsePositive, reportObservations } from './report.ts';
import styles from './sightings.module.css';

type Reports = Output<'indicator.reports'>;

/** How often an Indicator was seen and how often it was none, by whom; both are reported here. */
export function SightingsCard({ object }: { object: ObjectView }): ReactElement {
  const { data, error, refetch } = useContractQuery('indicator.reports', { id: object.id });
  if (error !== null) {
    return (
      <Card title="Sightings">
        <FailedPanel error={error} onRetry={() => void refetch()} />
      </Card>
    );
  }
  return (
    <Card title="Sightings">
      {data === undefined ? <LoadingPanel label="Loading reports" /> : <Sightings object={object} reports={data} />}
    </Card>
  );
}

/** One report a day counts: the button says so before it is refused. */
function falsePositiveRight({ rights, reportedToday }: Reports): Right {
  if (!rights.falsePositive.allowed || reportedToday === null) return rights.falsePositive;
  return { allowed: false, reason: 'You have reported it today; one report of a user and day counts.' };
}

function Sightings({ object, reports }: { object: ObjectView; reports: Reports }): ReactElement {
  const [count, setCount] = useState('1');
  const number = /^[1-9]\d{0,5}$/.test(count.trim()) ? Number(count) : null;
  const right = falsePositiveRight(reports);
  const observation: Right =
    number === null && reports.rights.observation.allowed
      ? { allowed: false, reason: 'Enter a whole number from 1 to 999,999.' }
      : reports.rights.observation;
  useReportActions(object, right, reports.rights.observation);
  return (
    <div className={styles.body}>
      <dl className={styles.facts}>
        <dt>Observations</dt>
        <dd>
          <strong>{countText(reports.observations)}</strong>
          {reports.lastObserved !== null && (
            <span className={styles.muted}>
              last <TimeText at={reports.lastObserved} />
            </span>
          )}
        </dd>
        <dt>False positives</dt>
        <dd>
          <strong>{countText(reports.falsePositives)}</strong>
          {reports.lastFalsePositive !== null && (
            <span className={styles.muted}>
              last <TimeText at={reports.lastFalsePositive} />
            </span>
          )}
        </dd>
      </dl>
      <div className={styles.actions}>
        <InputGroup
          size="small"
          className={styles.count ?? ''}
          inputMode="numeric"
          aria-label="Number of observations"
          disabled={!reports.rights.observation.allowed}
          value={count}
          onValueChange={setCount}
        />
        <CardAction
          label="Report observations"
          icon={<EyeOpen size={12} />}
          right={observation}
          onClick={() => void reportObservations(object.id, number ?? 1).then(() => setCount('1'))}
        />
        <CardAction
          label="Report false positive"
          icon={<ThumbsDown size={12} />}
          right={right}
          onClick={() => void reportFalsePositive(object.id)}
        />
      </div>
      {reports.byUser.length > 0 && <Reporters reports={reports} />}
    </div>
  );
}

function Reporters({ reports: { byUser, more } }: { reports: Reports }): ReactElement {
  return (
    <table className={styles.reporters} aria-label="Reports by user">
      <thead>
        <tr>
          <th scope="col">User</th>
          <th scope="col">Observations</th>
          <th scope="col">False pos.</th>
          <th scope="col">Last</th>
        </tr>
      </thead>
      <tbody>
        {byUser.map(({ userName, observations, falsePositives, last }) => (
          <tr key={userName ?? ''}>
            <td title={userName ?? ''}>{userName ?? 'Unknown'}</td>
            <td>{countText(observations)}</td>
            <td>{countText(falsePositives)}</td>
            <td>
              <TimeText at={last} />
            </td>
          </tr>
        ))}
      </tbody>
      {more && <caption>The latest {byUser.length} reporters are shown.</caption>}
    </table>
  );
}

/** The same in the palette. */
function useReportActions({ id }: ObjectView, falsePositive: Right, observation: Right): void {
  const { allowed: mayReport, reason: whyNot } = falsePositive;
  const { allowed: mayObserve, reason: whyUnseen } = observation;
  useRegisteredActions(
    useMemo(
      () => [
        {
          id: 'indicator.falsePositive',
          label: 'Report a false positive',
          icon: <ThumbsDown />,
          group: 'Object',
          available: () => mayReport || (whyNot ?? 'You may not report here.'),
          perform: () => reportFalsePositive(id),
        },
        {
          id: 'indicator.observation',
          label: 'Report an observation',
          icon: <EyeOpen />,
          group: 'Object',
          available: () => mayObserve || (whyUnseen ?? 'You may not report here.'),
          perform: () => reportObservations(id, 1),
        },
      ],
      [id, mayReport, whyNot, mayObserve, whyUnseen],
    ),
  );
}
