import type { ReactElement } from 'react';
import { useOwnersAllowing } from '../../../api/owner-rights.ts';
import { FormScreen } from '../../../ui/form-screen.tsx';
import { DeniedPanel } from '../../../ui/state-panels.tsx';
import { CreateCaseForm } from './create-case-form.tsx';

/** The form that opens a Case, from a Workflow or empty. */
export function CreateCaseScreen({ workflowId }: { workflowId: number | undefined }): ReactElement {
  const { owners, reason } = useOwnersAllowing('case.create');
  if (reason !== null) return <DeniedPanel reason={reason} />;
  return (
    <FormScreen kind="case" title="New Case">
      {owners.length > 0 && <CreateCaseForm key={workflowId ?? 0} owners={owners} initialWorkflow={workflowId} />}
    </FormScreen>
  );
}
