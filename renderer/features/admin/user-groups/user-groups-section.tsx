import { Edit, Plus, Trash } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { UserGroup } from '../../../../shared/contract/case-admin.ts';
import type { Right } from '../../../../shared/model/object.ts';
import { useCommand, useContractQuery } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countOf, countText } from '../../../ui/count-text.ts';
import type { Column } from '../../../ui/data-table-column.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import { OfOrganization } from '../of-organization.tsx';
import styles from '../vocabulary.module.css';
import { GroupDialog } from './group-dialog.tsx';

/** Groups of users of an Organization, to whom Cases, tasks and Workflows can be assigned. */
export function UserGroupsSection(): ReactElement {
  return (
    <>
      <p className={styles.lead}>
        A Case, a task or a Workflow can be assigned to a group: it is then each member’s own. A group to which
        something is assigned cannot be deleted.
      </p>
      <OfOrganization render={(ownerId) => <Groups key={ownerId} ownerId={ownerId} />} />
    </>
  );
}

const columns: readonly Column<UserGroup>[] = [
  { id: 'name', label: 'Group', width: 'minmax(160px, 1fr)', render: ({ name }) => <span title={name}>{name}</span> },
  {
    id: 'members',
    label: 'Members',
    width: 'minmax(220px, 2fr)',
    render: ({ members }) => {
      const names = members.map(({ name }) => name).join(', ');
      return members.length === 0 ? 'Nobody' : <span title={names}>{names}</span>;
    },
  },
  { id: 'uses', label: 'Assigned', width: 'minmax(180px, 1fr)', render: ({ uses }) => usesText(uses) ?? 'Nothing' },
];

function Groups({ ownerId }: { readonly ownerId: number }): ReactElement {
  const { data, error, refetch } = useContractQuery('userGroup.list', { ownerId });
  const removal = useCommand('userGroup.delete');
  const [activeId, setActive] = useState<number | null>(null);
  const [edited, setEdited] = useState<UserGroup | 'new' | null>(null);
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Loading the groups" />;
  const { groups, modify } = data;
  const active = groups.find(({ id }) => id === activeId);
  const change = active === undefined && modify.allowed ? deny('Choose a group of the table first.') : modify;
  const uses = active === undefined ? null : usesText(active.uses);
  const remove = (): void => {
    if (active === undefined) return;
    removal
      .mutateAsync({ id: active.id })
      .then(({ changeSet }) => showDone(`Deleted ${active.name}`, changeSet))
      .catch(showFailure);
  };
  return (
    <Card
      title="User groups"
      note={countText(groups.length)}
      actions={
        <>
          <CardAction label="Edit" icon={<Edit size={12} />} right={change} onClick={() => setEdited(active ?? null)} />
          <CardAction
            label="Delete"
            icon={<Trash size={12} />}
            danger
            right={
              uses !== null && change.allowed ? deny(`Assigned to it: ${uses}. Assign that to others first.`) : change
            }
            busy={removal.isPending}
            onClick={remove}
          />
          <CardAction
            label="Add group"
            icon={<Plus size={12} />}
            primary
            right={modify}
            onClick={() => setEdited('new')}
          />
        </>
      }
    >
      {groups.length === 0 ? (
        <EmptyPanel title="No groups yet">Without groups, Cases and tasks are assigned to single users.</EmptyPanel>
      ) : (
        <DataTable<UserGroup>
          fit
          label="User groups"
          columns={columns}
          rowCount={groups.length}
          rowAt={(index) => groups[index]}
          rowKey={({ id }) => id}
          rowLabel={({ name }) => name}
          onActive={({ id }) => setActive(id)}
          onOpen={(group) => {
            if (modify.allowed) setEdited(group);
          }}
        />
      )}
      {edited !== null && (
        <GroupDialog ownerId={ownerId} group={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />
      )}
    </Card>
  );
}

const deny = (reason: string): Right => ({ allowed: false, reason });

/** Null when nothing is assigned to it that the user may see. */
function usesText({ cases, tasks, workflows }: UserGroup['uses']): string | null {
  const parts = [
    ...(cases > 0 ? [countOf(cases, 'Case')] : []),
    ...(tasks > 0 ? [countOf(tasks, 'task')] : []),
    ...(workflows > 0 ? [countOf(workflows, 'Workflow')] : []),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}
