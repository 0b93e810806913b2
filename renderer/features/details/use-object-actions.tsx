import { Duplicate, Edit, Fork, Graph, NewLink, Share, Tag, Trash } from '@blueprintjs/icons';
import { useMemo } from 'react';
import type { ObjectView, Right } from '../../../shared/model/object.ts';
import type { Action } from '../../commands/registry.ts';
import { useRegisteredActions } from '../../commands/use-registered-actions.ts';
import { openGraph } from '../../state/graph-start.ts';
import { linkableKinds } from '../../ui/association-cards/card-kinds.ts';
import { openPivotChoice } from '../../ui/object-menu/object-menu-state.ts';
import { copyValue, shownValue } from '../../ui/value-text-copy.ts';
import type { OpenDialog } from './object-screen.tsx';

const availability = (right: Right): true | string => right.allowed || (right.reason ?? 'You may not do this here.');

/** Offers what can be done with the object of this screen to the palette, the menus and the keyboard. */
export function useObjectActions(object: ObjectView | undefined, open: (dialog: OpenDialog) => void): void {
  const actions = useMemo(() => (object === undefined ? [] : actionsOf(object, open)), [object, open]);
  useRegisteredActions(actions);
}

function actionsOf(object: ObjectView, open: (dialog: OpenDialog) => void): readonly Action[] {
  const kind = linkableKinds(object.kind)[0];
  const group = 'Object';
  return [
    ...(kind === undefined
      ? []
      : [
          {
            id: 'object.associate',
            label: 'Associate…',
            icon: <NewLink />,
            shortcut: 'A',
            group,
            available: () => availability(object.rights.associate),
            perform: () => open({ name: 'associate', kind: defaultKind(object) }),
          },
        ]),
    {
      id: 'object.tag',
      label: 'Add tags…',
      icon: <Tag />,
      shortcut: 'T',
      group,
      available: () => availability(object.rights.tag),
      perform: () => open({ name: 'tag' }),
    },
    {
      id: 'object.pivot',
      label: 'Pivot…',
      icon: <Fork />,
      shortcut: 'P',
      group,
      available: () => true,
      perform: () => openPivotChoice(object),
    },
    {
      id: 'object.graph',
      label: 'Explore in graph',
      icon: <Graph />,
      shortcut: 'G',
      group,
      available: () => true,
      perform: () =>
        openGraph({ kind: 'objects', ids: [object.id] }, shownValue(object.kind, object.type, object.summary)),
    },
    {
      id: 'object.edit',
      label: 'Edit details…',
      icon: <Edit />,
      shortcut: 'E',
      group,
      available: () => availability(object.rights.modify),
      perform: () => open({ name: 'edit' }),
    },
    ...(object.kind === 'group'
      ? [
          {
            id: 'object.share',
            label: 'Copy or contribute…',
            icon: <Share />,
            group,
            available: () => true as const,
            perform: () => open({ name: 'share' }),
          },
        ]
      : []),
    {
      id: 'object.copy',
      label: object.kind === 'indicator' ? 'Copy value defanged' : 'Copy name',
      icon: <Duplicate />,
      group,
      available: () => true,
      perform: () => copyValue(object.kind, object.type, object.summary, false),
    },
    {
      id: 'object.delete',
      label: 'Delete…',
      icon: <Trash />,
      group,
      available: () => availability(object.rights.delete),
      perform: () => open({ name: 'delete' }),
    },
  ];
}

/** Groups are what most things are associated with. */
export function defaultKind(object: ObjectView) {
  const kinds = linkableKinds(object.kind);
  return kinds.includes('group') ? 'group' : (kinds[0] ?? 'group');
}
