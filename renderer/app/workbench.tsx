import type { ReactElement } from 'react';
import { Palette } from '../commands/palette.tsx';
import { ShortcutHelp } from '../commands/shortcut-help.tsx';
import { useShortcuts } from '../commands/use-shortcuts.ts';
import { ChangePasswordDialog } from '../features/sign-in/change-password-dialog.tsx';
import { ObjectMenuHost } from '../ui/object-menu/object-menu-host.tsx';
import { DrawerSlot } from './drawer-slot.tsx';
import { Rail } from './rail.tsx';
import { StatusBar } from './status-bar.tsx';
import { TabPanels } from './tab-panels.tsx';
import { TabStrip } from './tab-strip.tsx';
import { TopBar } from './top-bar.tsx';
import { useWindowTitle } from './use-window-title.ts';
import { useActivity } from './use-activity.ts';
import { useAppActions } from './use-app-actions.tsx';
import { useJobList } from './use-job-list.ts';
import { useKeptTabs } from './use-kept-tabs.ts';
import styles from './workbench.module.css';

/** The window of a signed-in user. */
export function Workbench(): ReactElement {
  const restored = useKeptTabs();
  useAppActions();
  useShortcuts();
  useActivity();
  useJobList();
  useWindowTitle();
  return (
    <div className={styles.workbench}>
      <TopBar />
      <Rail />
      <main className={styles.main}>
        <TabStrip />
        <div className={styles.stage}>
          {restored && <TabPanels />}
          <DrawerSlot />
        </div>
      </main>
      <StatusBar />
      <Palette />
      <ShortcutHelp />
      <ObjectMenuHost />
      <ChangePasswordDialog />
    </div>
  );
}
