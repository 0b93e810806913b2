import { Edit, Plus, Trash } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import type { Right } from '../../../../shared/model/object.ts';
import { useCommand, useContractQuery } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countText } from '../../../ui/count-text.ts';
import type { Column } from '../../../ui/data-table-column.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import styles from './categories.module.css';
import { CategoryDialog } from './category-dialog.tsx';

type Category = Output<'requirementCategory.list'>['categories'][number];

const columns: readonly Column<Category>[] = [
  { id: 'name', label: 'Name', width: 'minmax(160px, 1fr)', render: ({ name }) => name },
  {
    id: 'description',
    label: 'Description',
    width: 'minmax(200px, 2fr)',
    render: ({ description }) => description ?? '–',
  },
  { id: 'used', label: 'Requirements', width: '100px', align: 'end', render: ({ used }) => countText(used) },
];

/** The categories that an Intelligence Requirement may have. */
export function CategoriesSection(): ReactElement {
  const { data, error, refetch } = useContractQuery('requirementCategory.list', {});
  const removal = useCommand('requirementCategory.delete');
  const [activeId, setActive] = useState<number | null>(null);
  const [edited, setEdited] = useState<Category | 'new' | null>(null);
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Loading the categories" />;
  const { categories, administer } = data;
  const active = categories.find(({ id }) => id === activeId);
  const change =
    active === undefined && administer.allowed ? deny('Choose a category of the table first.') : administer;
  const remove = (): void => {
    if (active === undefined) return;
    removal
      .mutateAsync({ id: active.id })
      .then(({ changeSet }) => showDone(`Deleted ${active.name}, which no Requirement carried`, changeSet))
      .catch(showFailure);
  };
  return (
    <>
      <p className={styles.lead}>
        Intelligence Requirements are sorted into these categories, for example “Nation State” or “Hacktivist”. A
        category that is renamed is renamed on its Requirements, too; one that Requirements carry cannot be deleted.
      </p>
      <Card
        title="Categories"
        note={countText(categories.length)}
        actions={
          <>
            <CardAction
              label="Edit"
              icon={<Edit size={12} />}
              right={change}
              onClick={() => setEdited(active ?? null)}
            />
            <CardAction
              label="Delete"
              icon={<Trash size={12} />}
              danger
              right={active !== undefined && active.used > 0 && change.allowed ? deny(usedReason(active)) : change}
              busy={removal.isPending}
              onClick={remove}
            />
            <CardAction
              label="Add category"
              icon={<Plus size={12} />}
              primary
              right={administer}
              onClick={() => setEdited('new')}
            />
          </>
        }
      >
        {categories.length === 0 ? (
          <EmptyPanel title="No categories yet">A Requirement needs no category. Add the first one here.</EmptyPanel>
        ) : (
          <DataTable<Category>
            fit
            label="Requirement categories"
            columns={columns}
            rowCount={categories.length}
            rowAt={(index) => categories[index]}
            rowKey={({ id }) => id}
            rowLabel={({ name }) => name}
            onActive={({ id }) => setActive(id)}
            onOpen={(category) => {
              if (administer.allowed) setEdited(category);
            }}
          />
        )}
      </Card>
      {edited !== null && (
        <CategoryDialog category={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

const deny = (reason: string): Right => ({ allowed: false, reason });
const usedReason = ({ used }: Category): string =>
  `${countText(used)} ${used === 1 ? 'Requirement carries' : 'Requirements carry'} it. Give them another one first.`;
