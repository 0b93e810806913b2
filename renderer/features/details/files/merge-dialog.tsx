import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { MergeSide } from '../../../../shared/contract/file.ts';
import { useCommand, useContractQuery } from '../../../api/query.ts';
import { openTab } from '../../../state/tabs.ts';
import { countText } from '../../../ui/count-text.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import styles from './files.module.css';
import { MergeSides } from './merge-sides.tsx';
import { OtherFile } from './other-file.tsx';

interface MergeDialogProps {
  readonly id: number;
  /** The other File where it is known already; otherwise it is looked for. */
  readonly otherId?: number | undefined;
  readonly onClose: () => void;
}

/** Two Files that turn out to be one: side by side, which of them stays, and what will be moved. */
export function MergeDialog({ id, otherId, onClose }: MergeDialogProps): ReactElement {
  const [found, setFound] = useState(otherId);
  return (
    <Dialog isOpen className={styles.dialog ?? ''} title="Merge Files" onClose={onClose} canOutsideClickClose={false}>
      {found === undefined ? (
        <>
          <DialogBody>
            <OtherFile id={id} onChoose={setFound} />
          </DialogBody>
          <DialogFooter actions={<Button text="Cancel" onClick={onClose} />} />
        </>
      ) : (
        <MergeChoice id={id} other={found} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface MergeChoiceProps {
  readonly id: number;
  readonly other: number;
  readonly onClose: () => void;
}

function MergeChoice({ id, other, onClose }: MergeChoiceProps): ReactElement {
  const { data, error, refetch } = useContractQuery('file.mergePreview', { id, other });
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const merge = useCommand('file.merge');
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Reading both Files" />;
  const { sides, survivor, problem, right } = data;
  const staysId = chosen ?? survivor;
  const stays = sides.find(({ object }) => object.id === staysId);
  const goes = sides.find(({ object }) => object.id !== staysId);
  const save = (): void => {
    if (stays === undefined || goes === undefined) return;
    merge
      .mutateAsync({ id: stays.object.id, version: stays.version, other: goes.object.id, otherVersion: goes.version })
      .then(({ changeSet }) => {
        showDone('Merged the two Files', changeSet);
        onClose();
        if (stays.object.id !== id) openTab({ screen: 'object', id: stays.object.id }, { title: stays.object.summary });
      })
      .catch(showFailure);
  };
  return (
    <>
      <DialogBody>
        {problem !== null && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        <MergeSides sides={sides} staysId={staysId} onChoose={setChosen} />
        {problem === null && goes !== undefined && (
          <p className={styles.note}>
            The File that stays keeps its rating and status. {movedText(goes)} Then the other is deleted. It is one
            change, which can be undone.
          </p>
        )}
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text="Cancel" onClick={onClose} />
            <CardAction
              label="Merge"
              primary
              busy={merge.isPending}
              right={problem === null ? right : { allowed: false, reason: problem }}
              onClick={save}
            />
          </>
        }
      />
    </>
  );
}

const parts = [
  ['attributes', 'attribute'],
  ['tags', 'Tag'],
  ['labels', 'Security Label'],
  ['associations', 'association'],
  ['occurrences', 'occurrence'],
] as const;

/** "2 Tags, 1 association of the other move to it." */
function movedText(side: MergeSide): string {
  const moved = parts
    .filter(([name]) => side[name] > 0)
    .map(([name, word]) => `${countText(side[name])} ${word}${side[name] === 1 ? '' : 's'}`);
  if (moved.length === 0) return 'Nothing but its hashes hangs on the other.';
  const sum = parts.reduce((total, [name]) => total + side[name], 0);
  return `${moved.join(', ')} of the other ${sum === 1 ? 'moves' : 'move'} to it.`;
}
