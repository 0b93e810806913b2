import { Alert } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import { useCommand } from '../../../api/query.ts';
import { countOf, countText } from '../../../ui/count-text.ts';
import { showDone, showFailure } from '../../../ui/toast.ts';

interface ResetDialogProps {
  readonly requirementId: number;
  readonly counts: Output<'requirementResult.list'>['counts'];
  readonly onClose: () => void;
}

/** Says what is forgotten before the results are reset. */
export function ResetDialog({ requirementId, counts, onClose }: ResetDialogProps): ReactElement {
  const reset = useCommand('requirementResult.reset');
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const run = (): void => {
    reset
      .mutateAsync({ id: requirementId })
      .then(({ changeSet }) => {
        showDone('Reset the results', changeSet);
        onClose();
      })
      .catch(showFailure);
  };
  return (
    <Alert
      isOpen
      intent="danger"
      confirmButtonText="Reset results"
      cancelButtonText="Cancel"
      canEscapeKeyCancel
      loading={reset.isPending}
      onCancel={onClose}
      onConfirm={run}
    >
      All results are forgotten, {countOf(all, 'result')} that you see among them, with {countText(counts.archived)}{' '}
      archived and {countText(counts.falsePositive)} false positive. The {countOf(counts.associated, 'association')}{' '}
      stay. It can be undone.
    </Alert>
  );
}
