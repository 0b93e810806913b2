import { Alert } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { countText } from '../count-text.ts';
import { amount } from './dissociate.ts';
import type { CardRemoval } from './use-card-removal.ts';

interface RemovalAlertProps {
  readonly removal: CardRemoval;
  readonly kind: ObjectKind;
}

/** Says how many associations would go, and that it can be undone, before they do. */
export function RemovalAlert({ removal, kind }: RemovalAlertProps): ReactElement {
  const { pending, name } = removal;
  const count = pending?.keys.length ?? 0;
  return (
    <Alert
      isOpen={pending !== null}
      intent="danger"
      confirmButtonText={`Dissociate ${amount(count, kind)}`}
      cancelButtonText="Cancel"
      canEscapeKeyCancel
      onCancel={() => removal.setPending(null)}
      onConfirm={() => void removal.remove(pending?.keys ?? [])}
    >
      <p>
        {amount(count, kind)} will no longer be associated with {name}. No object is deleted, and it can be undone.
      </p>
      {pending !== null && pending.of > count && (
        <p>
          These are the first {countText(count)} of {amount(pending.of, kind)}: one change takes no more, so that it can
          be undone as one. Repeat it for the rest.
        </p>
      )}
    </Alert>
  );
}
