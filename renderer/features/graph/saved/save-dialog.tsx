import { FormGroup, HTMLSelect } from '@blueprintjs/core';
import { type ReactElement, useId, useState } from 'react';
import { graphNameProblem, toGraphName } from '../../../../shared/graph/graph-name.ts';
import { useOwnersAllowing } from '../../../api/owner-rights.ts';
import { useTabs } from '../../../state/tabs.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import type { GraphPartProps } from '../graph-parts.ts';
import { closeGraphRequest, useRequestOf } from '../graph-request.ts';
import { GraphNameField } from './graph-name-field.tsx';
import { saveAs } from './save-graph.ts';

/** Asks for the name of a graph that is saved for the first time, or under another one. */
export function SaveDialog({ graph }: GraphPartProps): ReactElement | null {
  return useRequestOf(graph.key, 'saveAs') === null ? null : <SaveForm graph={graph} />;
}

function SaveForm({ graph }: GraphPartProps): ReactElement {
  const { file } = graph.session;
  const title = useTabs(({ tabs, activeId }) => tabs.find(({ id }) => id === activeId)?.title ?? '');
  const [name, setName] = useState(() => toGraphName(file.name === '' ? title : `${file.name} copy`));
  const organizations = useOwnersAllowing('group.create').owners.filter(({ kind }) => kind === 'organization');
  const [chosen, choose] = useState<number | undefined>(undefined);
  const ownerField = useId();
  const owner = organizations.find(({ id }) => id === chosen) ?? organizations[0];
  const send = async (): Promise<void> => {
    if (owner === undefined) return;
    await saveAs(graph, name.trim(), owner.id);
    closeGraphRequest();
  };
  return (
    <FormDialog
      title={file.id === null ? 'Save graph' : 'Save graph as'}
      submitText="Save"
      disabled={owner === undefined || graphNameProblem(name) !== null}
      onClose={() => closeGraphRequest()}
      send={send}
    >
      <GraphNameField name={name} onChange={setName} />
      {organizations.length > 1 && (
        <FormGroup label="Organization" labelFor={ownerField}>
          <HTMLSelect
            id={ownerField}
            fill
            value={owner?.id ?? ''}
            options={organizations.map(({ id, name: label }) => ({ value: id, label }))}
            onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
          />
        </FormGroup>
      )}
      <p>
        Everybody in {owner?.name ?? 'the Organization'} finds it under Graphs, as far as they may see what is in it.
      </p>
    </FormDialog>
  );
}
