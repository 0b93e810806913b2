import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import { Remove } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { AssociationRow } from '../../../shared/contract/association.ts';
import type { ObjectView } from '../../../shared/model/object.ts';
import { useContractQuery } from '../../api/query.ts';
import { openTab } from '../../state/tabs.ts';
import { AssertionView } from '../assertion-view.tsx';
import { CardAction } from '../card-action.tsx';
import { FailedPanel, LoadingPanel } from '../state-panels.tsx';
import { shownValue } from '../value-text-copy.ts';
import { cutMiddle } from '../value-text-cut.ts';
import { AssociationFacts } from './association-facts.tsx';
import { dissociate } from './dissociate.ts';
import { toRowKey } from './row-key.ts';
import styles from './dialogs.module.css';

interface AssociationDialogProps {
  readonly object: ObjectView;
  readonly row: AssociationRow;
  readonly onClose: () => void;
}

/** One direct association: its type and direction, who made it and when, what sources state, and how to take it back. */
export function AssociationDialog({ object, row, onClose }: AssociationDialogProps): ReactElement {
  const { data, error } = useContractQuery('association.get', {
    id: object.id,
    other: row.object.id,
    type: row.type,
    otherIsPrimary: row.otherIsPrimary,
  });
  const name = cutMiddle(shownValue(object.kind, object.type, object.summary), 48);
  const other = cutMiddle(shownValue(row.object.kind, row.object.type, row.object.summary), 48);
  const remove = async (): Promise<void> => {
    if (await dissociate({ id: object.id, name, kind: row.object.kind, keys: [toRowKey(row)] })) onClose();
  };
  const open = (): void => {
    openTab({ screen: 'object', id: row.object.id }, { title: row.object.summary });
    onClose();
  };
  return (
    <Dialog isOpen className={styles.dialog ?? ''} title={`Association with ${other}`} onClose={onClose}>
      <DialogBody>
        {error !== null && <FailedPanel error={error} />}
        {error === null && data === undefined && <LoadingPanel label="Loading the association" />}
        {data !== undefined && (
          <>
            <AssociationFacts object={object} detail={data} onUndone={onClose} />
            {data.assertions.length > 0 && (
              <section aria-label="Statements of sources" className={styles.statements}>
                <h3 className={styles.heading}>Sources</h3>
                {data.assertions.map((assertion, index) => (
                  <AssertionView key={index} assertion={assertion} />
                ))}
              </section>
            )}
          </>
        )}
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button size="small" text={`Open ${cutMiddle(other, 28)}`} onClick={open} />
            <Button size="small" text="Close" onClick={onClose} />
          </>
        }
      >
        {data !== undefined && (
          <CardAction
            label="Dissociate"
            icon={<Remove />}
            danger
            right={data.dissociate}
            onClick={() => void remove()}
          />
        )}
      </DialogFooter>
    </Dialog>
  );
}
