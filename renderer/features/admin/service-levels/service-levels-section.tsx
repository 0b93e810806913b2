import { type ReactElement, useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import { useContractQuery } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { SeverityTag } from '../../../ui/case/severity-tag.tsx';
import type { Column } from '../../../ui/data-table-column.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { durationText } from '../../../ui/duration-text.ts';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { OfOrganization } from '../of-organization.tsx';
import styles from '../vocabulary.module.css';
import { LevelDialog } from './level-dialog.tsx';

export type LevelRow = Output<'serviceLevel.list'>['levels'][number];

/** How much time an Organization allows for Cases of each severity. */
export function ServiceLevelsSection(): ReactElement {
  return (
    <>
      <p className={styles.lead}>
        By when an incident has to be detected, counted from its occurrence, and by when its Case has to be closed,
        counted from its opening. Cases say how much time is left and are overdue afterwards.
      </p>
      <OfOrganization render={(ownerId) => <Levels key={ownerId} ownerId={ownerId} />} />
    </>
  );
}

const limitText = (minutes: number | null): string => (minutes === null ? 'No limit' : durationText(minutes * 60_000));

const columns: readonly Column<LevelRow>[] = [
  { id: 'severity', label: 'Severity', width: '110px', render: ({ severity }) => <SeverityTag severity={severity} /> },
  {
    id: 'detect',
    label: 'To detect',
    width: 'minmax(120px, 1fr)',
    render: ({ detectMinutes }) => limitText(detectMinutes),
  },
  {
    id: 'respond',
    label: 'To respond',
    width: 'minmax(120px, 1fr)',
    render: ({ respondMinutes }) => limitText(respondMinutes),
  },
  { id: 'stated', label: 'Set by', width: '150px', render: ({ stated }) => (stated ? 'Organization' : 'Default') },
];

function Levels({ ownerId }: { readonly ownerId: number }): ReactElement {
  const { data, error, refetch } = useContractQuery('serviceLevel.list', { ownerId });
  const [active, setActive] = useState<LevelRow['severity'] | null>(null);
  const [edited, setEdited] = useState<LevelRow | null>(null);
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Loading the service levels" />;
  const { modify } = data;
  const levels = data.levels.toReversed();
  const chosen = levels.find(({ severity }) => severity === active) ?? levels[0];
  return (
    <Card
      title="Service levels"
      actions={<CardAction label="Edit" right={modify} onClick={() => setEdited(chosen ?? null)} />}
    >
      <DataTable<LevelRow>
        fit
        label="Service levels"
        columns={columns}
        rowCount={levels.length}
        rowAt={(index) => levels[index]}
        rowKey={(level) => levels.indexOf(level)}
        rowLabel={({ severity }) => severity}
        onActive={({ severity }) => setActive(severity)}
        onOpen={(level) => {
          if (modify.allowed) setEdited(level);
        }}
      />
      {edited !== null && <LevelDialog ownerId={ownerId} level={edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}
