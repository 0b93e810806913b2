import { Import, Plus } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { WorkflowSummary } from '../../../../shared/contract/workflow.ts';
import { useOwnersAllowing } from '../../../api/owner-rights.ts';
import { useContractQuery } from '../../../api/query.ts';
import { openTab } from '../../../state/tabs.ts';
import { AssigneeText } from '../../../ui/assignee/assignee-text.tsx';
import { CardAction } from '../../../ui/card-action.tsx';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showFailure } from '../../../ui/toast.ts';
import styles from '../workflow-grid.module.css';
import { WorkflowGridCard } from '../workflow-grid-card.tsx';
import { NewWorkflowDialog } from './new-workflow-dialog.tsx';
import { setActive, WorkflowMenu } from './workflow-menu.tsx';

/** The Workflows of the Organizations: what Cases are opened from. */
export function WorkflowsArea(): ReactElement {
  const { data, error, refetch } = useContractQuery('workflow.list', {});
  const { owners, reason } = useOwnersAllowing('workflow.create');
  const [text, setText] = useState('');
  const [making, setMaking] = useState<'new' | 'import' | null>(null);
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Loading the Workflows" />;
  const create = { allowed: reason === null, reason };
  const wanted = text.trim().toLowerCase();
  const shown = data.rows.filter(({ name }) => name.toLowerCase().includes(wanted));
  const organizations = new Set(data.rows.map(({ ownerId }) => ownerId)).size;
  return (
    <>
      <div className={styles.toolbar}>
        <SearchField label="Find a Workflow" className={styles.find} value={text} onChange={setText} maxLength={200} />
        <span className={styles.note} role="status">
          {data.total > data.rows.length && `The first ${data.rows.length} of ${data.total} by name`}
        </span>
        <CardAction
          label="Import file"
          icon={<Import size={12} />}
          right={create}
          onClick={() => setMaking('import')}
        />
        <CardAction
          label="New Workflow"
          icon={<Plus size={12} />}
          primary
          right={create}
          onClick={() => setMaking('new')}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyPanel title={data.rows.length === 0 ? 'No Workflows yet' : 'No Workflow of this name'}>
          {data.rows.length === 0
            ? 'Copy a Template, import a file, or make a new one. Cases are opened from active Workflows.'
            : 'Change what you typed.'}
        </EmptyPanel>
      ) : (
        <ul className={styles.grid} aria-label="Workflows">
          {shown.map((workflow) => (
            <OneWorkflow key={workflow.id} workflow={workflow} showOwner={organizations > 1} />
          ))}
        </ul>
      )}
      {making !== null && <NewWorkflowDialog owners={owners} from={making} onClose={() => setMaking(null)} />}
    </>
  );
}

function OneWorkflow({ workflow, showOwner }: { workflow: WorkflowSummary; showOwner: boolean }): ReactElement {
  const { id, active, ownerId, assignee, edition, rights } = workflow;
  return (
    <WorkflowGridCard
      workflow={workflow}
      status={{ text: active ? 'Active' : 'Not active', good: active }}
      facts={
        <>
          <span>version {edition}</span>
          <span>
            <span className="visually-hidden">Default assignee: </span>
            <AssigneeText assignee={assignee} />
          </span>
          {showOwner && ownerId !== null && <OwnerEdge ownerId={ownerId} />}
        </>
      }
      menu={<WorkflowMenu workflow={workflow} />}
      actions={
        active || !rights.modify.allowed ? (
          <CardAction
            label="Open a Case"
            icon={<Plus size={12} />}
            right={rights.openCase}
            onClick={() => openTab({ screen: 'createCase', workflowId: id })}
          />
        ) : (
          <CardAction label="Activate" onClick={() => void setActive(workflow, true).catch(showFailure)} />
        )
      }
    />
  );
}
