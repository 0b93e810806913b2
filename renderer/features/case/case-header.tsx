import type { ReactElement } from 'react';
import type { CaseView } from '../../../shared/contract/case.ts';

/** What the Case is and how it stands. */
export function CaseHeader({ kase }: { kase: CaseView }): ReactElement {
  return (
    <header>
      <h1>
        {kase.number} {kase.name}
      </h1>
    </header>
  );
}
