import { AssociateOverlay } from './associate/associate-overlay.tsx';
import { DissociateDialog } from './associate/dissociate-dialog.tsx';
import { ExportDialog } from './exchange/export-dialog.tsx';
import { ExportTool, PathsTool } from './exchange/exchange-tools.tsx';
import { MatchDialog } from './match/match-dialog.tsx';
import { NodeMenu } from './menu/node-menu.tsx';
import { LimitDialog } from './pivot/limit-dialog.tsx';
import { PathsDialog } from './paths/paths-dialog.tsx';
import { PivotDialog } from './pivot/pivot-dialog.tsx';
import { SaveDialog } from './saved/save-dialog.tsx';
import { SaveTool } from './saved/save-tool.tsx';
import type { GraphPart } from './graph-parts.ts';

/** Buttons of the toolbar by the place where they stand, each a `ToolButton` or several. */
export const graphTools: Readonly<Record<'paths' | 'save' | 'export', readonly GraphPart[]>> = {
  paths: [PathsTool],
  save: [SaveTool],
  export: [ExportTool],
};

/** Menus and dialogs: each shows itself when its request was made (`graph-request.ts`). */
export const graphOverlays: readonly GraphPart[] = [
  NodeMenu,
  ExportDialog,
  SaveDialog,
  PathsDialog,
  PivotDialog,
  LimitDialog,
  AssociateOverlay,
  DissociateDialog,
  MatchDialog,
];
