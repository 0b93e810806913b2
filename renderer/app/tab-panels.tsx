import { Activity, useState, type ReactElement } from 'react';
import { useTabs, type Tab } from '../state/tabs.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { keepPlace, moveIntoTable, panelId } from './panel-focus.ts';
import { TabScreen } from './tab-screen.tsx';
import { usePanelFocus } from './use-panel-focus.ts';
import styles from './tab-panels.module.css';

/** Tabs whose scroll places, selections and drafts are kept while another one is shown. */
const keptAlive = 12;

/** The screens of the latest tabs; all but the active one are asleep, so their shortcuts and queries rest. */
export function TabPanels(): ReactElement {
  const { tabs, activeId } = useTabs();
  const [recent, setRecent] = useState<readonly string[]>([activeId]);
  if (recent[0] !== activeId) setRecent([activeId, ...recent.filter((id) => id !== activeId)].slice(0, keptAlive));
  usePanelFocus(tabs, activeId);
  return (
    <div className={styles.panels}>
      {tabs
        .filter((tab) => tab.id === activeId || recent.includes(tab.id))
        .map((tab) => (
          <Activity key={tab.id} mode={tab.id === activeId ? 'visible' : 'hidden'}>
            <TabPanel tab={tab} />
          </Activity>
        ))}
    </div>
  );
}

function TabPanel({ tab }: { tab: Tab }): ReactElement {
  return (
    <div
      id={panelId(tab.id)}
      role="tabpanel"
      aria-label={tab.title}
      tabIndex={-1}
      className={styles.panel}
      // What a dialog of the tab focuses comes here, too: it is no place in the tab.
      onFocus={({ currentTarget, target }) => {
        if (currentTarget.contains(target)) keepPlace(tab.id, target);
      }}
      onKeyDown={moveIntoTable}
    >
      <ErrorBoundary where="This tab">
        <TabScreen tab={tab} />
      </ErrorBoundary>
    </div>
  );
}
