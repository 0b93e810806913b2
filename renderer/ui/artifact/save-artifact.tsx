import { Download } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { ArtifactView } from '../../../shared/contract/artifact.ts';
import { call } from '../../api/client.ts';
import { readPieces } from '../../api/file-pieces.ts';
import { saveFile } from '../../api/save-file.ts';
import { CardAction } from '../card-action.tsx';
import { showDone, showFailure } from '../toast.ts';

/** What is malware gets an ending that no program opens by itself. */
const savedName = ({ type, value }: ArtifactView): string => (type === 'Malware Sample' ? `${value}.malware` : value);

/** Saves the file of an Artifact where the analyst says. */
export function SaveArtifact({ artifact }: { readonly artifact: ArtifactView }): ReactElement {
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      const { id, fileSize } = artifact;
      const pieces = await readPieces(fileSize ?? 0, (place) => call('artifact.readFile', { id, ...place }));
      const name = savedName(artifact);
      if (await saveFile(name, 'application/octet-stream', pieces)) showDone(`Saved ${name}`);
    } catch (failure) {
      showFailure(failure);
    } finally {
      setBusy(false);
    }
  };
  return <CardAction label="Save a copy" icon={<Download size={12} />} busy={busy} onClick={() => void save()} />;
}
