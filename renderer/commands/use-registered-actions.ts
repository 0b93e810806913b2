import { useEffect } from 'react';
import { registerActions, type Action } from './registry.ts';

/** Offers actions while the component is on screen. Pass a memoised list. */
export function useRegisteredActions(actions: readonly Action[]): void {
  useEffect(() => registerActions(actions), [actions]);
}
