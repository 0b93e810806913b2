import { beforeEach, describe, expect, it } from 'vitest';
import {
  activateTab,
  canGoBack,
  canGoForward,
  closeTab,
  goBack,
  goForward,
  initialTabs,
  openTab,
  replaceAddress,
  restoreTabs,
  useTabs,
} from '../../../../renderer/state/tabs.ts';

const titles = () => useTabs.getState().tabs.map((tab) => tab.title);
const active = () => useTabs.getState().tabs.find((tab) => tab.id === useTabs.getState().activeId)?.address;
const idOf = (title: string) => useTabs.getState().tabs.find((tab) => tab.title === title)?.id ?? '';

beforeEach(() => useTabs.setState(initialTabs));

describe('tabs', () => {
  it('open an object once, however often it is asked for', () => {
    openTab({ screen: 'object', id: 7 }, { title: 'APT29' });
    openTab({ screen: 'browse' });
    openTab({ screen: 'object', id: 7, view: 'associations' });
    expect(titles()).toEqual(['Home', 'APT29', 'Browse']);
    expect(active()).toEqual({ screen: 'object', id: 7, view: 'associations' });
  });

  it('open in the background without leaving the active one', () => {
    openTab({ screen: 'object', id: 7 }, { background: true });
    expect(titles()).toEqual(['Home', '#7']);
    expect(active()).toEqual({ screen: 'home' });
    expect(canGoBack(useTabs.getState())).toBe(false);
  });

  it('keep lists with different filters apart', () => {
    openTab({ screen: 'browse', filter: { kind: 'group' } });
    openTab({ screen: 'browse', filter: { kind: 'indicator' } });
    expect(titles()).toEqual(['Home', 'Browse', 'Browse']);
  });

  it('keep new Cases from different Workflows apart', () => {
    openTab({ screen: 'createCase' }, { title: 'half typed' });
    openTab({ screen: 'createCase', workflowId: 3 });
    openTab({ screen: 'createCase', workflowId: 3 });
    expect(titles()).toEqual(['Home', 'half typed', 'New Case']);
  });

  it('give way to their neighbour when they are closed', () => {
    openTab({ screen: 'object', id: 1 }, { title: 'one' });
    openTab({ screen: 'object', id: 2 }, { title: 'two' });
    activateTab(idOf('one'));
    closeTab(idOf('one'));
    expect(active()).toEqual({ screen: 'object', id: 2 });
  });

  it('never leave the window empty', () => {
    closeTab(useTabs.getState().activeId);
    expect(titles()).toEqual(['Home']);
    expect(active()).toEqual({ screen: 'home' });
  });
});

describe('back and forward', () => {
  it('return to what was shown before and come back again', () => {
    openTab({ screen: 'browse' });
    openTab({ screen: 'object', id: 1 });
    goBack();
    expect(active()).toEqual({ screen: 'browse' });
    goBack();
    expect(active()).toEqual({ screen: 'home' });
    expect(canGoBack(useTabs.getState())).toBe(false);
    goForward();
    expect(active()).toEqual({ screen: 'browse' });
  });

  it('reopen a tab that was closed meanwhile', () => {
    openTab({ screen: 'object', id: 1 });
    openTab({ screen: 'browse' });
    closeTab(idOf('#1'));
    goBack();
    expect(active()).toEqual({ screen: 'object', id: 1 });
  });

  it('forget what lay ahead when another way is taken', () => {
    openTab({ screen: 'browse' });
    goBack();
    openTab({ screen: 'import' });
    expect(canGoForward(useTabs.getState())).toBe(false);
    goBack();
    expect(active()).toEqual({ screen: 'home' });
  });

  it('return to the latest filter of a list', () => {
    openTab({ screen: 'browse' });
    replaceAddress(useTabs.getState().activeId, { screen: 'browse', filter: { kind: 'tag' } });
    openTab({ screen: 'import' });
    goBack();
    expect(active()).toEqual({ screen: 'browse', filter: { kind: 'tag' } });
    expect(titles()).toEqual(['Home', 'Browse', 'Import']);
  });
});

describe('kept tabs', () => {
  it('come back with the one that was active', () => {
    restoreTabs({
      active: 1,
      tabs: [
        { address: { screen: 'browse' }, title: 'Browse' },
        { address: { screen: 'object', id: 3 }, title: 'GoldMax' },
      ],
    });
    expect(titles()).toEqual(['Browse', 'GoldMax']);
    expect(active()).toEqual({ screen: 'object', id: 3 });
  });

  it('are Home when none were kept', () => {
    restoreTabs({ active: 0, tabs: [] });
    expect(titles()).toEqual(['Home']);
  });
});
