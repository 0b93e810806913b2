import type { ReactElement } from 'react';

/** The editor of a Workflow or a Template. */
export function WorkflowScreen({ id }: { id: number }): ReactElement {
  return <section aria-label="Workflow">{id}</section>;
}
