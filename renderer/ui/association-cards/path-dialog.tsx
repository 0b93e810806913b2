import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import { Remove } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { kindLabel } from '../../../shared/model/object-type.ts';
import type { ObjectRow, ObjectView } from '../../../shared/model/object.ts';
import { runCommand, useContractQuery } from '../../api/query.ts';
import { CardAction } from '../card-action.tsx';
import { OwnerEdge } from '../owner-edge.tsx';
import { FailedPanel, LoadingPanel } from '../state-panels.tsx';
import { SummaryLink } from '../summary-link.tsx';
import { showDone, showFailure } from '../toast.ts';
import { TypeBadge } from '../type-badge.tsx';
import { shownValue } from '../value-text-copy.ts';
import { cutMiddle } from '../value-text-cut.ts';
import { amount } from './dissociate.ts';
import styles from './dialogs.module.css';

interface PathDialogProps {
  readonly object: ObjectView;
  readonly other: ObjectRow;
  readonly onClose: () => void;
}

/** Why two objects are related that are not associated: the Groups that both are associated with. */
export function PathDialog({ object, other, onClose }: PathDialogProps): ReactElement {
  const { data, error } = useContractQuery('association.path', { id: object.id, other: other.id });
  const name = cutMiddle(shownValue(object.kind, object.type, object.summary), 40);
  const otherName = cutMiddle(shownValue(other.kind, other.type, other.summary), 40);
  const remove = async (group: ObjectRow): Promise<void> => {
    try {
      const { changeSet } = await runCommand('association.remove', { id: object.id, others: [{ id: group.id }] });
      showDone(`Dissociated ${group.summary} from ${name}`, changeSet);
    } catch (failure) {
      showFailure(failure);
    }
  };
  return (
    <Dialog isOpen className={styles.dialog ?? ''} title={`Why is ${otherName} here?`} onClose={onClose}>
      <DialogBody>
        {error !== null && <FailedPanel error={error} />}
        {error === null && data === undefined && <LoadingPanel label="Loading the path" />}
        {data !== undefined && (
          <>
            <p aria-live="polite">
              {data.total === 0
                ? `${name} and ${otherName} share no Group any more.`
                : `${name} and ${otherName} are not associated; both are associated with ${amount(data.total, 'group')}.`}
              {data.total > data.groups.length && ` The newest ${data.groups.length} are listed.`}
            </p>
            <ul className={styles.path} aria-label={`Linking ${kindLabel.group.many}`}>
              {data.groups.map(({ group, dissociate }) => (
                <li key={group.id} className={styles.pathRow}>
                  <TypeBadge kind={group.kind} type={group.type} />
                  <span onClickCapture={onClose}>
                    <SummaryLink row={group} />
                  </span>
                  <OwnerEdge ownerId={group.ownerId} />
                  <CardAction
                    label={`Dissociate ${cutMiddle(group.summary, 40)} from ${name}`}
                    icon={<Remove />}
                    danger
                    right={dissociate}
                    onClick={() => void remove(group)}
                  >
                    Dissociate
                  </CardAction>
                </li>
              ))}
            </ul>
            {data.groups.length > 0 && (
              <p className={styles.note}>
                Dissociating a Group from {name} ends the relation when it is the only path. It can be undone.
              </p>
            )}
          </>
        )}
      </DialogBody>
      <DialogFooter actions={<Button size="small" text="Close" onClick={onClose} />} />
    </Dialog>
  );
}
