import { beforeEach, describe, expect, it } from 'vitest';
import { TabAddress, type PivotStep } from '../../../../renderer/state/tab-address.ts';
import { goBack, goForward, initialTabs, openTab, replaceAddress, useTabs } from '../../../../renderer/state/tabs.ts';
import { goPivot } from '../../../../renderer/ui/object-menu/go-pivot.ts';

const active = () => {
  const { tabs, activeId } = useTabs.getState();
  const tab = tabs.find(({ id }) => id === activeId);
  if (tab === undefined) throw new Error('no tab is active');
  return tab;
};
const trail = (): readonly PivotStep[] => {
  const { address } = active();
  return address.screen === 'pivot' ? address.trail : [];
};
const ids = () => trail().map(({ id }) => id);
const first: PivotStep = { id: 7, kind: 'group' };
const second: PivotStep = { id: 8, kind: 'indicator', types: ['Host'] };

beforeEach(() => useTabs.setState(initialTabs));

describe('the trail of pivots', () => {
  it('goes on in one tab, and back and forward walk its steps', () => {
    goPivot(first);
    goPivot(second, trail());
    expect(ids()).toEqual([7, 8]);
    expect(useTabs.getState().tabs).toHaveLength(2);
    goBack();
    expect(ids()).toEqual([7]);
    goForward();
    expect(ids()).toEqual([7, 8]);
    goBack();
    goBack();
    expect(active().address.screen).toBe('home');
  });

  it('does not remember another choice of types as a step of its own', () => {
    goPivot(first);
    replaceAddress(active().id, { screen: 'pivot', trail: [{ ...first, types: ['Malware'] }] });
    goBack();
    expect(active().address.screen).toBe('home');
    goForward();
    expect(trail()).toEqual([{ ...first, types: ['Malware'] }]);
  });

  it('in the background begins in a tab of its own and leaves the one that is read alone', () => {
    goPivot(first);
    goPivot(second, trail(), true);
    expect(ids()).toEqual([7]);
    const others = useTabs.getState().tabs.filter(({ id }) => id !== active().id);
    expect(others.map(({ address }) => address)).toContainEqual({ screen: 'pivot', trail: [second] });
  });

  it('stops growing at fifty steps instead of becoming an address that cannot be kept', () => {
    const long = Array.from({ length: 50 }, (_, index): PivotStep => ({ id: index + 1, kind: 'group' }));
    openTab({ screen: 'pivot', trail: long });
    goPivot({ id: 99, kind: 'group' }, long);
    expect(ids().at(-1)).toBe(99);
    expect(TabAddress.safeParse(active().address).success).toBe(true);
  });

  it('is kept across a restart, with what was derived', () => {
    goPivot({ ...first, derived: true });
    expect(TabAddress.parse(JSON.parse(JSON.stringify(active().address)))).toEqual(active().address);
  });
});
