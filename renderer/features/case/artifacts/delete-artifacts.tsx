import { Alert } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { ArtifactView } from '../../../../shared/contract/artifact.ts';
import { useCommand } from '../../../api/query.ts';
import { artifactText } from '../../../ui/artifact/artifact-value.tsx';
import { countOf } from '../../../ui/count-text.ts';
import { showDone, showFailure } from '../../../ui/toast.ts';

interface DeleteArtifactsProps {
  readonly artifacts: readonly ArtifactView[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Says what goes along before Artifacts are deleted. */
export function DeleteArtifacts({ artifacts, onClose, onDone }: DeleteArtifactsProps): ReactElement {
  const command = useCommand('artifact.delete');
  const [first] = artifacts;
  const what =
    artifacts.length === 1 && first !== undefined
      ? `The Artifact ${artifactText(first).slice(0, 120)}`
      : countOf(artifacts.length, 'Artifact');
  const associations = countOf(sum(artifacts.map((artifact) => artifact.associations)), 'association');
  const notes = countOf(sum(artifacts.map((artifact) => artifact.notes ?? 0)), 'note');
  const remove = (): void => {
    command
      .mutateAsync({ ids: artifacts.map(({ id }) => id) })
      .then(({ deleted, changeSet }) => {
        showDone(`Deleted ${countOf(deleted, 'Artifact')}`, changeSet);
        onDone();
        onClose();
      })
      .catch((failure: unknown) => {
        showFailure(failure);
        onClose();
      });
  };
  return (
    <Alert
      isOpen
      intent="danger"
      confirmButtonText="Delete"
      cancelButtonText="Cancel"
      canEscapeKeyCancel
      loading={command.isPending}
      onCancel={onClose}
      onConfirm={remove}
    >
      {what} {artifacts.length === 1 ? 'is' : 'are'} deleted, and with {artifacts.length === 1 ? 'it' : 'them'}{' '}
      {associations} and {notes}. It can be undone until old changes are purged.
    </Alert>
  );
}
