import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import { type ReactElement, useRef, useState } from 'react';
import type { CaseView } from '../../../../shared/contract/case.ts';
import { type ReportSection, reportSections } from '../../../../shared/contract/case-report.ts';
import { getHost } from '../../../api/client.ts';
import { useContractQuery } from '../../../api/query.ts';
import { saveFile, savePdf } from '../../../api/save-file.ts';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import { ReportOptions } from './report-options.tsx';
import styles from './report-dialog.module.css';

interface ReportDialogProps {
  readonly kase: CaseView;
  readonly onClose: () => void;
}

/** What goes into the report, how it looks, and where it goes. */
export function ReportDialog({ kase, onClose }: ReportDialogProps): ReactElement {
  const [sections, setSections] = useState<readonly ReportSection[]>(reportSections);
  const [labels, setLabels] = useState<readonly number[]>([]);
  const [withoutUnlabelled, setWithoutUnlabelled] = useState(false);
  const page = useRef<HTMLIFrameElement>(null);
  const { data, error, isPlaceholderData, refetch } = useContractQuery(
    'caseReport.make',
    { id: kase.id, sections: [...sections], withoutLabels: [...labels], withoutUnlabelled },
    { keepPrevious: true, enabled: sections.length > 0 },
  );
  const report = sections.length > 0 && !isPlaceholderData && error === null ? data : undefined;
  const { canSavePdf } = getHost();
  return (
    <Dialog isOpen className={styles.dialog ?? ''} title={`Report on Case ${kase.number}`} onClose={onClose}>
      <DialogBody className={styles.body ?? ''}>
        <ReportOptions
          sections={sections}
          onSections={setSections}
          labels={labels}
          onLabels={setLabels}
          withoutUnlabelled={withoutUnlabelled}
          onWithoutUnlabelled={setWithoutUnlabelled}
        />
        <div className={styles.preview} aria-busy={report === undefined}>
          {error !== null ? (
            <FailedPanel error={error} onRetry={() => void refetch()} />
          ) : data === undefined ? (
            sections.length > 0 && <LoadingPanel label="Writing the report" />
          ) : (
            // Nothing in it runs: scripts are not allowed. Its origin is ours only so that this window may print it.
            <iframe
              ref={page}
              className={styles.page}
              title="Preview of the report"
              sandbox="allow-same-origin allow-modals"
              srcDoc={data.html}
            />
          )}
        </div>
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text="Close" onClick={onClose} />
            {canSavePdf ? (
              <Button
                text="Save PDF"
                disabled={report === undefined}
                onClick={() => report !== undefined && void savedPdf(report)}
              />
            ) : (
              <Button
                text="Print…"
                disabled={report === undefined}
                onClick={() => page.current?.contentWindow?.print()}
              />
            )}
            <Button
              intent="primary"
              text="Save HTML"
              disabled={report === undefined}
              onClick={() => report !== undefined && void savedHtml(report)}
            />
          </>
        }
      >
        <span className={styles.note} role="status">
          {sections.length === 0
            ? 'Choose at least one section.'
            : noteOf(report, canSavePdf ? '' : 'For a PDF, print it and choose “Save as PDF” in the browser.')}
        </span>
      </DialogFooter>
    </Dialog>
  );
}

interface MadeReport {
  readonly html: string;
  readonly fileName: string;
  readonly leftOut: number;
  readonly cut: readonly string[];
}

function noteOf(report: MadeReport | undefined, hint: string): string {
  if (report === undefined) return 'Writing the report…';
  const { leftOut, cut } = report;
  return [
    ...(leftOut > 0 ? [`${leftOut} ${leftOut === 1 ? 'object' : 'objects'} left out.`] : []),
    ...cut.map((words) => `${words}.`),
    ...(hint === '' ? [] : [hint]),
  ].join(' ');
}

async function savedHtml({ fileName, html }: MadeReport): Promise<void> {
  try {
    if (await saveFile(fileName, 'text/html;charset=utf-8', [html])) showDone('Report saved as HTML');
  } catch (error) {
    showFailure(error);
  }
}

async function savedPdf({ fileName, html }: MadeReport): Promise<void> {
  try {
    if (await savePdf(fileName.replace(/\.html$/, '.pdf'), html)) showDone('Report saved as PDF');
  } catch (error) {
    showFailure(error);
  }
}
