import type { ReactElement } from 'react';
import type { CaseView } from '../../../../shared/contract/case.ts';

/** Phases and Tasks with their progress. */
export function CaseTasks({ kase }: { kase: CaseView }): ReactElement {
  return (
    <section aria-label="Phases and Tasks">
      {kase.tasks.closed} of {kase.tasks.total}
    </section>
  );
}
