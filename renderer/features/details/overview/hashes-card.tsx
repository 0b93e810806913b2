import { Duplicate, GitMerge, Trash } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import { type HashAlgorithm, hashAlgorithms, hashLabel } from '../../../../shared/indicator/indicator-value.ts';
import type { ObjectView, Right } from '../../../../shared/model/object.ts';
import { runCommand } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import { copyValue } from '../../../ui/value-text-copy.ts';
import { MergeDialog } from '../files/merge-dialog.tsx';
import styles from './overview.module.css';

/** The hashes of a File in full: each can be copied alone, removed while another is left, and the File merged with another. */
export function HashesCard({ file }: { readonly file: ObjectView }): ReactElement {
  const [merging, setMerging] = useState(false);
  const hashes = file.detail.kind === 'indicator' ? file.detail.hashes : {};
  const held = hashAlgorithms.filter((algorithm) => hashes[algorithm] !== undefined);
  const removal: Right =
    held.length > 1 || !file.rights.modify.allowed
      ? file.rights.modify
      : { allowed: false, reason: 'This is the only hash of the File. Delete the File instead.' };
  const remove = async (algorithm: HashAlgorithm): Promise<void> => {
    try {
      const { changeSet } = await runCommand('file.removeHash', { id: file.id, version: file.version, algorithm });
      showDone(`Removed the ${hashLabel[algorithm]}`, changeSet);
    } catch (error) {
      showFailure(error);
    }
  };
  return (
    <Card
      title="File hashes"
      actions={
        <CardAction
          label="Merge…"
          icon={<GitMerge size={12} />}
          right={file.rights.modify.allowed ? file.rights.delete : file.rights.modify}
          onClick={() => setMerging(true)}
        />
      }
    >
      <dl className={styles.rows}>
        {hashAlgorithms.map((algorithm) => {
          const hash = hashes[algorithm];
          return (
            <div key={algorithm} style={{ display: 'contents' }}>
              <dt>{hashLabel[algorithm]}</dt>
              <dd className={styles.hashRow}>
                <span className={styles.hash}>{hash ?? '–'}</span>
                {hash !== undefined && (
                  <>
                    <CardAction
                      label={`Copy ${hashLabel[algorithm]}`}
                      icon={<Duplicate size={12} />}
                      iconOnly
                      minimal
                      onClick={() => void copyValue('indicator', 'File', hash, true)}
                    />
                    <CardAction
                      label={`Remove ${hashLabel[algorithm]}`}
                      icon={<Trash size={12} />}
                      iconOnly
                      minimal
                      right={removal}
                      onClick={() => void remove(algorithm)}
                    />
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {merging && <MergeDialog id={file.id} onClose={() => setMerging(false)} />}
    </Card>
  );
}
