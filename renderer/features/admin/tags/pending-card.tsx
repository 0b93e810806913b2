import { Exchange } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { PendingTag } from '../../../../shared/contract/tag-rule.ts';
import type { Right } from '../../../../shared/model/object.ts';
import { useCommand, useContractQuery } from '../../../api/query.ts';
import { openTab } from '../../../state/tabs.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countOf, countText } from '../../../ui/count-text.ts';
import type { Column } from '../../../ui/data-table-column.ts';
import type { Selection } from '../../../ui/data-table-selection.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';

const columns: readonly Column<PendingTag>[] = [
  { id: 'name', label: 'Tag', width: 'minmax(160px, 1fr)', render: ({ name }) => name },
  {
    id: 'into',
    label: 'Becomes',
    width: 'minmax(180px, 1.4fr)',
    render: ({ into }) => <span title={into}>{into}</span>,
  },
  {
    id: 'owner',
    label: 'Owner',
    width: 'minmax(120px, 1fr)',
    render: ({ ownerId }) => <OwnerEdge ownerId={ownerId} />,
  },
  { id: 'carriers', label: 'Carried by', width: '92px', align: 'end', render: ({ carriers }) => countText(carriers) },
];
const none: Selection = new Set();

/** Tags that were there before a rule: what carries them is moved to the Tag that the rule names. */
export function PendingCard(): ReactElement {
  const { data, error, refetch } = useContractQuery('tagRule.pending', {});
  const command = useCommand('tagRule.convert');
  const [selection, setSelection] = useState(none);
  const rows = data?.rows ?? [];
  const chosen = rows.filter(({ id }) => selection.has(id));
  const carried = chosen.reduce((sum, { carriers }) => sum + carriers, 0);
  const convert = (): void => {
    command
      .mutateAsync({ ids: chosen.map(({ id }) => id) })
      .then(({ converted, left, changeSet }) => {
        setSelection(none);
        const rest = left > 0 ? `; ${countOf(left, 'object')} left, convert again` : '';
        showDone(`Converted Tags of ${countOf(converted, 'object')}${rest}`, changeSet);
      })
      .catch(showFailure);
  };
  return (
    <Card
      title="Tags to convert"
      note={data === undefined ? undefined : `${countText(rows.length)}${data.more ? '+' : ''}`}
      actions={
        <CardAction
          label={
            chosen.length === 0
              ? 'Convert'
              : `Convert ${countOf(chosen.length, 'tag')} on ${countOf(carried, 'object')}`
          }
          icon={<Exchange size={12} />}
          right={conversionRight(chosen)}
          busy={command.isPending}
          onClick={convert}
        />
      }
    >
      {error !== null && <FailedPanel error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <LoadingPanel label="Looking for Tags to convert" />}
      {data !== undefined && rows.length === 0 && (
        <EmptyPanel title="Nothing to convert">Every Tag that you may see is its own main Tag.</EmptyPanel>
      )}
      {rows.length > 0 && (
        <DataTable<PendingTag>
          fit
          label="Tags to convert"
          columns={columns}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={({ id }) => id}
          rowLabel={({ name }) => name}
          selection={selection}
          onSelectionChange={setSelection}
          onOpen={({ id, name }, { background }) => openTab({ screen: 'object', id }, { background, title: name })}
        />
      )}
    </Card>
  );
}

function conversionRight(chosen: readonly PendingTag[]): Right {
  if (chosen.length === 0) return { allowed: false, reason: 'Choose Tags in the list first.' };
  return chosen.find(({ right }) => !right.allowed)?.right ?? { allowed: true, reason: null };
}
