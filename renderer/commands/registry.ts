import type { ReactElement } from 'react';
import { create } from 'zustand';

/** Something the analyst can do, wherever it is offered: palette, menu, context menu, toolbar or key. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactElement;
  /** Such as `mod+K`, `G`, `shift+?` or `alt+ArrowLeft`; mod is Ctrl, or Command on a Mac. */
  readonly shortcut?: string;
  readonly group: string;
  /** True, or the sentence that says why not. */
  available(): true | string;
  perform(): void | Promise<void>;
}

interface Registry {
  /** Latest registration last; it wins a shortcut that two actions share. */
  readonly actions: readonly Action[];
}

export const useRegistry = create<Registry>(() => ({ actions: [] }));

/** Adds actions until the returned function is called. */
export function registerActions(actions: readonly Action[]): () => void {
  useRegistry.setState((state) => ({ actions: [...state.actions, ...actions] }));
  return () => {
    useRegistry.setState((state) => ({ actions: state.actions.filter((action) => !actions.includes(action)) }));
  };
}

export function useActions(): readonly Action[] {
  return useRegistry((state) => state.actions);
}

export function findAction(id: string): Action | undefined {
  return useRegistry.getState().actions.findLast((action) => action.id === id);
}
