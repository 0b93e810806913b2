import { Button, Menu, MenuDivider, MenuItem, PopoverNext, SegmentedControl } from '@blueprintjs/core';
import { User } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { perform } from '../commands/perform.ts';
import { findAction, useActions } from '../commands/registry.ts';
import { ShortcutKeys } from '../commands/shortcut-keys.tsx';
import { useSession } from '../state/session.ts';
import { setTheme, themeChoices, useTheme } from '../state/theme.ts';
import styles from './popover-list.module.css';

const themeLabels = { system: 'System', light: 'Light', dark: 'Dark' } as const;

/** Who is signed in, and what concerns the user rather than the data. */
export function UserMenu(): ReactElement {
  const user = useSession((state) => state.user);
  return (
    <PopoverNext placement="bottom-end" content={<UserMenuContent />}>
      <Button
        size="small"
        variant="outlined"
        icon={<User size={14} />}
        text={`${user?.userName} · ${user?.systemRole}`}
      />
    </PopoverNext>
  );
}

function UserMenuContent(): ReactElement {
  const theme = useTheme((state) => state.choice);
  return (
    <>
      <div className={styles.theme}>
        <span id="theme-label">Theme</span>
        <SegmentedControl
          size="small"
          aria-labelledby="theme-label"
          options={themeChoices.map((value) => ({ value, label: themeLabels[value] }))}
          value={theme}
          onValueChange={(value) => setTheme(themeChoices.find((choice) => choice === value) ?? 'system')}
        />
      </div>
      <Menu>
        <ActionItem id="workspace.backup" />
        <ActionItem id="help.shortcuts" />
        <MenuDivider />
        <ActionItem id="session.changePassword" />
        <ActionItem id="session.lock" />
        <ActionItem id="session.signOut" />
        <ActionItem id="workspace.close" />
      </Menu>
    </>
  );
}

function ActionItem({ id }: { id: string }): ReactElement | null {
  useActions();
  const action = findAction(id);
  if (action === undefined) return null;
  const available = action.available();
  return (
    <MenuItem
      text={action.label}
      disabled={available !== true}
      title={available === true ? '' : available}
      {...(action.icon === undefined ? {} : { icon: action.icon })}
      {...(action.shortcut === undefined ? {} : { labelElement: <ShortcutKeys shortcut={action.shortcut} /> })}
      onClick={() => perform(action)}
    />
  );
}
