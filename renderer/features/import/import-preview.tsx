import { Button, FormGroup, HTMLSelect } from '@blueprintjs/core';
import { useId, useState, type ReactElement } from 'react';
import type { ChosenFile } from '../../../shared/contract/host.ts';
import type { FileImportModes } from '../../../shared/indicator/file-import.ts';
import { decideIn } from '../../api/owner-rights.ts';
import { useCommand, useContractQuery } from '../../api/query.ts';
import { Card } from '../../ui/card.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { sizeText } from '../../ui/size-text.ts';
import { FileModes } from './file-modes.tsx';
import { TypeCounts } from './type-counts.tsx';
import { useImportOwners } from './use-import-owners.ts';
import styles from './import.module.css';

interface ImportPreviewProps {
  readonly file: ChosenFile;
  readonly onCancel: () => void;
  readonly onStarted: (jobId: number) => void;
}

/** What is in a file, and the owner that it goes to. */
export function ImportPreview({ file, onCancel, onStarted }: ImportPreviewProps): ReactElement {
  const preview = useContractQuery('import.preview', { path: file.path });
  const start = useCommand('import.start');
  const owners = useImportOwners();
  const [chosenOwner, setChosenOwner] = useState<number | null>(null);
  const [files, setFiles] = useState<FileImportModes | null>(null);
  const ownerField = useId();
  const owner = owners.find(({ id }) => id === chosenOwner) ?? owners[0];
  const ownerId = owner?.id;
  const remove = owner === undefined ? undefined : decideIn(owner, 'indicator.delete');

  if (preview.error !== null) {
    return (
      <Card title={file.name} actions={<Button size="small" text="Another file" onClick={onCancel} />}>
        <FailedPanel error={preview.error} onRetry={() => void preview.refetch()} />
      </Card>
    );
  }
  if (preview.data === undefined) {
    return (
      <Card title={file.name} note={sizeText(file.sizeBytes)}>
        <LoadingPanel label={`Reading ${file.name}`} />
      </Card>
    );
  }
  const { format, producer, name, sizeBytes, types } = preview.data;
  const isEmpty = types.every((type) => type.count === 0);
  return (
    <Card title={file.name} note={sizeText(sizeBytes)}>
      <dl className={styles.facts}>
        <dt>Format</dt>
        <dd>{format}</dd>
        <dt>Producer</dt>
        <dd>{producer === '' ? 'not stated' : producer}</dd>
        {name !== file.name && name !== '' && (
          <>
            <dt>Name</dt>
            <dd>{name}</dd>
          </>
        )}
      </dl>
      <TypeCounts types={types} />
      <FileModes
        value={files}
        onChange={setFiles}
        deleteDenied={remove === undefined || remove.allowed ? null : remove.denial.reason}
      />
      <div className={styles.start}>
        <FormGroup label="Owner" labelFor={ownerField} inline>
          <HTMLSelect
            id={ownerField}
            value={ownerId ?? ''}
            onChange={(event) => setChosenOwner(Number(event.target.value))}
          >
            {owners.map((owner) => (
              <option key={owner.id} value={owner.id}>
                {owner.name}
              </option>
            ))}
          </HTMLSelect>
        </FormGroup>
        <span className={styles.space} />
        <Button text="Cancel" onClick={onCancel} />
        <Button
          intent="primary"
          text="Import"
          loading={start.isPending}
          disabled={ownerId === undefined || isEmpty}
          title={isEmpty ? 'There is nothing in this file that can be imported.' : ''}
          onClick={() => {
            if (ownerId === undefined) return;
            start.mutate(
              { path: file.path, ownerId, ...(files === null ? {} : { files }) },
              { onSuccess: ({ jobId }) => onStarted(jobId) },
            );
          }}
        />
      </div>
      <FormError error={start.error} />
    </Card>
  );
}
