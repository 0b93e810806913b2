import { Edit, EyeOpen, Person, Redo, Tick, Trash } from '@blueprintjs/icons';
import { useMemo } from 'react';
import type { CaseView } from '../../../shared/contract/case.ts';
import type { Right } from '../../../shared/model/object.ts';
import type { Action } from '../../commands/registry.ts';
import { useRegisteredActions } from '../../commands/use-registered-actions.ts';
import { reopenCase } from './case-changes.ts';
import type { CaseDialog } from './case-dialog.ts';

const availability = (right: Right): true | string => right.allowed || (right.reason ?? 'You may not do this here.');

/** Offers what can be done with the Case of this screen to the palette, the menus and the keyboard. */
export function useCaseActions(kase: CaseView | undefined, open: (dialog: CaseDialog) => void): void {
  const actions = useMemo(() => (kase === undefined ? [] : actionsOf(kase, open)), [kase, open]);
  useRegisteredActions(actions);
}

function actionsOf(kase: CaseView, open: (dialog: CaseDialog) => void): readonly Action[] {
  const { rights } = kase;
  const group = 'Case';
  const modify = () => availability(rights.modify);
  return [
    {
      id: 'case.edit',
      label: 'Edit the Case…',
      icon: <Edit />,
      shortcut: 'E',
      group,
      available: modify,
      perform: () => open('edit'),
    },
    {
      id: 'case.assign',
      label: 'Assign the Case…',
      icon: <Person />,
      shortcut: 'G',
      group,
      available: modify,
      perform: () => open('assign'),
    },
    {
      id: 'case.viewers',
      label: 'Who may view the Case…',
      icon: <EyeOpen />,
      group,
      available: modify,
      perform: () => open('viewers'),
    },
    kase.status === 'Open'
      ? {
          id: 'case.close',
          label: 'Close the Case…',
          icon: <Tick />,
          shortcut: 'shift+C',
          group,
          available: modify,
          perform: () => open('close'),
        }
      : {
          id: 'case.reopen',
          label: 'Reopen the Case',
          icon: <Redo />,
          shortcut: 'shift+C',
          group,
          available: modify,
          perform: () => reopenCase(kase),
        },
    {
      id: 'case.delete',
      label: 'Delete the Case…',
      icon: <Trash />,
      group,
      available: () => availability(rights.delete),
      perform: () => open('delete'),
    },
  ];
}
