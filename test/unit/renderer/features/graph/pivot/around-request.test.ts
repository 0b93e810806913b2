import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askGraph, useGraphRequest } from '../../../../../../renderer/features/graph/graph-request.ts';
import { forgetAroundWithDrawer } from '../../../../../../renderer/features/graph/pivot/around-request.ts';
import { closeDrawer, openDrawer } from '../../../../../../renderer/state/drawer.ts';

let end: () => void;
const isAsked = (): boolean => useGraphRequest.getState().request !== null;

beforeEach(() => {
  vi.stubGlobal('HTMLElement', class {});
  vi.stubGlobal('document', { activeElement: null });
  end = forgetAroundWithDrawer('graph');
  openDrawer(7);
  askGraph('graph', { kind: 'around', object: 7 });
});

afterEach(() => end());

test('what was asked of the surroundings of an object is forgotten when the drawer is closed before it says them', () => {
  openDrawer(7);
  expect(isAsked()).toBe(true);
  closeDrawer();
  expect(isAsked()).toBe(false);
});

test('it is forgotten when the drawer shows another object, and when the graph leaves the screen', () => {
  openDrawer(8);
  expect(isAsked()).toBe(false);
  askGraph('graph', { kind: 'around', object: 8 });
  end();
  expect(isAsked()).toBe(false);
});

test('what was asked of another graph, or something else, stays', () => {
  askGraph('other', { kind: 'around', object: 7 });
  closeDrawer();
  expect(isAsked()).toBe(true);
  askGraph('graph', { kind: 'match' });
  openDrawer(9);
  expect(isAsked()).toBe(true);
});
