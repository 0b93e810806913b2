import type { FoundTask } from '../../../../shared/contract/case-task.ts';
import { AssigneeText } from '../../../ui/assignee/assignee-text.tsx';
import { DueText } from '../../../ui/case/due-text.tsx';
import { TaskStatusIcon } from '../../../ui/case/task-status-icon.tsx';
import type { Column } from '../../../ui/data-table-column.ts';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import styles from './tasks-area.module.css';

/** Columns of the tasks; the ids of those that sort are those of the contract. */
export const taskColumns: readonly Column<FoundTask>[] = [
  { id: 'type', label: 'Type', width: '84px', render: ({ automated }) => (automated ? 'Automated' : 'Manual') },
  { id: 'required', label: 'Required', width: '76px', render: ({ required }) => (required ? 'Required' : '–') },
  {
    id: 'case',
    label: 'Case',
    width: 'minmax(160px, 1fr)',
    sortable: true,
    render: ({ caseNumber, caseName }) => (
      <span title={caseName}>
        <span className={styles.number}>{caseNumber}</span>
        {caseName}
      </span>
    ),
  },
  {
    id: 'name',
    label: 'Name',
    width: 'minmax(200px, 1.6fr)',
    sortable: true,
    render: ({ name }) => <span title={name}>{name}</span>,
  },
  {
    id: 'assignee',
    label: 'Assignee',
    width: 'minmax(110px, 0.6fr)',
    render: ({ assignee }) => <AssigneeText assignee={assignee} />,
  },
  {
    id: 'due',
    label: 'Due',
    width: '190px',
    sortable: true,
    render: ({ due, status }) => (due === null ? '–' : <DueText due={due} done={status === 'Closed'} />),
  },
  {
    id: 'status',
    label: 'Status',
    width: '104px',
    render: ({ status }) => (
      <span className={styles.status}>
        <TaskStatusIcon status={status} size={14} />
        {status}
      </span>
    ),
  },
  {
    id: 'owner',
    label: 'Owner',
    width: 'minmax(110px, 0.6fr)',
    render: ({ ownerId }) => <OwnerEdge ownerId={ownerId} />,
  },
];
