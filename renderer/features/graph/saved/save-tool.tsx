import { FloppyDisk, Duplicate } from '@blueprintjs/icons';
import { type ReactElement, useMemo } from 'react';
import { AppError } from '../../../../shared/error/app-error.ts';
import { useOwnersAllowing } from '../../../api/owner-rights.ts';
import type { Action } from '../../../commands/registry.ts';
import { useRegisteredActions } from '../../../commands/use-registered-actions.ts';
import type { OpenGraph } from '../../../graph/open-sessions.ts';
import { showFailure } from '../../../ui/toast.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { askGraph } from '../graph-request.ts';
import { ToolButton } from '../tools/tool-button.tsx';
import { fileParts, useSessionParts } from '../use-graph.ts';
import { saveOver } from './save-graph.ts';

/** Save and Save as, in the toolbar, in the palette and on their keys. */
export function SaveTool({ graph }: GraphPartProps): ReactElement {
  useSessionParts(graph.session, fileParts);
  const { owners, reason } = useOwnersAllowing('group.create');
  const hasOrganization = owners.some(({ kind }) => kind === 'organization');
  const denied = hasOrganization ? null : (reason ?? 'No role of yours may save graphs in an Organization.');
  const actions = useMemo(() => saveActions(graph, denied), [graph, denied]);
  useRegisteredActions(actions);
  return (
    <>
      {actions.map((action) => (
        <ToolButton key={action.id} action={action} />
      ))}
    </>
  );
}

function saveActions(graph: OpenGraph, denied: string | null): readonly Action[] {
  const { session, key } = graph;
  const ask = (): void => askGraph(key, { kind: 'saveAs' });
  return [
    {
      id: 'graph.save',
      label: 'Save graph',
      group: 'Graph',
      icon: <FloppyDisk />,
      shortcut: 'mod+S',
      available: () => {
        if (denied !== null) return denied;
        const { id, isChanged } = session.file;
        return id === null || isChanged || 'There is nothing to save since the last time.';
      },
      perform: () =>
        session.file.id === null ? ask() : saveOver(graph).catch((error: unknown) => refused(error, ask)),
    },
    {
      id: 'graph.saveAs',
      label: 'Save graph as…',
      group: 'Graph',
      icon: <Duplicate />,
      shortcut: 'mod+shift+S',
      available: () => denied ?? true,
      perform: ask,
    },
  ];
}

/** Somebody changed or deleted the saved graph: nothing of this one is lost, it is saved under another name. */
function refused(error: unknown, ask: () => void): void {
  showFailure(error);
  if (error instanceof AppError && (error.code === 'STALE' || error.code === 'NOT_FOUND')) ask();
}
