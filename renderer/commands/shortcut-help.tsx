import { Dialog, DialogBody } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { closeOverlay, useOverlay } from '../state/overlays.ts';
import { useActions } from './registry.ts';
import { ShortcutKeys } from './shortcut-keys.tsx';
import styles from './palette.module.css';

/** Keys that tables understand by themselves; they need no entry in the registry. */
const tableKeys: readonly (readonly [string, string])[] = [
  ['ArrowDown', 'Next row'],
  ['ArrowUp', 'Previous row'],
  ['Home', 'First row'],
  ['End', 'Last row'],
  ['PageDown', 'One screen down'],
  ['PageUp', 'One screen up'],
  ['Enter', 'Open the row in a tab'],
  ['mod+Enter', 'Open the row in the background'],
  ['Space', 'Show the row in the drawer'],
  ['p', 'Pivot from the row'],
  ['shift+F10', 'Menu of the row'],
  ['x', 'Choose the row'],
  ['shift+ArrowDown', 'Choose further rows'],
];

/** All shortcuts that work on this screen. */
export function ShortcutHelp(): ReactElement {
  const isOpen = useOverlay((state) => state.open === 'shortcuts');
  const actions = useActions().filter((action) => action.shortcut !== undefined);
  const groups = Map.groupBy(actions, (action) => action.group);
  return (
    <Dialog isOpen={isOpen} onClose={closeOverlay} title="Keyboard shortcuts" className={styles.help ?? ''}>
      <DialogBody>
        <div className={styles.helpColumns}>
          {[...groups].map(([group, members]) => (
            <section key={group} className={styles.helpGroup}>
              <h3>{group}</h3>
              {members.map((action) => (
                <div key={action.id} className={styles.helpRow}>
                  <span>{action.label}</span>
                  <ShortcutKeys shortcut={action.shortcut ?? ''} />
                </div>
              ))}
            </section>
          ))}
          <section className={styles.helpGroup}>
            <h3>Tables</h3>
            {tableKeys.map(([shortcut, label]) => (
              <div key={shortcut} className={styles.helpRow}>
                <span>{label}</span>
                <ShortcutKeys shortcut={shortcut} />
              </div>
            ))}
          </section>
        </div>
      </DialogBody>
    </Dialog>
  );
}
