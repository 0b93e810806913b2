import type { ReactElement } from 'react';
import type { AssociationRow } from '../../../shared/contract/association.ts';
import type { ObjectView } from '../../../shared/model/object.ts';
import { useReturnFocus } from '../use-return-focus.ts';
import { AssociationDialog } from './association-dialog.tsx';
import { PathDialog } from './path-dialog.tsx';

interface RowDialogProps {
  readonly object: ObjectView;
  readonly row: AssociationRow;
  readonly onClose: () => void;
}

/** More about a row of a card: how the association came to be, or through which Groups the two are related. */
export function RowDialog({ object, row, onClose }: RowDialogProps): ReactElement {
  useReturnFocus();
  return row.via === null ? (
    <AssociationDialog object={object} row={row} onClose={onClose} />
  ) : (
    <PathDialog object={object} other={row.object} onClose={onClose} />
  );
}
