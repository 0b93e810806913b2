import { Edit, Plus, Power, Trash } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { AssociationTypeRow } from '../../../../shared/contract/association-type.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { Card } from '../../../ui/card.tsx';
import { CardAction } from '../../../ui/card-action.tsx';
import { countText } from '../../../ui/count-text.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { UndoableAction } from '../undoable-action.tsx';
import { useAdministratorRight } from '../use-administrator-right.ts';
import styles from './association-types.module.css';
import { typeColumns } from './type-columns.tsx';
import { TypeDialog } from './type-dialog.tsx';
import { typeRights } from './type-rights.ts';

/** Custom association types and file actions: by which two Indicators may be associated. */
export function AssociationTypesSection(): ReactElement {
  const { data, error, refetch } = useContractQuery('associationType.list', {});
  const administrator = useAdministratorRight();
  const [text, setText] = useState('');
  const [code, setCode] = useState<number | null>(null);
  const [edited, setEdited] = useState<AssociationTypeRow | 'new' | null>(null);
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel />;
  const wanted = text.trim().toLowerCase();
  const shown = data.filter(({ name }) => name.toLowerCase().includes(wanted));
  const chosen = shown.find((type) => type.code === code);
  const rights = typeRights(chosen, administrator);
  return (
    <>
      <p className={styles.lead}>
        Two Indicators are associated by a type, which says which of them is primary. A type that is switched off makes
        no new associations; existing ones stay and can be removed.
      </p>
      <Card
        title="Custom associations and file actions"
        note={countText(data.length)}
        actions={
          <>
            <SearchField label="Name contains" value={text} onChange={setText} />
            <CardAction
              label="Edit"
              icon={<Edit size={12} />}
              right={rights.change}
              onClick={() => setEdited(chosen ?? null)}
            />
            <ToggleAction type={chosen} right={rights.toggle} />
            <RemoveAction type={chosen} right={rights.remove} />
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
          <EmptyPanel title="No association type has this in its name" />
        ) : (
          <DataTable
            fit
            label="Association types"
            columns={typeColumns}
            rowCount={shown.length}
            rowAt={(index) => shown[index]}
            rowKey={(type) => type.code}
            rowLabel={(type) => type.name}
            resetKey={wanted}
            onActive={(type) => setCode(type.code)}
            onOpen={(type) => {
              if (typeRights(type, administrator).change.allowed) setEdited(type);
            }}
          />
        )}
      </Card>
      {edited !== null && <TypeDialog type={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />}
    </>
  );
}

interface TypeActionProps {
  readonly type: AssociationTypeRow | undefined;
  readonly right: ReturnType<typeof typeRights>['toggle'];
}

function ToggleAction({ type, right }: TypeActionProps): ReactElement {
  return (
    <UndoableAction
      row={type}
      label={type?.enabled === false ? 'Switch on' : 'Switch off'}
      icon={<Power size={12} />}
      right={right}
      done={({ name, enabled }) => `${name}: switched ${enabled ? 'off' : 'on'}`}
      send={({ code, enabled }) => runCommand('associationType.setEnabled', { code, enabled: !enabled })}
    />
  );
}

/** Only what no association uses is deleted, so nothing goes with it and no question is asked; it can be undone. */
function RemoveAction({ type, right }: TypeActionProps): ReactElement {
  return (
    <UndoableAction
      row={type}
      label="Delete"
      icon={<Trash size={12} />}
      danger
      right={right}
      done={({ name }) => `Deleted ${name}, which no association used`}
      send={({ code }) => runCommand('associationType.delete', { code })}
    />
  );
}
