import type { MenuItemConstructorOptions } from 'electron';
import { hostChannels, type MenuAction } from '../../shared/contract/host.ts';
import { type BridgeContents, type BridgeEvent, isTrustedSender } from './ipc-bridge.ts';

interface MenuMessages {
  on(channel: string, listener: (event: BridgeEvent, ...values: unknown[]) => void): unknown;
}

export interface MenuSetup {
  readonly ipc: MenuMessages;
  readonly contents: BridgeContents;
  readonly platform: NodeJS.Platform;
  /** Builds and shows the native menu. */
  readonly show: (template: MenuItemConstructorOptions[]) => void;
}

const limits = { actions: 300, text: 120 } as const;

/** Shows a plain menu at once, and the renderer's own actions as soon as it sends their list. */
export function connectMenu({ ipc, contents, platform, show }: MenuSetup): void {
  const click = (id: string) => contents.send(hostChannels.event, { name: 'menu.action', payload: { id } });
  show(menuTemplate([], platform, click));
  ipc.on(hostChannels.menu, (event, value) => {
    if (!isTrustedSender(event, contents)) return;
    const actions = parseMenuActions(value);
    if (actions) show(menuTemplate(actions, platform, click));
  });
}

/** Submenus in the order in which their groups first appear, with the platform's own editing and window entries. */
export function menuTemplate(
  actions: readonly MenuAction[],
  platform: NodeJS.Platform,
  click: (id: string) => void,
): MenuItemConstructorOptions[] {
  const groups = Map.groupBy(actions, (action) => action.group);
  const own = (group: string): MenuItemConstructorOptions[] =>
    (groups.get(group) ?? []).map((action) => ({
      id: action.id,
      label: action.label,
      ...(action.accelerator === undefined ? {} : { accelerator: action.accelerator }),
      // The renderer handles its own keys; registering them here too would run every action twice.
      registerAccelerator: false,
      click: () => click(action.id),
    }));
  const names = new Set(['File', 'Edit', ...groups.keys(), 'Window']);
  const template = [...names].map((name) => ({
    label: name,
    submenu: joinSections(own(name), standardItems(name, platform)),
  }));
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...template] : template;
}

function standardItems(group: string, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  if (group === 'File') return [{ role: platform === 'darwin' ? 'close' : 'quit' }];
  // No undo and redo roles: they would take the keys of the application's own undo.
  if (group === 'Edit') return [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }];
  if (group === 'Window') return [{ role: 'minimize' }, { role: 'togglefullscreen' }];
  return [];
}

function joinSections(
  first: MenuItemConstructorOptions[],
  second: MenuItemConstructorOptions[],
): MenuItemConstructorOptions[] {
  return first.length && second.length ? [...first, { type: 'separator' }, ...second] : [...first, ...second];
}

/** The list as typed actions, or null when any part of it is not what the renderer would send. */
export function parseMenuActions(value: unknown): MenuAction[] | null {
  if (!Array.isArray(value) || value.length > limits.actions) return null;
  const actions: MenuAction[] = [];
  for (const entry of value as unknown[]) {
    if (typeof entry !== 'object' || entry === null) return null;
    const { id, label, group, accelerator } = { id: null, label: null, group: null, accelerator: undefined, ...entry };
    if (!isMenuText(id) || !isMenuText(label) || !isMenuText(group)) return null;
    if (accelerator !== undefined && !isMenuText(accelerator)) return null;
    actions.push({ id, label, group, ...(accelerator === undefined ? {} : { accelerator }) });
  }
  return actions;
}

function isMenuText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= limits.text;
}
