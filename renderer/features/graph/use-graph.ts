import { useCallback, useSyncExternalStore } from 'react';
import type { Canvas } from '../../graph/canvas.ts';
import type { GraphSession } from '../../graph/model/graph-session.ts';
import type { SessionPart } from '../../graph/model/session-part.ts';
import type { GraphLoad, OpenGraph } from '../../graph/open-sessions.ts';

/**
 * Draws a component anew whenever one of these parts of a graph changes. Nothing of the graph is copied: the component
 * reads the session. Pass a constant list. Answers a number that grows, for memos.
 */
export function useSessionParts(session: GraphSession, parts: readonly SessionPart[]): number {
  const subscribe = useCallback(
    (changed: () => void) => session.subscribe((part) => void (parts.includes(part) && changed())),
    [session, parts],
  );
  return useSyncExternalStore(subscribe, () => parts.reduce((sum, part) => sum + session.version(part), 0));
}

/** What is drawn and listed: everything that legend, filters and analysis decide. */
export const contentParts = ['content', 'metrics'] as const;
/** What the rows of a table say of a node, whichever are listed. */
export const rowParts = ['selection', 'pins'] as const;
export const selectionParts = ['selection'] as const;
/** Steps, and what the nodes in their names are called. */
export const historyParts = ['history', 'content'] as const;
export const fileParts = ['file', 'history'] as const;

export function useGraphLoad(graph: OpenGraph): GraphLoad {
  const subscribe = useCallback((changed: () => void) => graph.onLoad(changed), [graph]);
  return useSyncExternalStore(subscribe, () => graph.load);
}

/** Report, tool and failure of the canvas. */
export function useCanvas(canvas: Canvas): Pick<Canvas, 'report' | 'tool' | 'failure'> {
  const subscribe = useCallback((changed: () => void) => canvas.subscribe(changed), [canvas]);
  useSyncExternalStore(subscribe, () => canvas.version);
  return canvas;
}
