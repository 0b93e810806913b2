import { Duplicate, EyeOpen, Import } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { WorkflowSummary } from '../../../../shared/contract/workflow.ts';
import { useContractQuery } from '../../../api/query.ts';
import { useSession } from '../../../state/session.ts';
import { openTab } from '../../../state/tabs.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { importWorkflow } from '../import-workflow.ts';
import styles from '../workflow-grid.module.css';
import { WorkflowGridCard } from '../workflow-grid-card.tsx';
import { WorkflowMenu } from '../workflows/workflow-menu.tsx';
import { CopyTemplateDialog } from './copy-template-dialog.tsx';

/** Templates of the system: copied into an Organization, they become Workflows. */
export function TemplatesArea(): ReactElement {
  const { data, error, refetch } = useContractQuery('workflow.templates', {});
  const isAdministrator = useSession(({ user }) => user?.systemRole === 'Administrator');
  const [copied, copy] = useState<WorkflowSummary | null>(null);
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Loading the Templates" />;
  return (
    <>
      <div className={styles.toolbar}>
        <span className={styles.note}>
          {data.total > data.rows.length
            ? `The first ${data.rows.length} of ${data.total} Templates by name.`
            : 'Copy a Template into your Organization to make it a Workflow that you can change and activate.'}
        </span>
        <CardAction
          label="Import as Template"
          icon={<Import size={12} />}
          right={{
            allowed: isAdministrator,
            reason: isAdministrator ? null : 'Only System Administrators add Templates.',
          }}
          onClick={() => void importWorkflow(null)}
        />
      </div>
      {data.rows.length === 0 ? (
        <EmptyPanel title="No Templates" />
      ) : (
        <ul className={styles.grid} aria-label="Templates">
          {data.rows.map((template) => (
            <WorkflowGridCard
              key={template.id}
              workflow={template}
              status={{ text: template.builtIn ? 'Built in' : 'Added', good: false }}
              menu={<WorkflowMenu workflow={template} />}
              actions={
                <>
                  <CardAction
                    label={`Copy into Organization: ${template.name}`}
                    icon={<Duplicate size={12} />}
                    right={template.rights.copy}
                    onClick={() => copy(template)}
                  >
                    Copy into Organization
                  </CardAction>
                  <CardAction
                    label={`Preview ${template.name}`}
                    icon={<EyeOpen size={12} />}
                    onClick={() => openTab({ screen: 'workflow', id: template.id }, { title: template.name })}
                  >
                    Preview
                  </CardAction>
                </>
              }
            />
          ))}
        </ul>
      )}
      {copied !== null && <CopyTemplateDialog template={copied} onClose={() => copy(null)} />}
    </>
  );
}
