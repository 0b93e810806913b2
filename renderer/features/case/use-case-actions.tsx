import { Edit, EyeOpen, Graph, Person, Redo, Tick, Trash } from '@blueprintjs/icons';
import { useMemo } from 'react';
import type { CaseView } from '../../../shared/contract/case.ts';
import type { Right } from '../../../shared/model/object.ts';
import type { Action } from '../../commands/registry.ts';
import { useRegisteredActions } from '../../commands/use-registered-actions.ts';
import { openGraph } from '../../state/graph-start.ts';
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
      shortcut: 'shift+A',
      group,
      available: modify,
      perform: () => open('assign'),
    },
    {
      id: 'case.graph',
      label: 'Explore in graph',
      icon: <Graph />,
      shortcut: 'G',
      group,
      available: () => true,
      perform: () => openGraph({ kind: 'objects', ids: [kase.id] }, `${kase.number} ${kase.name}`),
    },
    {
      id: 'case.graphAround',
      label: 'Explore with all that belongs to it',
      icon: <Graph />,
      shortcut: 'shift+G',
      group,
      available: () => true,
      perform: () =>
        openGraph({ kind: 'around', of: { caseId: kase.id } }, `${kase.number} ${kase.name} with all around it`),
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
