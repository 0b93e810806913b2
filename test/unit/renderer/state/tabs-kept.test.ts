import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepTabs } from '../../../../renderer/state/tabs-kept.ts';
import { openTab, type TabAddress, useTabs } from '../../../../renderer/state/tabs.ts';

afterEach(() => vi.unstubAllGlobals());

const kept = JSON.stringify({
  version: 1,
  active: 1,
  tabs: [
    { address: { screen: 'home' }, title: 'Home' },
    { address: { screen: 'import' }, title: 'Import' },
  ],
});

/** The screens after the tabs came back, the active one first; `gone` is where the user went before they did. */
async function screensAfter(gone?: TabAddress): Promise<string[]> {
  const answered = Promise.withResolvers<unknown>();
  vi.stubGlobal('window', { ligature: { invoke: () => answered.promise } });
  const restored = keepTabs();
  if (gone !== undefined) openTab(gone);
  answered.resolve({ ok: true, value: { value: kept } });
  (await restored)();
  const { tabs, activeId } = useTabs.getState();
  const active = tabs.filter(({ id }) => id === activeId);
  return [...active, ...tabs.filter(({ id }) => id !== activeId)].map(({ address }) => address.screen);
}

describe('the tabs of the last time', () => {
  it('come back with the one that was active', async () => {
    expect(await screensAfter()).toEqual(['import', 'home']);
  });

  it('leave a user who was quicker where she went', async () => {
    expect(await screensAfter({ screen: 'posts' })).toEqual(['posts', 'home', 'import']);
    expect(await screensAfter({ screen: 'home' })).toEqual(['home', 'import']);
  });
});
