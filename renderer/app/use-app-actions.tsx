import {
  Chat,
  Clipboard,
  Cog,
  Download,
  Help,
  Home,
  Import,
  Key,
  Lock,
  LogOut,
  PathSearch,
  Switch,
  Th,
} from '@blueprintjs/icons';
import { useEffect, useMemo } from 'react';
import { call, getHost } from '../api/client.ts';
import { useOwnersAllowing } from '../api/owner-rights.ts';
import { queryClient } from '../api/query.ts';
import { kindLabel } from '../../shared/model/object-type.ts';
import { creatableKinds } from '../state/tab-address.ts';
import { KindIcon } from '../ui/kind-icon.tsx';
import { findAction, useActions, type Action } from '../commands/registry.ts';
import { useRegisteredActions } from '../commands/use-registered-actions.ts';
import { closeDrawer, useDrawer } from '../state/drawer.ts';
import { openOverlay } from '../state/overlays.ts';
import { applySession, loadSession, useSession } from '../state/session.ts';
import { canGoBack, canGoForward, closeTab, goBack, goForward, openTab, useTabs } from '../state/tabs.ts';
import { showDone } from '../ui/toast.ts';

const always = (): true => true;

/** Actions that are there on every screen, and the native menu made of all actions. */
export function useAppActions(): void {
  const isAdministrator = useSession((state) => state.user?.systemRole === 'Administrator');
  const opensCases = useOwnersAllowing('case.create').owners.length > 0;
  useRegisteredActions(useMemo(() => appActions(isAdministrator, opensCases), [isAdministrator, opensCases]));
  const actions = useActions();
  useEffect(() => {
    getHost().setMenu(menuActions(actions));
  }, [actions]);
}

function appActions(isAdministrator: boolean, opensCases: boolean): readonly Action[] {
  const go = (id: string, label: string, icon: Action['icon'], perform: () => void, shortcut?: string): Action => ({
    id,
    label,
    group: 'Go',
    available: always,
    perform,
    ...(icon === undefined ? {} : { icon }),
    ...(shortcut === undefined ? {} : { shortcut }),
  });
  return [
    go('palette.open', 'Search or type a command', <PathSearch />, () => openOverlay('palette'), 'mod+K'),
    go('home.open', 'Home', <Home />, () => openTab({ screen: 'home' })),
    go('browse.open', 'Browse', <Th />, () => openTab({ screen: 'browse' }), 'mod+B'),
    go('import.open', 'Import a file', <Import />, () => openTab({ screen: 'import' }), 'mod+I'),
    go('paste.open', 'Paste Indicators', <Clipboard />, () => openTab({ screen: 'paste' }), 'alt+V'),
    go('posts.open', 'Posts', <Chat />, () => openTab({ screen: 'posts' })),
    go('admin.open', 'Administration', <Cog />, () => openTab({ screen: 'admin' })),
    ...createActions(),
    ...(opensCases ? [createCase] : []),
    {
      ...go('tabs.back', 'Back', undefined, goBack, 'alt+ArrowLeft'),
      available: () => canGoBack(useTabs.getState()) || 'Nothing was shown before this.',
    },
    {
      ...go('tabs.forward', 'Forward', undefined, goForward, 'alt+ArrowRight'),
      available: () => canGoForward(useTabs.getState()) || 'Nothing was shown after this.',
    },
    go('tabs.close', 'Close the tab', undefined, () => closeTab(useTabs.getState().activeId), 'alt+W'),
    {
      ...go('drawer.close', 'Close the drawer', undefined, closeDrawer, 'Escape'),
      available: () => useDrawer.getState().objectId !== null || 'The drawer is closed.',
    },
    ...workspaceActions(isAdministrator),
  ];
}

/** Every kind that a form makes; the form itself says in which owners that is allowed. */
const createActions = (): readonly Action[] =>
  creatableKinds.map((kind) => ({
    id: `${kind}.create`,
    label: `New ${kindLabel[kind].one}`,
    icon: <KindIcon kind={kind} size={14} />,
    group: 'Create',
    available: always,
    perform: () => openTab({ screen: 'create', kind }),
  }));

/** For whoever may open no Case anywhere it is not there. */
const createCase: Action = {
  id: 'case.create',
  label: 'New Case',
  icon: <KindIcon kind="case" size={14} />,
  group: 'Create',
  available: always,
  perform: () => openTab({ screen: 'createCase' }),
};

function workspaceActions(isAdministrator: boolean): readonly Action[] {
  const group = 'Workspace';
  return [
    {
      id: 'workspace.backup',
      label: 'Back up now',
      icon: <Download />,
      group,
      available: () => isAdministrator || 'Backing up needs the System role Administrator.',
      perform: async () => {
        await call('backup.start', {});
        showDone('The backup has started; the job tray shows its progress.');
      },
    },
    {
      id: 'help.shortcuts',
      label: 'Keyboard shortcuts',
      icon: <Help />,
      shortcut: '?',
      group,
      available: always,
      perform: () => openOverlay('shortcuts'),
    },
    {
      id: 'session.changePassword',
      label: 'Change password…',
      icon: <Key />,
      group,
      available: always,
      perform: () => openOverlay('changePassword'),
    },
    {
      id: 'session.lock',
      label: 'Lock',
      icon: <Lock />,
      shortcut: 'mod+L',
      group,
      available: always,
      perform: async () => applySession(await call('session.lock', {})),
    },
    {
      id: 'session.signOut',
      label: 'Sign out',
      icon: <LogOut />,
      group,
      available: always,
      perform: async () => applySession(await call('session.signOut', {})),
    },
    {
      id: 'workspace.close',
      label: 'Switch workspace…',
      icon: <Switch />,
      group,
      available: always,
      perform: async () => {
        await call('workspace.close', {});
        queryClient.clear();
        await loadSession();
      },
    },
  ];
}

const modifierNames: Readonly<Record<string, string>> = { mod: 'CmdOrCtrl', alt: 'Alt', shift: 'Shift' };

/** Entries of the native menu. Bare keys stay out of it: there they would fire while the analyst types. */
function menuActions(actions: readonly Action[]) {
  const unique = new Map(actions.map((action) => [action.id, action]));
  return [...unique.values()].map(({ id, label, group, shortcut }) => ({
    id,
    label,
    group,
    ...(shortcut?.startsWith('mod+') === true && findAction(id) !== undefined
      ? {
          accelerator: shortcut
            .split('+')
            .map((part) => modifierNames[part] ?? part)
            .join('+'),
        }
      : {}),
  }));
}
