import type { ReactElement } from 'react';
import { useContractQuery } from '../../../api/query.ts';
import { EditArtifactDialog } from '../../../ui/artifact/edit-artifact-dialog.tsx';

interface EditArtifactProps {
  readonly id: number;
  readonly onClose: () => void;
}

/** Changes the Artifact of the screen. The card has read it; a failure to read it is told there. */
export function EditArtifact({ id, onClose }: EditArtifactProps): ReactElement | null {
  const { data } = useContractQuery('artifact.get', { id });
  return data === undefined ? null : <EditArtifactDialog artifact={data.artifact} onClose={onClose} />;
}
