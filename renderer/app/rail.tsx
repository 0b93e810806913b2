import { Briefcase, Chat, Cog, Graph, Home, Import, Th } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { Action } from '../../shared/permission/catalogue.ts';
import { ownersAllowing } from '../api/owner-rights.ts';
import { useContractQuery } from '../api/query.ts';
import { activateTab, openTab, useTabs, type TabAddress } from '../state/tabs.ts';
import { focusPanel } from './panel-focus.ts';
import styles from './rail.module.css';

interface RailEntry {
  readonly label: string;
  readonly icon: ReactElement;
  readonly address: TabAddress;
  /** Whoever holds it in no owner does not see the area. */
  readonly verb?: Action;
}

const entries: readonly RailEntry[] = [
  { label: 'Home', icon: <Home size={18} />, address: { screen: 'home' } },
  { label: 'Browse', icon: <Th size={18} />, address: { screen: 'browse' } },
  { label: 'Cases', icon: <Briefcase size={18} />, address: { screen: 'cases' }, verb: 'case.view' },
  { label: 'Graph', icon: <Graph size={18} />, address: { screen: 'graphs' } },
  { label: 'Import', icon: <Import size={18} />, address: { screen: 'import' } },
  { label: 'Posts', icon: <Chat size={18} />, address: { screen: 'posts' } },
  { label: 'Admin', icon: <Cog size={18} />, address: { screen: 'admin' } },
];

/** The areas of the application. */
export function Rail(): ReactElement {
  const current = useTabs((state) => state.tabs.find((tab) => tab.id === state.activeId)?.address.screen);
  const { data: owners = [] } = useContractQuery('owner.list', {});
  const shown = entries.filter(({ verb }) => verb === undefined || ownersAllowing(owners, verb).owners.length > 0);
  return (
    <nav className={styles.rail} aria-label="Areas">
      {shown.map(({ label, icon, address }) => (
        <button
          key={label}
          type="button"
          className={styles.entry}
          aria-current={isIn(current, address.screen) ? 'page' : undefined}
          onClick={() => showArea(address)}
        >
          {icon}
          <span>{label}</span>
        </button>
      ))}
    </nav>
  );
}

/** A graph that is open belongs to the area of the graphs. */
const isIn = (screen: TabAddress['screen'] | undefined, area: TabAddress['screen']): boolean =>
  screen === area || (screen === 'graph' && area === 'graphs');

/** Goes to the latest tab of an area, whatever its filter, before opening another. */
function showArea(address: TabAddress): void {
  const tab = useTabs.getState().tabs.findLast((candidate) => candidate.address.screen === address.screen);
  if (tab === undefined) openTab(address);
  else if (tab.id === useTabs.getState().activeId) {
    // Said once more, so that tabs of the last time that are still on their way lead nowhere else.
    openTab(tab.address);
    focusPanel(tab.id);
  } else activateTab(tab.id);
}
