import { Alert } from '@blueprintjs/core';
import { Download, Refresh, Trash } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { AttachedFile } from '../../../../shared/contract/attachment.ts';
import type { ObjectView, Right } from '../../../../shared/model/object.ts';
import { runCommand } from '../../../api/query.ts';
import { saveFile } from '../../../api/save-file.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { sizeText } from '../../../ui/size-text.ts';
import { showDone, showFailure } from '../../../ui/toast.ts';
import { readFileBody } from './read-file-body.ts';

interface FileActionsProps {
  readonly object: ObjectView;
  readonly file: AttachedFile;
  readonly malware: boolean;
  readonly right: Right;
  readonly busy: boolean;
  readonly onReplace: () => void;
}

/** Saving, replacing and removing a file body. Malware is asked about and gets an ending that no program opens. */
export function FileActions({ object, file, malware, right, busy, onReplace }: FileActionsProps): ReactElement {
  const [asking, setAsking] = useState<'save' | 'remove' | null>(null);
  const [reading, setReading] = useState(false);
  const save = async (): Promise<void> => {
    setReading(true);
    try {
      const pieces = await readFileBody(object.id, file);
      if (await saveFile(malware ? `${file.name}.malware` : file.name, 'application/octet-stream', pieces))
        showDone(`Saved ${file.name}`);
    } catch (failure) {
      showFailure(failure);
    } finally {
      setReading(false);
    }
  };
  const remove = (): void => {
    runCommand('attachment.remove', { id: object.id, sha256: file.sha256 })
      .then(({ changeSet }) => showDone('File removed', changeSet))
      .catch(showFailure);
  };
  return (
    <>
      <CardAction
        label="Save a copy"
        icon={<Download />}
        busy={reading}
        onClick={() => (malware ? setAsking('save') : void save())}
      />
      <CardAction label="Replace" icon={<Refresh />} right={right} busy={busy} onClick={onReplace} />
      <CardAction
        label="Remove the file"
        icon={<Trash />}
        iconOnly
        danger
        right={right}
        onClick={() => setAsking('remove')}
      />
      <Alert
        isOpen={asking === 'save'}
        intent="danger"
        confirmButtonText="Save the malware"
        cancelButtonText="Cancel"
        canEscapeKeyCancel
        onCancel={() => setAsking(null)}
        onConfirm={() => {
          setAsking(null);
          void save();
        }}
      >
        {file.name} is marked as malware. It is saved unchanged as {file.name}.malware, so that no program opens it by
        itself.
      </Alert>
      <Alert
        isOpen={asking === 'remove'}
        intent="danger"
        confirmButtonText="Remove the file"
        cancelButtonText="Cancel"
        canEscapeKeyCancel
        onCancel={() => setAsking(null)}
        onConfirm={() => {
          setAsking(null);
          remove();
        }}
      >
        The file {file.name} ({sizeText(file.size)}) is removed from {object.summary}. It can be undone until old
        changes are purged.
      </Alert>
    </>
  );
}
