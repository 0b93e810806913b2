import { useState, type ReactElement } from 'react';
import type { ChosenFile } from '../../../shared/contract/host.ts';
import { useOwnersAllowing } from '../../api/owner-rights.ts';
import { openTab } from '../../state/tabs.ts';
import { DeniedPanel } from '../../ui/state-panels.tsx';
import { FileChooser } from './file-chooser.tsx';
import { ImportHistory } from './import-history.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportResult } from './import-result.tsx';
import styles from './import.module.css';

/** A file comes in: chosen, looked at, imported, accounted for. `jobId` shows one import, running or done. */
export function ImportScreen({ jobId }: { jobId: number | null }): ReactElement {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const { reason } = useOwnersAllowing('indicator.create');
  const groups = useOwnersAllowing('group.create');
  const victims = useOwnersAllowing('victim.create');

  if (reason !== null && groups.reason !== null && victims.reason !== null) {
    return (
      <section className={styles.screen} aria-label="Import">
        <h1>Import</h1>
        <DeniedPanel reason={reason} />
      </section>
    );
  }
  if (jobId !== null) return <ImportResult key={jobId} jobId={jobId} />;
  return (
    <section className={styles.screen} aria-label="Import">
      <h1>Import</h1>
      {file === null ? (
        <FileChooser onChoose={setFile} />
      ) : (
        <ImportPreview
          key={file.path}
          file={file}
          onCancel={() => setFile(null)}
          onStarted={(startedJob) => {
            setFile(null);
            openTab({ screen: 'import', jobId: startedJob });
          }}
        />
      )}
      <ImportHistory />
    </section>
  );
}
