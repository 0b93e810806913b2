import type { ReactElement } from 'react';

/** The form that opens a Case, from a Workflow or empty. */
export function CreateCaseScreen({ workflowId }: { workflowId: number | undefined }): ReactElement {
  return <section aria-label="Open a Case">{workflowId}</section>;
}
