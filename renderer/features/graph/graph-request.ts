/** What was asked for on a graph and is shown above it: menus and dialogs. One at a time in the window. */
import { create } from 'zustand';
import type { MenuPlace } from '../../graph/canvas.ts';
import type { PivotChoice } from './pivot/pivot-choices.ts';

export type GraphRequest =
  /** The menu of nodes, of an edge (its row, with the nodes at its ends), or of the canvas (no rows). */
  | {
      readonly kind: 'menu';
      readonly rows: readonly number[];
      readonly edge: number | null;
      readonly place: MenuPlace;
    }
  /** What can be added around these nodes. */
  | { readonly kind: 'pivot'; readonly rows: readonly number[] }
  /** How much of it, where that is more than a graph is readable with. */
  | { readonly kind: 'pivotLimit'; readonly rows: readonly number[]; readonly choice: PivotChoice }
  /** Associations behind an edge, to be removed. */
  | { readonly kind: 'dissociate'; readonly edge: number }
  /** A new association; without `to` the other end is still to be chosen. */
  | { readonly kind: 'associate'; readonly from: number; readonly to: number | null }
  /** Paths between two nodes, as far as they are chosen. */
  | { readonly kind: 'paths'; readonly rows: readonly number[] }
  /** The list of neighbours of a node, to walk along. */
  | { readonly kind: 'walk'; readonly row: number }
  | { readonly kind: 'save' | 'saveAs' | 'export' | 'match' }
  /** The keyboard goes to what the drawer says of the surroundings of this object, as soon as it says it. */
  | { readonly kind: 'around'; readonly object: number };

interface RequestState {
  /** Key of the graph; a request is shown by its graph alone. */
  readonly key: string | null;
  readonly request: GraphRequest | null;
  /** What had the keyboard before: it gets it back. */
  readonly returnTo: HTMLElement | null;
}

export const useGraphRequest = create<RequestState>(() => ({ key: null, request: null, returnTo: null }));

export function askGraph(key: string, request: GraphRequest): void {
  const { activeElement } = document;
  useGraphRequest.setState({ key, request, returnTo: activeElement instanceof HTMLElement ? activeElement : null });
}

/** Closes the menu or dialog; the keyboard returns to where it was, unless the next thing takes it. */
export function closeGraphRequest(options: { readonly stay?: boolean } = {}): void {
  const { returnTo } = useGraphRequest.getState();
  useGraphRequest.setState({ key: null, request: null, returnTo: null });
  if (options.stay !== false) returnTo?.focus({ preventScroll: true });
}

/** The request of a kind, while it is made on the graph with this key. */
export function useRequestOf<K extends GraphRequest['kind']>(
  key: string,
  kind: K,
): Extract<GraphRequest, { kind: K }> | null {
  const found = useGraphRequest(({ key: asked, request }) =>
    asked === key && request?.kind === kind ? request : null,
  );
  return found as Extract<GraphRequest, { kind: K }> | null; // its kind was just compared
}
