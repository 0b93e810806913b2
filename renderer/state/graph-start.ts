/** What a graph begins with, kept from the click that opens it: a tab that was closed comes back with it. */
import type { BrowseFilter } from '../../shared/contract/object.ts';
import { openTab } from './tabs.ts';

/** A graph read from a file: its nodes are in no workspace until they are matched. */
export interface ForeignGraph {
  readonly nodes: readonly {
    readonly label: string;
    /** What the file says: words of ours where we wrote it. */
    readonly type: string | null;
    readonly kind: string | null;
    /** Id of the object that it was where the file was written, which may be another workspace; null in files of others. */
    readonly object: number | null;
    readonly x: number | null;
    readonly y: number | null;
  }[];
  /** Places in `nodes`. */
  readonly edges: readonly {
    readonly source: number;
    readonly target: number;
    readonly label: string;
    readonly isDirected: boolean;
  }[];
}

export type GraphStart =
  /** The first object is the origin when it is the only one. */
  | { readonly kind: 'objects'; readonly ids: readonly number[] }
  /** Everything that a table with this filter shows. */
  | { readonly kind: 'filter'; readonly filter: BrowseFilter }
  /** A Tag with what carries it, or a Case with all that belongs to it and is associated with it. */
  | { readonly kind: 'around'; readonly of: { readonly tag: number } | { readonly caseId: number } }
  | { readonly kind: 'file'; readonly graph: ForeignGraph };

const starts = new Map<string, GraphStart>();

/** Opens a graph in a tab of its own. */
export function openGraph(start: GraphStart, title: string, background = false): void {
  const key = crypto.randomUUID();
  starts.set(key, start);
  openTab({ screen: 'graph', key }, { background, title: title.slice(0, 200) });
}

/** Opens a graph that was saved. */
export function openSavedGraph(id: number, name: string): void {
  openTab({ screen: 'graph', key: `saved-${id}`, saved: id }, { title: name.slice(0, 200) });
}

/** Lets go of files whose graph is not among these: they may be large, and can be opened again. */
export function keepFiles(keys: ReadonlySet<string>): void {
  for (const [key, start] of starts) if (start.kind === 'file' && !keys.has(key)) starts.delete(key);
}

/** What the graph with this key begins with; undefined when it was opened before the window was, or from a file that was let go. */
export const graphStartOf = (key: string): GraphStart | undefined => starts.get(key);
