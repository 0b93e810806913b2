import type { CaseRow } from '../../../../shared/contract/case-list.ts';
import { AssigneeText } from '../../../ui/assignee/assignee-text.tsx';
import { SeverityTag } from '../../../ui/case/severity-tag.tsx';
import { StatusTag } from '../../../ui/case/status-tag.tsx';
import type { Column } from '../../../ui/data-table-column.ts';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { CaseMenuButton } from './case-menu.tsx';
import { CaseTagNames } from './case-tag-names.tsx';
import { ResponseText } from './response-text.tsx';
import { percentOf } from './progress.ts';

/** Columns of the list; the ids of those that sort are those of the contract. */
export const caseColumns: readonly Column<CaseRow>[] = [
  { id: 'number', label: 'Number', width: '70px', sortable: true, align: 'end', render: ({ number }) => number },
  {
    id: 'name',
    label: 'Name',
    width: 'minmax(200px, 2fr)',
    render: ({ name }) => <span title={name}>{name}</span>,
  },
  {
    id: 'severity',
    label: 'Severity',
    width: '84px',
    sortable: true,
    render: ({ severity }) => <SeverityTag severity={severity} />,
  },
  { id: 'status', label: 'Status', width: '74px', render: ({ status }) => <StatusTag status={status} /> },
  {
    id: 'resolution',
    label: 'Resolution',
    width: 'minmax(100px, 1fr)',
    render: ({ resolution }) => <span title={resolution}>{resolution}</span>,
  },
  {
    id: 'assignee',
    label: 'Assignee',
    width: 'minmax(100px, 0.8fr)',
    render: ({ assignee }) => <AssigneeText assignee={assignee} />,
  },
  { id: 'tasks', label: 'Tasks', width: '76px', align: 'end', render: ({ tasks }) => percentOf(tasks) },
  {
    id: 'responseDue',
    label: 'Response due',
    width: 'minmax(120px, 0.8fr)',
    sortable: true,
    render: (row) => <ResponseText row={row} />,
  },
  { id: 'opened', label: 'Opened', width: '92px', sortable: true, render: ({ opened }) => <TimeText at={opened} /> },
  {
    id: 'modified',
    label: 'Changed',
    width: '92px',
    sortable: true,
    render: ({ modified }) => <TimeText at={modified} />,
  },
  { id: 'tags', label: 'Tags', width: 'minmax(100px, 1fr)', render: (row) => <CaseTagNames row={row} most={2} /> },
  {
    id: 'owner',
    label: 'Owner',
    width: 'minmax(110px, 0.8fr)',
    render: ({ ownerId }) => <OwnerEdge ownerId={ownerId} />,
  },
  { id: 'menu', label: 'Menu', width: '36px', render: (row) => <CaseMenuButton row={row} inTable /> },
];
