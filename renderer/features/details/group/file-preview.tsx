import { type ReactElement, useState } from 'react';
import type { AttachedFile } from '../../../../shared/contract/attachment.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { sizeText } from '../../../ui/size-text.ts';
import { showFailure } from '../../../ui/toast.ts';
import styles from './group-cards.module.css';
import { type BytePreview, previewBytes, previewOf } from './preview-bytes.ts';
import { readPiece } from './read-file-body.ts';

interface FilePreviewProps {
  readonly id: number;
  readonly file: AttachedFile;
}

/** A look at the first bytes, on request: as plain text or in hexadecimal, never as a page. */
export function FilePreview({ id, file }: FilePreviewProps): ReactElement {
  const [preview, setPreview] = useState<BytePreview | null>(null);
  const [busy, setBusy] = useState(false);
  const look = (): void => {
    setBusy(true);
    readPiece(id, file, 0, previewBytes)
      .then((bytes) => setPreview(previewOf(bytes)))
      .catch(showFailure)
      .finally(() => setBusy(false));
  };
  return (
    <>
      <div className={`${styles.body} ${styles.row}`}>
        <CardAction
          label={preview === null ? 'Preview as plain text' : 'Hide the preview'}
          busy={busy}
          onClick={preview === null ? look : () => setPreview(null)}
        />
        {preview !== null && (
          <span className={styles.muted}>
            {preview.kind === 'hex'
              ? 'No plain text: the first bytes in hexadecimal.'
              : 'Control characters are shown as signs.'}
            {file.size > previewBytes && ` The file has ${sizeText(file.size)}; its beginning is shown.`}
          </span>
        )}
      </div>
      {preview !== null && (
        <pre className={styles.preview} tabIndex={0} role="region" aria-label={`Beginning of ${file.name}`}>
          {preview.text}
        </pre>
      )}
    </>
  );
}
