import { Document } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { CaseView } from '../../../../shared/contract/case.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { ReportDialog } from './report-dialog.tsx';

/** Whoever sees a Case may report on what he sees of it. */
export function ReportButton({ kase }: { readonly kase: CaseView }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <>
      <CardAction label="Report" icon={<Document />} onClick={() => setOpen(true)} />
      {open && <ReportDialog kase={kase} onClose={() => setOpen(false)} />}
    </>
  );
}
