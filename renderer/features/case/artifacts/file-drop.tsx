import { type ReactElement, useState } from 'react';
import { maxAttachmentBytes } from '../../../../shared/contract/attachment.ts';
import type { ChosenFile } from '../../../../shared/contract/host.ts';
import { getHost } from '../../../api/client.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { showFailure } from '../../../ui/toast.ts';
import styles from './artifacts.module.css';

interface FileDropProps {
  readonly file: ChosenFile | null;
  readonly onFile: (file: ChosenFile) => void;
}

/** Takes a file that is dropped or chosen; it is read when the form is sent. */
export function FileDrop({ file, onFile }: FileDropProps): ReactElement {
  const [over, setOver] = useState(false);
  const take = (choose: () => Promise<ChosenFile | null>): void => {
    choose()
      .then((chosen) => {
        if (chosen !== null) onFile(chosen);
      })
      .catch(showFailure);
  };
  return (
    <div
      className={styles.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dropped = event.dataTransfer.files[0];
        if (dropped !== undefined) take(() => getHost().fileFromDrop(dropped));
      }}
    >
      <span>
        {file?.name ??
          `Drop a file here, at most ${maxAttachmentBytes / 1024 / 1024} MB; it is kept in the workspace and never opened.`}
      </span>
      <CardAction
        label={file === null ? 'Choose a file…' : 'Choose another…'}
        onClick={() => take(() => getHost().chooseFile({ title: 'Choose the file of this Artifact' }))}
      />
    </div>
  );
}
