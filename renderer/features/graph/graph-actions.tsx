/** What can be done on a graph: one list for the toolbar, the palette, the menus and the keyboard. */
import {
  Calculator,
  DrawerRight,
  Export,
  Filter,
  FolderOpen,
  Fork,
  GroupObjects,
  Hand,
  History,
  Link,
  NewLink,
  Path,
  Pin,
  PolygonFilter,
  Redo,
  Search,
  Select,
  Selection,
  Trash,
  Undo,
  Unpin,
  Walk,
  ZoomIn,
  ZoomOut,
  ZoomToFit,
} from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { AppError } from '../../../shared/error/app-error.ts';
import { layoutNames } from '../../../shared/graph/view.ts';
import type { Action } from '../../commands/registry.ts';
import { layoutLabels } from '../../graph/layout-run.ts';
import type { OpenGraph } from '../../graph/open-sessions.ts';
import type { StageTool } from '../../graph/stage/stage.ts';
import { areAllPinned, chosenRows, neighboursOf, nodesInWords, openedGroups, startRows } from './chosen-nodes.ts';
import { chooseGraphFile } from './exchange/open-graph-files.ts';
import { foreignRows } from './match/find-matches.ts';
import { changeGraphPreference } from './graph-preference.ts';
import { openDrawer } from '../../state/drawer.ts';
import { layoutIcons } from './tools/layout-icons.tsx';
import { showFailure } from '../../ui/toast.ts';
import { askGraph } from './graph-request.ts';

const group = 'Graph';
const always = (): true => true;

interface Spec {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactElement;
  readonly shortcut?: string;
  readonly available?: () => true | string;
  readonly perform: () => void | Promise<void>;
}

const action = ({ id, available = always, ...rest }: Spec): Action => ({
  id: `graph.${id}`,
  group,
  available,
  ...rest,
});

export function graphActions(graph: OpenGraph): readonly Action[] {
  return [
    ...toolActions(graph),
    ...layoutActions(graph),
    ...stepActions(graph),
    ...nodeActions(graph),
    ...fileActions(graph),
    ...screenActions(graph),
  ];
}

function toolActions({ canvas }: OpenGraph): readonly Action[] {
  const drawn = (): true | string =>
    canvas.stage !== null || 'The canvas could not be drawn; the table has everything.';
  const tool = (name: StageTool, label: string, icon: ReactElement, shortcut: string): Action =>
    action({ id: `tool.${name}`, label, icon, shortcut, available: drawn, perform: () => canvas.setTool(name) });
  const look = (id: string, label: string, icon: ReactElement, shortcut: string, perform: () => void): Action =>
    action({ id, label, icon, shortcut, available: drawn, perform });
  return [
    tool('select', 'Select and move', <Select />, 'V'),
    tool('pan', 'Move the view', <Hand />, 'H'),
    tool('lasso', 'Select with a lasso', <PolygonFilter />, 'L'),
    tool('associate', 'Associate by dragging from node to node', <NewLink />, 'D'),
    look('zoomIn', 'Zoom in', <ZoomIn />, '=', () => canvas.stage?.camera.zoomIn()),
    look('zoomOut', 'Zoom out', <ZoomOut />, '-', () => canvas.stage?.camera.zoomOut()),
    look('fit', 'Fit all nodes into view', <ZoomToFit />, 'F', () => canvas.stage?.camera.fit()),
  ];
}

function layoutActions({ layout, keeper }: OpenGraph): readonly Action[] {
  return layoutNames.map((name) =>
    action({
      id: `layout.${name}`,
      label: `Layout: ${layoutLabels[name]}`,
      icon: layoutIcons[name],
      available: () => keeper.shownRows.length > 1 || 'There is nothing to lay out.',
      perform: () => layout.start(name, (reason) => showFailure(new AppError('INTERNAL', reason))),
    }),
  );
}

function stepActions({ session }: OpenGraph): readonly Action[] {
  return [
    action({
      id: 'undo',
      label: 'Undo in the graph',
      icon: <Undo />,
      shortcut: 'mod+Z',
      available: () => session.history.canUndo || 'Nothing was done before this.',
      perform: () => session.undo(),
    }),
    action({
      id: 'redo',
      label: 'Redo in the graph',
      icon: <Redo />,
      shortcut: 'mod+shift+Z',
      available: () => session.history.canRedo || 'Nothing was undone.',
      perform: () => session.redo(),
    }),
  ];
}

function nodeActions(graph: OpenGraph): readonly Action[] {
  const { session, canvas, key } = graph;
  const chosen = (): true | string => session.selection.size > 0 || 'Choose a node first.';
  const started = (): true | string => startRows(graph).length > 0 || 'Choose a node first.';
  const one = (): true | string => startRows(graph).length === 1 || 'Choose one node first.';
  const first = (): number => startRows(graph)[0] ?? -1;
  return [
    action({
      id: 'pivot',
      label: 'Pivot from the chosen nodes…',
      icon: <Fork />,
      shortcut: 'P',
      available: started,
      perform: () => askGraph(key, { kind: 'pivot', rows: startRows(graph) }),
    }),
    action({
      id: 'around',
      label: 'Go to what is around the chosen node',
      icon: <DrawerRight />,
      shortcut: 'R',
      available: () => {
        const only = one();
        return only !== true || session.model.nodes.objectOf(first()) > 0 ? only : 'No workspace has this node.';
      },
      perform: () => {
        const object = session.model.nodes.objectOf(first());
        openDrawer(object);
        askGraph(key, { kind: 'around', object });
      },
    }),
    action({
      id: 'associate',
      label: 'Associate with…',
      icon: <NewLink />,
      shortcut: 'A',
      available: () => [1, 2].includes(startRows(graph).length) || 'Choose one or two nodes to associate first.',
      perform: () => {
        const [from = -1, to = null] = startRows(graph);
        askGraph(key, { kind: 'associate', from, to });
      },
    }),
    action({
      id: 'paths',
      label: 'Find paths…',
      icon: <Path />,
      shortcut: 'S',
      perform: () => askGraph(key, { kind: 'paths', rows: startRows(graph).slice(0, 2) }),
    }),
    action({
      id: 'walk',
      label: 'Walk along the edges',
      icon: <Walk />,
      shortcut: 'E',
      available: one,
      perform: () => askGraph(key, { kind: 'walk', row: first() }),
    }),
    action({
      id: 'pin',
      label: 'Pin or unpin the chosen nodes',
      icon: areAllPinned(graph) ? <Unpin /> : <Pin />,
      shortcut: 'K',
      available: chosen,
      perform: () => {
        const on = !areAllPinned(graph);
        const rows = chosenRows(graph);
        session.pin(`${on ? 'Pin' : 'Unpin'} ${nodesInWords(rows)}`, rows, on);
      },
    }),
    action({
      id: 'selectNeighbours',
      label: 'Select the neighbours, too',
      icon: <Selection />,
      shortcut: 'N',
      available: started,
      perform: () => session.select([...startRows(graph), ...neighboursOf(graph, startRows(graph))]),
    }),
    action({
      id: 'fitSelection',
      label: 'Fit the chosen nodes into view',
      icon: <ZoomToFit />,
      shortcut: 'shift+F',
      available: chosen,
      perform: () => canvas.stage?.camera.fit(canvas.itemsOf(session.selection)),
    }),
    action({
      id: 'closeGroup',
      label: 'Close the group of the chosen nodes',
      icon: <GroupObjects />,
      available: () => openedGroups(graph).length > 0 || 'No chosen node belongs to a group that was opened.',
      perform: () => {
        const closed = new Set(openedGroups(graph));
        const { grouping } = session.model.view;
        const open = grouping.open.filter((id) => !closed.has(id));
        session.setView('Close group', { grouping: { ...grouping, open } });
      },
    }),
    action({
      id: 'remove',
      label: 'Remove from the graph',
      icon: <Trash />,
      shortcut: 'Delete',
      available: () => {
        if (session.selection.size === 0) return 'Choose a node first.';
        const isOrigin = session.selection.size === 1 && session.selection.has(session.model.origin);
        return isOrigin ? 'The graph began with this node: it stays.' : true;
      },
      perform: () => {
        const rows = chosenRows(graph).filter((row) => row !== session.model.origin);
        session.remove(`Remove ${nodesInWords(rows)}`, rows);
      },
    }),
  ];
}

function fileActions(graph: OpenGraph): readonly Action[] {
  return [
    action({ id: 'openFile', label: 'Open a graph file…', icon: <FolderOpen />, perform: chooseGraphFile }),
    action({
      id: 'match',
      label: 'Match nodes of a file to known objects…',
      icon: <Link />,
      shortcut: 'M',
      available: () => foreignRows(graph).length > 0 || 'Every node of this graph is in the workspace.',
      perform: () => askGraph(graph.key, { kind: 'match' }),
    }),
  ];
}

function screenActions({ key }: OpenGraph): readonly Action[] {
  return [
    action({
      id: 'export',
      label: 'Export…',
      icon: <Export />,
      perform: () => askGraph(key, { kind: 'export' }),
    }),
    action({
      id: 'find',
      label: 'Find in graph',
      icon: <Search />,
      shortcut: 'mod+F',
      perform: () => focusFind(key),
    }),
    action({
      id: 'filters',
      label: 'Filters',
      icon: <Filter />,
      perform: () => changeGraphPreference(() => ({ side: true, panel: 'filters' })),
    }),
    action({
      id: 'analysis',
      label: 'Analysis',
      icon: <Calculator />,
      perform: () => changeGraphPreference(() => ({ side: true, panel: 'analysis' })),
    }),
    action({
      id: 'history',
      label: 'History',
      icon: <History />,
      perform: () => changeGraphPreference(() => ({ side: true, panel: 'history' })),
    }),
    action({
      id: 'side',
      label: 'Show or hide the graph objects',
      icon: <History />,
      shortcut: 'mod+shift+O',
      perform: () => changeGraphPreference(({ side }) => ({ side: !side })),
    }),
  ];
}

/** Id of the field that narrows the table of a graph. */
export const findFieldId = (key: string): string => `find-in-graph-${key}`;

/** Frames within which the field is there after the panel was asked for. */
const findPatience = 30;

function focusFind(key: string, patience = findPatience): void {
  const field = document.getElementById(findFieldId(key));
  if (field !== null) return field.focus();
  if (patience === findPatience) changeGraphPreference(() => ({ side: true }));
  if (patience > 0) requestAnimationFrame(() => focusFind(key, patience - 1));
}
