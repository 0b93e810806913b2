import { Duplicate, Edit, Share, Trash } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { SavedGraph } from '../../../../shared/contract/saved-graph.ts';
import { runCommand } from '../../../api/query.ts';
import { openSavedGraph } from '../../../state/graph-start.ts';
import { ContextMenu } from '../../../ui/context-menu/context-menu.tsx';
import { RightMenuItem } from '../../../ui/right-menu-item.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';

export interface GraphMenuPlace {
  readonly graph: SavedGraph;
  readonly left: number;
  readonly top: number;
}

interface GraphRowMenuProps {
  readonly place: GraphMenuPlace;
  readonly onName: (graph: SavedGraph, how: 'rename' | 'copy') => void;
  readonly onClose: () => void;
}

/** What can be done with a saved graph, where its row was asked for it. */
export function GraphRowMenu({ place, onName, onClose }: GraphRowMenuProps): ReactElement {
  const { graph, left, top } = place;
  const { id, name, rights } = graph;
  useReturnFocus();
  return (
    <ContextMenu label={`Actions of ${name}`} place={{ left, top }} onClose={onClose}>
      <RightMenuItem text="Open" icon={<Share />} onClick={() => openSavedGraph(id, name)} />
      <RightMenuItem text="Rename…" icon={<Edit />} right={rights.modify} onClick={() => onName(graph, 'rename')} />
      <RightMenuItem text="Copy…" icon={<Duplicate />} right={rights.copy} onClick={() => onName(graph, 'copy')} />
      <RightMenuItem
        text="Delete"
        icon={<Trash />}
        danger
        right={rights.delete}
        onClick={() => void deleteGraph(graph)}
      />
    </ContextMenu>
  );
}

async function deleteGraph({ id, name }: SavedGraph): Promise<void> {
  try {
    const { changeSet } = await runCommand('savedGraph.delete', { id });
    showDone(`Deleted ${name}. Whoever has it open can save it anew.`, changeSet);
  } catch (error) {
    showFailure(error);
  }
}
