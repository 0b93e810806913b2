import { type ReactElement, useEffect } from 'react';
import { useContractQuery } from '../../api/query.ts';
import { AssociateDialog } from '../association-cards/associate-dialog.tsx';
import { linkableKinds } from '../association-cards/card-kinds.ts';
import { showFailure } from '../toast.ts';
import { closeObjectMenu, type MenuObject, useObjectMenu } from './object-menu-state.ts';
import { ObjectMenu } from './object-menu.tsx';
import { PivotChoice } from './pivot-choice.tsx';

/** The one place in which the object menu and its dialogs are shown, whichever row they were asked for. */
export function ObjectMenuHost(): ReactElement | null {
  const { open, object } = useObjectMenu();
  if (open === null || object === null) return null;
  switch (open) {
    case 'menu':
      return <ObjectMenu object={object} />;
    case 'pivot':
      return <PivotChoice object={object} />;
    case 'associate':
      return <AssociateFromRow object={object} />;
  }
}

function AssociateFromRow({ object }: { readonly object: MenuObject }): ReactElement | null {
  const { data, error } = useContractQuery('object.get', { id: object.id });
  useEffect(() => {
    if (error === null) return;
    showFailure(error);
    closeObjectMenu();
  }, [error]);
  if (data === undefined) return null;
  const kinds = linkableKinds(object.kind);
  const kind = kinds.includes('group') ? 'group' : (kinds[0] ?? 'group');
  return <AssociateDialog object={data} initialKind={kind} onClose={() => closeObjectMenu()} />;
}
