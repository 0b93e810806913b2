import type { GraphPart } from './graph-parts.ts';

/** Buttons of the toolbar by the place where they stand, each a `ToolButton` or several. */
export const graphTools: Readonly<Record<'paths' | 'save' | 'export', readonly GraphPart[]>> = {
  paths: [],
  save: [],
  export: [],
};

/** Menus and dialogs: each shows itself when its request was made (`graph-request.ts`). */
export const graphOverlays: readonly GraphPart[] = [];
