import { type ReactElement, useEffect } from 'react';
import { useContractQuery } from '../../api/query.ts';
import { setTabTitle, useTabs } from '../../state/tabs.ts';
import { FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { WorkflowEditor } from './workflow-editor.tsx';
import { WorkflowOutline } from './workflow-outline.tsx';

/** The editor of a Workflow or a Template; for whom may not change it, what it consists of. */
export function WorkflowScreen({ id }: { id: number }): ReactElement {
  const { data, error, refetch } = useContractQuery('workflow.get', { id });
  const name = data?.name;
  useEffect(() => {
    const tab = useTabs.getState().tabs.find(({ address }) => address.screen === 'workflow' && address.id === id);
    if (tab !== undefined && name !== undefined) setTabTitle(tab.id, name);
  }, [id, name]);
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Loading the Workflow" />;
  return data.rights.modify.allowed ? <WorkflowEditor view={data} /> : <WorkflowOutline view={data} />;
}
