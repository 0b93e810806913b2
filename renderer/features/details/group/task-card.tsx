import { Edit } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import { type TaskDuty, taskDuties } from '../../../../shared/contract/group.ts';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { useContractQuery } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { AssignDialog, dutyLabel } from './assign-dialog.tsx';
import { WarnMark } from '../../../ui/warn-mark.tsx';
import styles from './group-cards.module.css';

const flags = [
  ['overdue', 'Overdue'],
  ['escalated', 'Escalated'],
  ['reminded', 'Reminder due'],
] as const;

/** Who does a Task, who takes over, and what its dates mean now. */
export function TaskCard({ object }: { readonly object: ObjectView }): ReactElement {
  const { data, error } = useContractQuery('task.get', { id: object.id });
  const [duty, setDuty] = useState<TaskDuty | null>(null);
  const people = (wanted: TaskDuty) => data?.assignments.filter((assignment) => assignment.duty === wanted) ?? [];
  const due = flags.filter(([name]) => data?.[name] === true);
  return (
    <Card title="Assignment">
      {error !== null && <FailedPanel error={error} />}
      {error === null && data === undefined && <LoadingPanel label="Reading the assignments" />}
      {data !== undefined && (
        <div className={styles.body}>
          {due.length > 0 && (
            <div className={styles.row}>
              {due.map(([name, label]) => (
                <WarnMark key={name}>{label}</WarnMark>
              ))}
            </div>
          )}
          <dl className={styles.facts}>
            {taskDuties.map((wanted) => (
              <div key={wanted} style={{ display: 'contents' }}>
                <dt>{dutyLabel[wanted]}</dt>
                <dd>
                  <span className={styles.grow}>
                    {people(wanted).length === 0
                      ? 'Nobody'
                      : people(wanted)
                          .map(({ userName }) => userName)
                          .join(', ')}
                  </span>
                  <CardAction
                    label={`Change: ${dutyLabel[wanted]}`}
                    icon={<Edit size={12} />}
                    iconOnly
                    minimal
                    right={data.right}
                    onClick={() => setDuty(wanted)}
                  />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      {duty !== null && (
        <AssignDialog
          object={object}
          duty={duty}
          assigned={people(duty).map(({ userId }) => userId)}
          onClose={() => setDuty(null)}
        />
      )}
    </Card>
  );
}
