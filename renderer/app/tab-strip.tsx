import { Cross, Plus } from '@blueprintjs/icons';
import { useEffect, type KeyboardEvent, type ReactElement } from 'react';
import { activateTab, closeTab, openTab, useTabs, type Tab } from '../state/tabs.ts';
import { TabLabel } from './tab-label.tsx';
import styles from './tab-strip.module.css';

/** Open tabs. Arrows move between them, Delete or the middle button closes one. */
export function TabStrip(): ReactElement {
  const { tabs, activeId } = useTabs();
  const activeTitle = tabs.find(({ id }) => id === activeId)?.title;
  useEffect(() => {
    // The name of an object comes later than its tab and makes it wider. The cross beside the label is part of the tab.
    // In braces: some browsers answer with a promise, which React would take for a clean-up.
    document.getElementById(`tab-${activeId}`)?.parentElement?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [activeId, activeTitle]);
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const target = tabs[index + step];
    if (step !== 0 && target !== undefined) {
      activateTab(target.id);
      document.getElementById(`tab-${target.id}`)?.focus();
    } else if (event.key === 'Delete') {
      closeTab(tabs[index]?.id ?? '');
      document.getElementById(`tab-${useTabs.getState().activeId}`)?.focus();
    }
  };
  return (
    <div className={styles.strip}>
      <div className={styles.tabs} role="tablist" aria-label="Open tabs">
        {tabs.map((tab, index) => (
          <TabButton
            key={tab.id}
            tab={tab}
            active={tab.id === activeId}
            onKeyDown={(event) => onKeyDown(event, index)}
          />
        ))}
      </div>
      <button
        type="button"
        className={styles.add}
        aria-label="New Browse tab"
        title="Browse"
        onClick={() => openTab({ screen: 'browse' })}
      >
        <Plus size={14} />
      </button>
    </div>
  );
}

interface TabButtonProps {
  readonly tab: Tab;
  readonly active: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function TabButton({ tab, active, onKeyDown }: TabButtonProps): ReactElement {
  return (
    <div
      className={styles.tab}
      data-active={active || undefined}
      role="presentation"
      onMouseDown={(event) => {
        // The middle button closes the tab and must not start scrolling.
        if (event.button === 1) event.preventDefault();
      }}
      onAuxClick={(event) => {
        if (event.button === 1) closeTab(tab.id);
      }}
    >
      <button
        id={`tab-${tab.id}`}
        type="button"
        role="tab"
        aria-selected={active}
        aria-controls={active ? `panel-${tab.id}` : undefined}
        tabIndex={active ? 0 : -1}
        className={styles.label}
        onClick={() => activateTab(tab.id)}
        onKeyDown={onKeyDown}
      >
        <TabLabel tab={tab} />
      </button>
      <span
        // The keyboard closes a tab with Delete: a second stop for every tab would double the way through the strip.
        role="presentation"
        className={styles.close}
        title="Close"
        onClick={() => closeTab(tab.id)}
      >
        <Cross size={12} />
      </span>
    </div>
  );
}
