import { Edit, Plus, Power, Trash } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { ArtifactTypeRow } from '../../../../shared/contract/artifact.ts';
import type { Right } from '../../../../shared/model/object.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countText } from '../../../ui/count-text.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { UndoableAction } from '../undoable-action.tsx';
import { useAdministratorRight } from '../use-administrator-right.ts';
import vocabulary from '../vocabulary.module.css';
import { typeColumns } from './type-columns.tsx';
import { TypeDialog } from './type-dialog.tsx';

/** What kinds of Artifacts there are, as which Indicators they are compared, and which suggest associations. */
export function ArtifactTypesSection(): ReactElement {
  const { data, error, refetch } = useContractQuery('artifactType.list', {});
  const administrator = useAdministratorRight();
  const [text, setText] = useState('');
  const [id, setId] = useState<number | null>(null);
  const [edited, setEdited] = useState<ArtifactTypeRow | 'new' | null>(null);
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Loading the Artifact types" />;
  const wanted = text.trim().toLowerCase();
  const shown = data.filter(({ name }) => name.toLowerCase().includes(wanted));
  const chosen = shown.find((type) => type.id === id);
  const right = chosen === undefined ? rightOf(administrator, 'Choose a type first.') : administrator;
  return (
    <>
      <p className={vocabulary.lead}>
        Artifacts of a type that maps to an Indicator type are read and compared by its rules. A type that is switched
        off makes no new Artifacts; existing ones stay.
      </p>
      <Card
        title="Artifact types"
        note={countText(data.length)}
        actions={
          <>
            <SearchField label="Name contains" value={text} onChange={setText} />
            <CardAction
              label="Edit"
              icon={<Edit size={12} />}
              right={right}
              onClick={() => setEdited(chosen ?? null)}
            />
            <ToggleAction type={chosen} right={right} />
            <RemoveAction
              type={chosen}
              right={
                chosen?.builtIn === true ? rightOf(administrator, 'Built-in types are switched off instead.') : right
              }
            />
            <CardAction
              label="Add type"
              icon={<Plus size={12} />}
              primary
              right={administrator}
              onClick={() => setEdited('new')}
            />
          </>
        }
      >
        {shown.length === 0 ? (
          <EmptyPanel title="No Artifact type has this in its name" />
        ) : (
          <DataTable
            fit
            label="Artifact types"
            columns={typeColumns}
            rowCount={shown.length}
            rowAt={(index) => shown[index]}
            rowKey={(type) => type.id}
            rowLabel={(type) => type.name}
            resetKey={wanted}
            onActive={(type) => setId(type.id)}
            onOpen={(type) => {
              if (administrator.allowed) setEdited(type);
            }}
          />
        )}
      </Card>
      {edited !== null && <TypeDialog type={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />}
    </>
  );
}

/** Why not, for somebody who might. */
const rightOf = (administrator: Right, reason: string): Right =>
  administrator.allowed ? { allowed: false, reason } : administrator;

interface TypeActionProps {
  readonly type: ArtifactTypeRow | undefined;
  readonly right: Right;
}

function ToggleAction({ type, right }: TypeActionProps): ReactElement {
  return (
    <UndoableAction
      row={type}
      label={type?.active === false ? 'Switch on' : 'Switch off'}
      icon={<Power size={12} />}
      right={right}
      done={({ name, active }) => `${name}: switched ${active ? 'off' : 'on'}`}
      send={({ id, active }) => runCommand('artifactType.update', { id, active: !active })}
    />
  );
}

/** Only what no Artifact has is deleted, so nothing goes with it and no question is asked; it can be undone. */
function RemoveAction({ type, right }: TypeActionProps): ReactElement {
  return (
    <UndoableAction
      row={type}
      label="Delete"
      icon={<Trash size={12} />}
      danger
      right={right}
      done={({ name }) => `Deleted ${name}, which no Artifact had`}
      send={({ id }) => runCommand('artifactType.delete', { id })}
    />
  );
}
