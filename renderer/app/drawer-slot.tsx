import { Button } from '@blueprintjs/core';
import { Cross, Maximize } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { DrawerContent } from '../features/drawer/drawer-content.tsx';
import { closeDrawer, useDrawer } from '../state/drawer.ts';
import { openTab } from '../state/tabs.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './drawer-slot.module.css';

/** Right edge of the window: the object of the row that is selected anywhere. */
export function DrawerSlot(): ReactElement | null {
  const id = useDrawer((state) => state.objectId);
  if (id === null) return null;
  return (
    <aside className={styles.drawer} aria-label="Details drawer">
      <div className={styles.controls}>
        <Button
          variant="minimal"
          size="small"
          icon={<Maximize size={14} />}
          aria-label="Open in a tab"
          onClick={() => {
            openTab({ screen: 'object', id });
            closeDrawer();
          }}
        />
        <Button
          variant="minimal"
          size="small"
          icon={<Cross size={16} />}
          aria-label="Close the drawer"
          onClick={closeDrawer}
        />
      </div>
      <ErrorBoundary key={id} where="The drawer">
        <DrawerContent id={id} />
      </ErrorBoundary>
    </aside>
  );
}
