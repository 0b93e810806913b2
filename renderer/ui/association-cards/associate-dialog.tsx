import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import { type ReactElement, useCallback, useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { ObjectView } from '../../../shared/model/object.ts';
import { kindLabel, type ObjectKind } from '../../../shared/model/object-type.ts';
import { useCommand } from '../../api/query.ts';
import { ObjectPicker } from '../object-picker.tsx';
import { showDone, showFailure } from '../toast.ts';
import { useReturnFocus } from '../use-return-focus.ts';
import { shownValue } from '../value-text-copy.ts';
import { cutMiddle } from '../value-text-cut.ts';
import { AssociationChoice, type Choice } from './association-choice.tsx';
import { amount, mostAtOnce } from './dissociate.ts';
import { useLinkableKinds } from './use-linkable-kinds.ts';
import styles from './association-cards.module.css';

interface AssociateDialogProps {
  readonly object: ObjectView;
  readonly initialKind: ObjectKind;
  readonly onClose: () => void;
  /** Says what was done instead of the toast. */
  readonly onDone?: (others: readonly number[], done: Output<'association.create'>) => void;
}

/** Chooses several objects of a kind and associates them in one change, which the toast can undo. */
export function AssociateDialog({ object, initialKind, onClose, onDone }: AssociateDialogProps): ReactElement {
  useReturnFocus();
  const [kind, setKind] = useState(initialKind);
  const [selection, setSelection] = useState<ReadonlySet<number>>(new Set());
  const [choice, setChoice] = useState<Choice>({
    otherType: undefined,
    code: undefined,
    primary: undefined,
  });
  const create = useCommand('association.create');
  const name = cutMiddle(shownValue(object.kind, object.type, object.summary), 48);
  const typed = kind === 'indicator' && object.kind === 'indicator';
  const kinds = useLinkableKinds(object.kind, object.ownerId);
  const ready = selection.size > 0 && selection.size <= mostAtOnce && (!typed || choice.code !== undefined);
  const changeChoice = useCallback((next: Choice) => {
    setChoice((before) => {
      if (before.otherType !== next.otherType) setSelection(new Set());
      return next;
    });
  }, []);
  const save = (): void => {
    create
      .mutateAsync({
        id: object.id,
        others: [...selection],
        ...(typed && choice.code !== undefined ? { type: choice.code } : {}),
        ...(typed && choice.primary !== undefined ? { primary: choice.primary } : {}),
      })
      .then((done) => {
        const { created, alreadyThere, changeSet } = done;
        const known = alreadyThere > 0 ? `; ${amount(alreadyThere, kind)} already were` : '';
        if (onDone === undefined)
          showDone(`Associated ${amount(created, kind)} with ${name}${known}`, changeSet ?? undefined);
        else onDone([...selection], done);
        onClose();
      })
      .catch(showFailure);
  };
  return (
    <Dialog isOpen className={styles.dialog ?? ''} title={`Associate with ${name}`} onClose={onClose}>
      <DialogBody>
        <div className={styles.kinds} role="group" aria-label="Kind">
          {kinds.map((other) => (
            <button
              key={other}
              type="button"
              className={styles.chip}
              aria-pressed={other === kind}
              onClick={() => {
                setKind(other);
                setSelection(new Set());
              }}
            >
              {kindLabel[other].many}
            </button>
          ))}
        </div>
        {typed && <AssociationChoice object={object} choice={choice} onChange={changeChoice} />}
        {(!typed || choice.otherType !== undefined) && (
          <ObjectPicker
            key={`${kind}/${typed ? (choice.otherType ?? '') : ''}`}
            id={object.id}
            kind={kind}
            fixedType={typed ? choice.otherType : undefined}
            selection={selection}
            onSelectionChange={setSelection}
          />
        )}
        {selection.size > mostAtOnce && (
          <p className={styles.noType} role="alert">
            {amount(selection.size, kind)} are chosen; one change takes {amount(mostAtOnce, kind)}. Choose fewer.
          </p>
        )}
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text="Cancel" onClick={onClose} />
            <Button
              intent="primary"
              disabled={!ready}
              loading={create.isPending}
              text={selection.size === 0 ? 'Associate' : `Associate ${amount(selection.size, kind)}`}
              onClick={save}
            />
          </>
        }
      />
    </Dialog>
  );
}
