import { Chat, Cog, Home, Import, Th } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { activateTab, openTab, useTabs, type TabAddress } from '../state/tabs.ts';
import { focusPanel } from './panel-focus.ts';
import styles from './rail.module.css';

interface RailEntry {
  readonly label: string;
  readonly icon: ReactElement;
  readonly address: TabAddress;
}

const entries: readonly RailEntry[] = [
  { label: 'Home', icon: <Home size={18} />, address: { screen: 'home' } },
  { label: 'Browse', icon: <Th size={18} />, address: { screen: 'browse' } },
  { label: 'Import', icon: <Import size={18} />, address: { screen: 'import' } },
  { label: 'Posts', icon: <Chat size={18} />, address: { screen: 'posts' } },
  { label: 'Admin', icon: <Cog size={18} />, address: { screen: 'admin' } },
];

/** The areas of the application. */
export function Rail(): ReactElement {
  const current = useTabs((state) => state.tabs.find((tab) => tab.id === state.activeId)?.address.screen);
  return (
    <nav className={styles.rail} aria-label="Areas">
      {entries.map(({ label, icon, address }) => (
        <button
          key={label}
          type="button"
          className={styles.entry}
          aria-current={current === address.screen ? 'page' : undefined}
          onClick={() => showArea(address)}
        >
          {icon}
          <span>{label}</span>
        </button>
      ))}
    </nav>
  );
}

/** Goes to the latest tab of an area, whatever its filter, before opening another. */
function showArea(address: TabAddress): void {
  const tab = useTabs.getState().tabs.findLast((candidate) => candidate.address.screen === address.screen);
  if (tab === undefined) openTab(address);
  else if (tab.id === useTabs.getState().activeId) focusPanel(tab.id);
  else activateTab(tab.id);
}
