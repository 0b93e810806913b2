import type { ReactElement } from 'react';
import { useContractQuery } from '../../api/query.ts';
import { openTab } from '../../state/tabs.ts';
import { initialTaskFilter, setTaskFilter } from '../../state/task-filter.ts';
import { CardAction } from '../../ui/card-action.tsx';
import { Card } from '../../ui/card.tsx';
import { DueText } from '../../ui/case/due-text.tsx';
import { TaskStatusIcon } from '../../ui/case/task-status-icon.tsx';
import { countText } from '../../ui/count-text.ts';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { useSeesCases } from '../../ui/use-shown-kinds.ts';
import styles from './home.module.css';

const shownTasks = 10;
const myTasks = { ...initialTaskFilter, mine: true };

/** Tasks of the user and the user's groups that are not closed, the most urgent first. Absent where Workflow is closed. */
export function MyTasks(): ReactElement | null {
  const seesCases = useSeesCases();
  const { data, error, refetch } = useContractQuery(
    'caseTask.find',
    { filter: myTasks, sort: 'due', descending: false, offset: 0, limit: shownTasks },
    { enabled: seesCases },
  );
  if (!seesCases) return null;
  const showAll = (): void => {
    setTaskFilter(myTasks);
    openTab({ screen: 'cases', area: 'tasks' });
  };
  return (
    <Card
      title="My tasks"
      note={data === undefined ? undefined : countText(data.total)}
      actions={<CardAction label="All my tasks" onClick={showAll} />}
    >
      {error !== null && <FailedPanel error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <LoadingPanel label="Loading your tasks" />}
      {data?.total === 0 && <EmptyPanel title="No task is assigned to you" />}
      {data !== undefined && data.total > 0 && (
        <ul className={styles.list}>
          {data.rows.map((task) => (
            <li key={task.id} className={styles.item}>
              <TaskStatusIcon status={task.status} size={14} />
              <button
                type="button"
                className={styles.itemLink}
                title={`${task.name} · Case ${task.caseNumber} ${task.caseName}`}
                onClick={() =>
                  openTab(
                    { screen: 'object', id: task.caseId },
                    { title: `${task.caseNumber} ${task.caseName}`.slice(0, 200) },
                  )
                }
              >
                {task.name}
                <span className="visually-hidden">
                  {' '}
                  of Case {task.caseNumber}, {task.status}
                </span>
              </button>
              <span className={styles.itemNote}>
                {task.due === null ? `Case ${task.caseNumber}` : <DueText due={task.due} />}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
