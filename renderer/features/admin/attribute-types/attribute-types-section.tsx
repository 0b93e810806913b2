import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import { Edit, Plus, Trash } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { AttributeType } from '../../../../shared/contract/vocabulary.ts';
import type { Right } from '../../../../shared/model/object.ts';
import { useOwnersAllowing } from '../../../api/owner-rights.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countOf, countText } from '../../../ui/count-text.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import styles from '../vocabulary.module.css';
import { typeColumns } from './type-columns.tsx';
import { TypeDialog } from './type-dialog.tsx';

const unchosen: Right = { allowed: false, reason: 'Choose an Attribute Type in the list first.' };

/** Attribute Types: System ones to look at, those of owners to administer. */
export function AttributeTypesSection(): ReactElement {
  const { data, error, refetch } = useContractQuery('attributeType.list', {});
  const creating = useOwnersAllowing('attributeType.create');
  const [text, setText] = useState('');
  const [active, setActive] = useState<number | null>(null);
  const [edited, setEdited] = useState<AttributeType | 'new' | null>(null);
  const [deleted, setDeleted] = useState<AttributeType | null>(null);
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel />;
  const wanted = text.trim().toLowerCase();
  // Those of owners first: they are what is administered here.
  const shown = data
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .toSorted((left, right) => Number(left.ownerId === null) - Number(right.ownerId === null));
  const chosen = shown.find(({ id }) => id === active);
  return (
    <>
      <p className={styles.lead}>
        An Attribute Type says what may be recorded of an object and in which form. A changed rule holds for values
        entered from now on; imports keep what they bring.
      </p>
      <Card
        title="Types"
        note={countText(data.length)}
        actions={
          <>
            <SearchField label="Name contains" value={text} onChange={setText} />
            <CardAction
              label="Edit"
              icon={<Edit size={12} />}
              right={chosen?.rights.modify ?? unchosen}
              onClick={() => setEdited(chosen ?? null)}
            />
            <CardAction
              label="Delete"
              icon={<Trash size={12} />}
              danger
              right={chosen?.rights.delete ?? unchosen}
              onClick={() => setDeleted(chosen ?? null)}
            />
            <CardAction
              label="New type"
              icon={<Plus size={12} />}
              primary
              right={{ allowed: creating.owners.length > 0, reason: creating.reason }}
              onClick={() => setEdited('new')}
            />
          </>
        }
      >
        {shown.length === 0 ? (
          <EmptyPanel title="No Attribute Type has this in its name" />
        ) : (
          <DataTable
            fit
            label="Attribute Types"
            columns={typeColumns}
            rowCount={shown.length}
            rowAt={(index) => shown[index]}
            rowKey={({ id }) => id}
            rowLabel={({ name }) => name}
            resetKey={wanted}
            onActive={({ id }) => setActive(id)}
            onOpen={(type) => {
              if (type.rights.modify.allowed) setEdited(type);
            }}
          />
        )}
      </Card>
      {edited !== null && <TypeDialog type={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />}
      {deleted !== null && <DeleteTypeDialog type={deleted} onClose={() => setDeleted(null)} />}
    </>
  );
}

/** A type in use stays: the question says how many Attributes stand in the way. */
function DeleteTypeDialog({
  type,
  onClose,
}: {
  readonly type: AttributeType;
  readonly onClose: () => void;
}): ReactElement {
  const { data, error } = useContractQuery('attributeType.usage', { typeId: type.id });
  const remove = (): void => {
    onClose();
    runCommand('attributeType.delete', { typeId: type.id })
      .then(({ changeSet }) => showDone(`Deleted ${type.name}`, changeSet))
      .catch(showFailure);
  };
  return (
    <Dialog isOpen role="alertdialog" title={`Delete ${type.name}?`} onClose={onClose}>
      <DialogBody>
        {error !== null && <FailedPanel error={error} />}
        {error === null && data === undefined && (
          <LoadingPanel label={`Counting Attributes of the type ${type.name}`} />
        )}
        {data !== undefined && (
          <p>
            {data.attributes > 0
              ? `${type.name} is the type of ${countOf(data.attributes, 'Attribute')} and cannot be deleted. Delete those Attributes first.`
              : `The Attribute Type ${type.name} is deleted; no Attribute has it. It can be undone.`}
          </p>
        )}
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text="Cancel" autoFocus onClick={onClose} />
            <Button intent="danger" text="Delete type" disabled={data?.attributes !== 0} onClick={remove} />
          </>
        }
      />
    </Dialog>
  );
}
