import { Dialog, DialogBody } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import type { ObjectView, SecurityLabel } from '../../../../shared/model/object.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { DialogForm } from '../../../ui/form-dialog.tsx';
import { useOwners } from '../../../ui/owner-edge-owners.ts';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone } from '../../../ui/toast.ts';
import styles from './share-dialog.module.css';
import { initialOptions, missingIn, shareableTypes, type ShareForm, shareRequests } from './share-form.ts';
import { ShareInto } from './share-into.tsx';
import { SharePreview } from './share-preview.tsx';
import { ShareTargets } from './share-targets.tsx';
import { ShareWhat } from './share-what.tsx';

interface ShareDialogProps {
  readonly object: ObjectView;
  /** An owner to share with again: its copy and the options of last time are chosen already. */
  readonly againWith?: number | undefined;
  readonly onClose: () => void;
}

/** Copies a Group to the Organization or contributes it to Communities and Sources. */
export function ShareDialog(props: ShareDialogProps): ReactElement {
  const { object, onClose } = props;
  const targets = useContractQuery('sharing.targets', { id: object.id });
  const counts = useContractQuery('association.counts', { id: object.id });
  const labels = useContractQuery('securityLabel.list', {});
  const error = targets.error ?? counts.error ?? labels.error;
  const isRead = targets.data !== undefined && counts.data !== undefined && labels.data !== undefined;
  return (
    <Dialog
      isOpen
      className={styles.dialog ?? ''}
      title={`Copy or contribute ${object.summary}`}
      onClose={onClose}
      canOutsideClickClose={false}
    >
      {isRead && targets.data.length > 0 ? (
        <ShareBody
          {...props}
          targets={targets.data}
          counts={counts.data}
          labels={labels.data.filter(({ ownerId }) => ownerId === null || ownerId === object.ownerId)}
        />
      ) : (
        <DialogBody>
          {error !== null && <FailedPanel error={error} />}
          {error === null && !isRead && <LoadingPanel label="Looking where it can go" />}
          {targets.data?.length === 0 && (
            <EmptyPanel title="No owner to share with">
              Groups are copied to Organizations from Communities and Sources, and contributed to Communities; from an
              Organization also to Sources. You have a role in none of them.
            </EmptyPanel>
          )}
        </DialogBody>
      )}
    </Dialog>
  );
}

interface ShareBodyProps extends ShareDialogProps {
  readonly targets: Output<'sharing.targets'>;
  readonly counts: Output<'association.counts'>;
  readonly labels: readonly SecurityLabel[];
}

function ShareBody({ object, againWith, onClose, targets, counts, labels }: ShareBodyProps): ReactElement {
  const owners = useOwners();
  const types = shareableTypes(counts);
  const [form, setForm] = useState<ShareForm>(() => {
    const again = targets.find(({ ownerId }) => ownerId === againWith);
    const leaves = owners.get(object.ownerId)?.kind === 'organization';
    return {
      targets: new Set(again === undefined ? [] : [Number(again.ownerId)]),
      into: again?.earlier == null ? 'new' : 'update',
      name: object.summary,
      mergeInto: null,
      options: again?.earlier?.options ?? initialOptions(types, labels, leaves),
    };
  });
  const send = async (): Promise<void> => {
    for (const request of shareRequests(object.id, form, targets)) {
      const { changeSet } = await runCommand('sharing.share', request);
      showDone(`${object.summary} is in ${owners.get(request.ownerId)?.name ?? 'the other owner'}`, changeSet);
      // Should a later one fail, what is done is not done twice.
      setForm((before) => ({
        ...before,
        targets: new Set([...before.targets].filter((id) => id !== request.ownerId)),
      }));
    }
    onClose();
  };
  const chosen = targets.filter(({ ownerId }) => form.targets.has(ownerId));
  const [only] = chosen;
  const missing = missingIn(form);
  const choose = (next: ReadonlySet<number>): void => {
    const single = next.size === 1 ? targets.find(({ ownerId }) => next.has(ownerId)) : undefined;
    setForm({ ...form, targets: next, mergeInto: null, into: single?.earlier == null ? 'new' : 'update' });
  };
  return (
    <DialogForm
      submitText={
        chosen.length > 1 ? `Share with ${chosen.length} owners` : only?.mode === 'copy' ? 'Copy' : 'Contribute'
      }
      disabled={missing !== null}
      note={<span className={styles.muted}>{missing ?? 'The copies are independent; each can be undone.'}</span>}
      onClose={onClose}
      send={send}
    >
      <div className={styles.columns}>
        <div>
          <ShareTargets targets={targets} chosen={form.targets} onChange={choose} />
          {chosen.length === 1 && only !== undefined && (
            <ShareInto object={object} form={form} target={only} onChange={setForm} />
          )}
          {chosen.length > 1 && (
            <p className={styles.each}>
              Each owner gets a Group of this name; where there is an earlier copy, that is brought up to date.
            </p>
          )}
          <ShareWhat
            options={form.options}
            types={types}
            labels={labels}
            onChange={(options) => setForm({ ...form, options })}
          />
        </div>
        <SharePreview id={object.id} owners={chosen.map(({ ownerId }) => ownerId)} options={form.options} />
      </div>
    </DialogForm>
  );
}
