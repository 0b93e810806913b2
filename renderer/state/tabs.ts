import { create } from 'zustand';
import { defaultTitle, tabKey, type TabAddress } from './tab-address.ts';

export type { TabAddress } from './tab-address.ts';

export interface Tab {
  readonly id: string;
  readonly address: TabAddress;
  readonly title: string;
}

export interface TabsState {
  readonly tabs: readonly Tab[];
  readonly activeId: string;
  /** Addresses shown, oldest first, and the place in them at which the analyst is. */
  readonly trail: readonly TabAddress[];
  readonly at: number;
}

const trailLimit = 100;
const tabLimit = 60;
const home: Tab = { id: 'tab-0', address: { screen: 'home' }, title: 'Home' };
export const initialTabs: TabsState = { tabs: [home], activeId: home.id, trail: [home.address], at: 0 };

export const useTabs = create<TabsState>(() => initialTabs);

let nextId = 1;

/** Shows an address: in the tab that has it already, or in a new one. */
export function openTab(address: TabAddress, options: { background?: boolean; title?: string } = {}): void {
  useTabs.setState((state) => {
    const placed = placeAddress(state, address, options.title);
    return options.background === true ? { ...state, tabs: placed.tabs } : visit({ ...state, ...placed }, address);
  });
}

/** Moves the active tab itself to another address, as a filter or a view of the same screen does. */
export function replaceAddress(tabId: string, address: TabAddress): void {
  useTabs.setState((state) => ({
    tabs: state.tabs.map((tab) => (tab.id === tabId ? { ...tab, address } : tab)),
    trail: state.trail.map((entry, index) => (index === state.at && tabId === state.activeId ? address : entry)),
  }));
}

export function setTabTitle(tabId: string, title: string): void {
  useTabs.setState((state) =>
    state.tabs.some((tab) => tab.id === tabId && tab.title !== title)
      ? { tabs: state.tabs.map((tab) => (tab.id === tabId ? { ...tab, title } : tab)) }
      : state,
  );
}

export function activateTab(id: string): void {
  useTabs.setState((state) => {
    const tab = state.tabs.find((candidate) => candidate.id === id);
    return tab === undefined || id === state.activeId ? state : visit({ ...state, activeId: id }, tab.address);
  });
}

/** Closes a tab; the neighbour becomes active, and Home when it was the last. */
export function closeTab(id: string): void {
  useTabs.setState((state) => {
    const index = state.tabs.findIndex((tab) => tab.id === id);
    if (index < 0) return state;
    const rest = state.tabs.filter((tab) => tab.id !== id);
    const tabs = rest.length === 0 ? [{ ...home, id: `tab-${nextId++}` }] : rest;
    if (id !== state.activeId) return { ...state, tabs };
    const neighbour = tabs[Math.min(index, tabs.length - 1)] ?? home;
    return visit({ ...state, tabs, activeId: neighbour.id }, neighbour.address);
  });
}

export const canGoBack = (state: TabsState): boolean => state.at > 0;
export const canGoForward = (state: TabsState): boolean => state.at < state.trail.length - 1;

export function goBack(): void {
  step(-1);
}

export function goForward(): void {
  step(1);
}

/** Takes over tabs that were kept from an earlier run. */
export function restoreTabs(kept: {
  readonly tabs: readonly { address: TabAddress; title: string }[];
  active: number;
}) {
  const tabs = kept.tabs.slice(0, tabLimit).map((tab) => ({ ...tab, id: `tab-${nextId++}` }));
  const active = tabs[kept.active] ?? tabs[0];
  if (active === undefined) useTabs.setState(initialTabs);
  else useTabs.setState({ tabs, activeId: active.id, trail: [active.address], at: 0 });
}

function step(by: 1 | -1): void {
  useTabs.setState((state) => {
    const address = state.trail[state.at + by];
    // A tab closed in the meantime comes back.
    return address === undefined ? state : { ...state, ...placeAddress(state, address), at: state.at + by };
  });
}

function placeAddress(state: TabsState, address: TabAddress, title?: string): Pick<TabsState, 'tabs' | 'activeId'> {
  const key = tabKey(address);
  const existing = state.tabs.find((tab) => tabKey(tab.address) === key);
  if (existing !== undefined) {
    const moved = { ...existing, address, title: title ?? existing.title };
    return { tabs: state.tabs.map((tab) => (tab.id === existing.id ? moved : tab)), activeId: existing.id };
  }
  const tab: Tab = { id: `tab-${nextId++}`, address, title: title ?? defaultTitle(address) };
  return { tabs: [...state.tabs, tab].slice(-tabLimit), activeId: tab.id };
}

/** Whether the way back need not remember it: another view of the same screen. Every pivot is a step of its own. */
const isSamePlace = (a: TabAddress, b: TabAddress): boolean =>
  a.screen === 'pivot' || b.screen === 'pivot' ? JSON.stringify(a) === JSON.stringify(b) : tabKey(a) === tabKey(b);

function visit(state: TabsState, address: TabAddress): TabsState {
  const current = state.trail[state.at];
  if (current !== undefined && isSamePlace(current, address)) {
    return { ...state, trail: state.trail.map((entry, index) => (index === state.at ? address : entry)) };
  }
  const trail = [...state.trail.slice(0, state.at + 1), address].slice(-trailLimit);
  return { ...state, trail, at: trail.length - 1 };
}
