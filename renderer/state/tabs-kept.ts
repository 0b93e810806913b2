import { z } from 'zod';
import { call } from '../api/client.ts';
import { parsePreference, savePreference } from './preference.ts';
import { TabAddress } from './tab-address.ts';
import { initialTabs, openTab, restoreTabs, useTabs, type TabsState } from './tabs.ts';

const name = 'tabs';
const delayMs = 0;

const KeptTabs = z.object({
  version: z.literal(1),
  active: z.int(),
  tabs: z.array(z.object({ address: TabAddress, title: z.string() })).max(60),
});
export type KeptTabs = z.infer<typeof KeptTabs>;

export const keptTabs = ({ tabs, activeId }: TabsState): KeptTabs => ({
  version: 1,
  active: tabs.findIndex((tab) => tab.id === activeId),
  tabs: tabs.map(({ address, title }) => ({ address, title })),
});

/** Brings back the user's tabs and keeps every change of them, until the returned function is called. */
export async function keepTabs(): Promise<() => void> {
  useTabs.setState(initialTabs);
  const begun = useTabs.getState();
  const { value } = await call('preference.get', { name });
  const kept = parsePreference(value, KeptTabs);
  // Whoever was quicker than the answer stays where she went, even if that is the Home tab with which everybody begins.
  const gone = useTabs.getState();
  const wanted = gone === begun ? undefined : gone.tabs.find(({ id }) => id === gone.activeId)?.address;
  // The schema's optional fields may also hold undefined, which JSON cannot.
  if (kept !== undefined) {
    restoreTabs({ active: kept.active, tabs: kept.tabs as Parameters<typeof restoreTabs>[0]['tabs'] });
    if (wanted !== undefined) openTab(wanted);
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => void savePreference(name, keptTabs(useTabs.getState()));
  const unsubscribe = useTabs.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(save, delayMs);
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}
