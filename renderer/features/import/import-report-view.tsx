import { Button } from '@blueprintjs/core';
import { Th, Undo } from '@blueprintjs/icons';
import { useState, type ReactElement } from 'react';
import type { ImportReport, Tally } from '../../../shared/contract/exchange.ts';
import { useContractQuery } from '../../api/query.ts';
import { openTab } from '../../state/tabs.ts';
import { Card } from '../../ui/card.tsx';
import { countOf, countText } from '../../ui/count-text.ts';
import { TimeText } from '../../ui/time-text.tsx';
import { undoChangeSet } from '../../ui/toast.ts';
import styles from './import.module.css';

const columns: readonly { readonly id: keyof Tally; readonly label: string; readonly help: string }[] = [
  { id: 'read', label: 'Read', help: 'Units in the file; the other six add up to it' },
  { id: 'created', label: 'Created', help: 'New in the workspace' },
  { id: 'updated', label: 'Updated', help: 'There before, and changed by this import' },
  { id: 'unchanged', label: 'Unchanged', help: 'There before, and the same' },
  { id: 'merged', label: 'Merged', help: 'Said the same as another unit of the file' },
  {
    id: 'kept',
    label: 'Kept as text',
    help: 'Has no place of its own in the model; kept so that an export gives it back',
  },
  { id: 'refused', label: 'Refused', help: 'Not taken; the loss ledger says why' },
];

/** What became of every unit of the file. */
export function ImportReportView({ report }: { report: ImportReport }): ReactElement {
  return (
    <Card title="Report" actions={<ReportActions report={report} />}>
      <dl className={styles.facts}>
        <dt>Format</dt>
        <dd>{report.format}</dd>
        <dt>Owner</dt>
        <dd>{report.owner}</dd>
        <dt>Imported</dt>
        <dd>
          <TimeText at={report.at} as="minute" /> by {report.by}, in {report.seconds.toFixed(1)} s
        </dd>
        {report.referenced > 0 && (
          <>
            <dt>From references</dt>
            <dd>{countOf(report.referenced, 'association')} made from references inside objects</dd>
          </>
        )}
      </dl>
      <div className={styles.tableScroll}>
        <table className={styles.table} aria-label="Tally">
          <thead>
            <tr>
              <td />
              {columns.map(({ id, label, help }) => (
                <th key={id} scope="col" className={styles.number} title={help}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <TallyRow label="Objects" tally={report.objects} />
            <TallyRow label="Associations" tally={report.associations} />
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function TallyRow({ label, tally }: { label: string; tally: Tally }): ReactElement {
  return (
    <tr>
      <th scope="row">{label}</th>
      {columns.map(({ id }) => (
        <td key={id} className={styles.number} data-bad={(id === 'refused' && tally[id] > 0) || undefined}>
          {countText(tally[id])}
        </td>
      ))}
    </tr>
  );
}

function ReportActions({ report }: { report: ImportReport }): ReactElement {
  const { data: owners } = useContractQuery('owner.list', {});
  const [undoing, setUndoing] = useState(false);
  const { changeSet } = report;
  const ownerId = owners?.find((owner) => owner.name === report.owner)?.id;
  const undo = async (id: number) => {
    setUndoing(true);
    await undoChangeSet(id);
    setUndoing(false);
  };
  return (
    <>
      {ownerId !== undefined && (
        <Button
          size="small"
          variant="outlined"
          icon={<Th size={12} />}
          text={`Show objects of ${report.owner}`}
          onClick={() => openTab({ screen: 'browse', filter: { owners: [ownerId] } })}
        />
      )}
      {changeSet !== null && (
        <Button
          size="small"
          variant="outlined"
          icon={<Undo size={12} />}
          text="Undo the import"
          loading={undoing}
          onClick={() => void undo(changeSet)}
        />
      )}
    </>
  );
}
