import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { connectMenu, menuTemplate, parseMenuActions } from '../../../../electron/app/menu.ts';
import { ContentsDouble, IpcDouble } from './electron-double.ts';

const actions = [
  { id: 'case.create', label: 'New Case', accelerator: 'CmdOrCtrl+N', group: 'File' },
  { id: 'graph.open', label: 'Open graph', group: 'View' },
];

function aMenu() {
  const contents = new ContentsDouble();
  const ipc = new IpcDouble();
  const shown: MenuItemConstructorOptions[][] = [];
  connectMenu({ ipc, contents, platform: 'linux', show: (template) => shown.push(template) });
  return { contents, ipc, shown };
}

function items(template: MenuItemConstructorOptions[] | undefined): MenuItemConstructorOptions[] {
  return (template ?? []).flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []));
}

describe('the native menu', () => {
  it('shows the renderer’s actions in their groups and reports a click by id', () => {
    const { contents, ipc, shown } = aMenu();
    ipc.emit('ligature:menu', contents.event(), actions);
    expect(shown.at(-1)?.map((menu) => menu.label)).toEqual(['File', 'Edit', 'View', 'Window']);
    const item = items(shown.at(-1)).find((entry) => entry.label === 'Open graph');
    // The template's click takes Electron's objects, none of which ours reads.
    (item?.click as (() => void) | undefined)?.();
    expect(contents.sent).toEqual([
      { channel: 'ligature:event', value: { name: 'menu.action', payload: { id: 'graph.open' } } },
    ]);
  });

  it('shows accelerators without taking their keys from the page', () => {
    const item = items(menuTemplate(actions, 'linux', () => undefined)).find((entry) => entry.id === 'case.create');
    expect(item).toMatchObject({ accelerator: 'CmdOrCtrl+N', registerAccelerator: false });
  });

  it('offers no reload and no developer tools, and starts with the application menu on macOS', () => {
    const template = menuTemplate(actions, 'darwin', () => undefined);
    const roles = items(template).map((item) => item.role);
    expect(template[0]?.role).toBe('appMenu');
    expect(roles).not.toContain('reload');
    expect(roles).not.toContain('toggleDevTools');
  });

  it('ignores a list from a page that is not ours', () => {
    const { contents, ipc, shown } = aMenu();
    ipc.emit('ligature:menu', contents.event({ url: 'https://example.org/' }), actions);
    expect(shown).toHaveLength(1);
  });

  it.each([
    ['no list', { id: 'x' }],
    ['an entry without a label', [{ id: 'x', group: 'File' }]],
    ['a label that is no text', [{ id: 'x', label: {}, group: 'File' }]],
    ['an accelerator that is no text', [{ ...actions[0], accelerator: 5 }]],
    ['too many entries', Array.from({ length: 301 }, () => actions[0])],
    ['a label without end', [{ ...actions[0], label: 'x'.repeat(121) }]],
  ])('refuses %s', (_name, value) => {
    expect(parseMenuActions(value)).toBeNull();
  });

  it('keeps only the known properties of an action', () => {
    expect(parseMenuActions([{ ...actions[1], role: 'toggleDevTools' }])).toEqual([actions[1]]);
  });
});
