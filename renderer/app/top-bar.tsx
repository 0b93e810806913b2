import { Button } from '@blueprintjs/core';
import { ArrowLeft, ArrowRight, Search } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { useContractQuery } from '../api/query.ts';
import { ShortcutKeys } from '../commands/shortcut-keys.tsx';
import { openOverlay } from '../state/overlays.ts';
import { canGoBack, canGoForward, goBack, goForward, useTabs } from '../state/tabs.ts';
import { BrandMark } from '../ui/brand-mark.tsx';
import { countText } from '../ui/count-text.ts';
import { JobTray } from './job-tray.tsx';
import { OwnersPopover } from './owners-popover.tsx';
import { UserMenu } from './user-menu.tsx';
import styles from './top-bar.module.css';

export function TopBar(): ReactElement {
  const back = useTabs(canGoBack);
  const forward = useTabs(canGoForward);
  const { data: info } = useContractQuery('workspace.info', {});
  return (
    <header className={styles.bar}>
      <span className={styles.brand}>
        <BrandMark />
        Ligature
      </span>
      <div className={styles.history}>
        <Button variant="minimal" icon={<ArrowLeft />} aria-label="Back" disabled={!back} onClick={goBack} />
        <Button variant="minimal" icon={<ArrowRight />} aria-label="Forward" disabled={!forward} onClick={goForward} />
      </div>
      <button type="button" className={styles.search} onClick={() => openOverlay('palette')}>
        <Search size={14} />
        <span>
          {info === undefined
            ? 'Search or type a command'
            : `Search ${countText(info.objects)} objects or type a command`}
        </span>
        <ShortcutKeys shortcut="mod+K" />
      </button>
      <div className={styles.end}>
        <OwnersPopover />
        <JobTray />
        <UserMenu />
      </div>
    </header>
  );
}
