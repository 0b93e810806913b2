import { Clipboard, DrawerRight, Duplicate, Fork, Graph, NewLink, OpenApplication, Share } from '@blueprintjs/icons';
import type { Owner } from '../../../shared/model/owner.ts';
import { kindVerbs } from '../../../shared/permission/kind-verbs.ts';
import { decideIn } from '../../api/owner-rights.ts';
import type { Action } from '../../commands/registry.ts';
import { openDrawer } from '../../state/drawer.ts';
import { openGraph } from '../../state/graph-start.ts';
import { openTab } from '../../state/tabs.ts';
import { linkableKinds } from '../association-cards/card-kinds.ts';
import { copyValue, shownValue } from '../value-text-copy.ts';
import { continueObjectMenu, type MenuObject } from './object-menu-state.ts';

const always = (): true => true;

/** What can be done with an object from any of its rows, in the order of the menu. The owner is that of the object. */
export function objectActions(object: MenuObject, owner: Owner | undefined): readonly Action[] {
  const { id, kind, type, summary } = object;
  const open = (background: boolean): void =>
    openTab({ screen: 'object', id }, { background, title: summary.slice(0, 200) });
  const exact = kind === 'indicator';
  return [
    {
      id: 'row.open',
      group: 'open',
      label: 'Open',
      icon: <OpenApplication />,
      shortcut: 'Enter',
      available: always,
      perform: () => open(false),
    },
    {
      id: 'row.openInBackground',
      group: 'open',
      label: 'Open in the background',
      icon: <Share />,
      shortcut: 'mod+Enter',
      available: always,
      perform: () => open(true),
    },
    {
      id: 'row.drawer',
      group: 'open',
      label: 'Show in the drawer',
      icon: <DrawerRight />,
      shortcut: 'Space',
      available: always,
      perform: () => openDrawer(id),
    },
    {
      id: 'row.graph',
      group: 'open',
      label: 'Explore in graph',
      icon: <Graph />,
      available: always,
      perform: () => openGraph({ kind: 'objects', ids: [id] }, shownValue(kind, type, summary)),
    },
    {
      id: 'row.pivot',
      group: 'pivot',
      label: 'Choose types…',
      icon: <Fork />,
      shortcut: 'P',
      available: always,
      perform: () => continueObjectMenu('pivot'),
    },
    {
      id: 'row.copy',
      group: 'copy',
      label: exact ? 'Copy value defanged' : 'Copy name',
      icon: <Duplicate />,
      available: always,
      perform: () => copyValue(kind, type, summary, false),
    },
    ...(exact
      ? [
          {
            id: 'row.copyRaw',
            group: 'copy',
            label: 'Copy value as it is',
            icon: <Clipboard />,
            available: always,
            perform: () => copyValue(kind, type, summary, true),
          },
        ]
      : []),
    {
      id: 'row.associate',
      group: 'change',
      label: 'Associate…',
      icon: <NewLink />,
      available: () => mayAssociate(object, owner),
      perform: () => continueObjectMenu('associate'),
    },
  ];
}

/** Whether the role in the object's own owner lets the user associate it; the dialog asks again for each other end. */
function mayAssociate({ kind }: MenuObject, owner: Owner | undefined): true | string {
  if (linkableKinds(kind).length === 0) return 'Objects of this kind are not associated by hand.';
  if (owner === undefined) return 'You have no role in the owner of this object.';
  const decision = decideIn(owner, kindVerbs[kind].associate ?? 'tag.apply');
  return decision.allowed || decision.denial.reason;
}
