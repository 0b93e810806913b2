import { type ReactElement, useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import type { SavedGraph } from '../../../../shared/contract/saved-graph.ts';
import { graphNameProblem, toGraphName } from '../../../../shared/graph/graph-name.ts';
import { runCommand } from '../../../api/query.ts';
import { openGraphs } from '../../../graph/open-sessions.ts';
import { setTabTitle, useTabs } from '../../../state/tabs.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { showDone } from '../../../ui/toast.ts';
import { GraphNameField } from './graph-name-field.tsx';
import { rememberSaved, savedFileOf } from './saved-file.ts';

interface RenameGraphDialogProps {
  readonly graph: SavedGraph;
  readonly how: 'rename' | 'copy';
  readonly onClose: () => void;
}

/** Another name for a saved graph, or the name of its copy. */
export function RenameGraphDialog({ graph, how, onClose }: RenameGraphDialogProps): ReactElement {
  const [name, setName] = useState(how === 'rename' ? graph.name : toGraphName(`${graph.name} copy`));
  const send = async (): Promise<void> => {
    const wanted = name.trim();
    if (how === 'copy') {
      const { changeSet } = await runCommand('savedGraph.copy', { id: graph.id, name: wanted });
      showDone(`Copied ${graph.name} as ${wanted}`, changeSet);
    } else {
      const renamed = await runCommand('savedGraph.rename', { id: graph.id, was: graph.name, name: wanted });
      const { changeSet } = renamed;
      renameOpen(graph.id, wanted, renamed);
      showDone(`Renamed ${graph.name} to ${wanted}`, changeSet);
    }
    onClose();
  };
  const isSame = how === 'rename' && name.trim() === graph.name;
  return (
    <FormDialog
      title={how === 'rename' ? `Rename ${graph.name}` : `Copy ${graph.name}`}
      submitText={how === 'rename' ? 'Rename' : 'Copy'}
      disabled={isSame || graphNameProblem(name) !== null}
      onClose={onClose}
      send={send}
    >
      <GraphNameField name={name} onChange={setName} />
    </FormDialog>
  );
}

/** A tab that shows the graph has its new name at once, also while it sleeps, and may go on saving over it. */
function renameOpen(id: number, name: string, { replaced, version }: Output<'savedGraph.rename'>): void {
  for (const { key, session } of openGraphs()) {
    const file = savedFileOf(session);
    if (session.file.id !== id || file?.version !== replaced) continue;
    rememberSaved(session, { ...file, version });
    session.renameFile(name);
    const tab = useTabs.getState().tabs.find(({ address }) => address.screen === 'graph' && address.key === key);
    if (tab !== undefined) setTabTitle(tab.id, session.file.isChanged ? `${name} *` : name);
  }
}
