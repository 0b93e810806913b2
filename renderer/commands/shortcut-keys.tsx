import type { ReactElement } from 'react';
import { shortcutKeys } from './shortcut.ts';
import styles from './palette.module.css';

const isMac = navigator.userAgent.includes('Macintosh');

/** A shortcut as keys of the keyboard. */
export function ShortcutKeys({ shortcut }: { shortcut: string }): ReactElement {
  return (
    <span className={styles.keys}>
      {shortcutKeys(shortcut, isMac).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
