import { type DragEvent, type ReactElement, useState } from 'react';
import type { ChosenFile } from '../../../../shared/contract/host.ts';
import { maxAttachmentBytes } from '../../../../shared/contract/attachment.ts';
import { AppError } from '../../../../shared/error/app-error.ts';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { getHost } from '../../../api/client.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import { FileActions } from './file-actions.tsx';
import { FileFacts } from './file-facts.tsx';
import { FilePreview } from './file-preview.tsx';
import styles from './group-cards.module.css';

const choice = { title: 'Choose the file of this object' };

/** The file body of a Document or Report; a file may be dropped on the card. */
export function FileCard({ object }: { readonly object: ObjectView }): ReactElement {
  const { data, error } = useContractQuery('attachment.get', { id: object.id });
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const file = data?.file ?? null;
  const take = async (choose: () => Promise<ChosenFile | null>): Promise<void> => {
    setBusy(true);
    try {
      const chosen = await choose();
      if (chosen === null) return;
      const { changeSet } = await runCommand('attachment.put', {
        id: object.id,
        path: chosen.path,
        name: chosen.name,
        replaces: file?.sha256 ?? null,
      });
      showDone(file === null ? 'File attached' : 'File replaced', changeSet);
    } catch (failure) {
      showFailure(failure);
    } finally {
      setBusy(false);
    }
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped === undefined) return;
    if (data?.right.allowed === true) void take(() => getHost().fileFromDrop(dropped));
    else if (data !== undefined)
      showFailure(new AppError('FORBIDDEN', data.right.reason ?? 'You may not do this here.'));
  };
  const choose = (): void => void take(() => getHost().chooseFile(choice));
  return (
    <div
      className={over ? styles.over : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Card
        title="File"
        note={data?.status}
        actions={
          data !== undefined &&
          file !== null && (
            <FileActions
              object={object}
              file={file}
              malware={data.malware}
              right={data.right}
              busy={busy}
              onReplace={choose}
            />
          )
        }
      >
        {error !== null && <FailedPanel error={error} />}
        {error === null && data === undefined && <LoadingPanel label="Looking for the file" />}
        {data !== undefined && file === null && (
          <div className={styles.body}>
            <div className={styles.drop} data-over={over}>
              <span>
                No file yet. Drop one here, at most {maxAttachmentBytes / 1024 / 1024} MB; it is kept in the workspace
                and never opened.
              </span>
              <CardAction label="Choose a file…" right={data.right} busy={busy} onClick={choose} />
            </div>
          </div>
        )}
        {data !== undefined && file !== null && (
          <>
            <FileFacts file={file} malware={data.malware} />
            <FilePreview key={file.sha256} id={object.id} file={file} />
          </>
        )}
      </Card>
    </div>
  );
}
