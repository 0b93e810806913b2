import { type RefObject, useMemo } from 'react';
import type { AssociationRow } from '../../../shared/contract/association.ts';
import { useRegisteredActions } from '../../commands/use-registered-actions.ts';

/** The key `i` says more about the row on which the keyboard was last. */
export function useDetailsAction(
  active: RefObject<AssociationRow | null>,
  onDetails: (row: AssociationRow) => void,
): void {
  const actions = useMemo(
    () => [
      {
        id: 'associations.details',
        label: 'Details of the association',
        shortcut: 'I',
        group: 'Object',
        available: () => active.current !== null || 'Go to a row of associations first.',
        perform: () => {
          if (active.current !== null) onDetails(active.current);
        },
      },
    ],
    [active, onDetails],
  );
  useRegisteredActions(actions);
}
