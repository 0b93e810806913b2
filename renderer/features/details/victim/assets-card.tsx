import { Edit, Plus, Trash } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { VictimAssetRow } from '../../../../shared/contract/victim.ts';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { type VictimAssetType, victimAssetTypes } from '../../../../shared/model/object-type.ts';
import { useContractQuery } from '../../../api/query.ts';
import { followInDrawer, openDrawer } from '../../../state/drawer.ts';
import { openTab } from '../../../state/tabs.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { Card } from '../../../ui/card.tsx';
import { countText } from '../../../ui/count-text.ts';
import type { Column } from '../../../ui/data-table-column.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { rowMenu } from '../../../ui/object-menu/row-menu.ts';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { SummaryLink } from '../../../ui/summary-link.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { assetInfo } from '../../../ui/victim-assets/asset-info.ts';
import styles from '../overview/overview.module.css';
import { AssetDialog } from './asset-dialog.tsx';
import { DeleteAssets } from './delete-assets.tsx';

const nobody: ReadonlySet<number> = new Set();

/** The Assets of a Victim: added, changed and deleted here. */
export function AssetsCard({ victim }: { readonly victim: ObjectView }): ReactElement {
  const { data, error, refetch } = useContractQuery('victimAsset.list', { victimId: victim.id });
  const [selection, setSelection] = useState(nobody);
  const [editing, setEditing] = useState<VictimAssetRow | 'new' | null>(null);
  const [deleting, setDeleting] = useState(false);
  if (error !== null) return <FailedPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingPanel label="Loading the assets" />;
  const { assets, total, rights } = data;
  const chosen = assets.filter(({ object }) => selection.has(object.id));
  const [only] = chosen;
  const choice = (right: typeof rights.modify, wanted: boolean, reason: string): typeof rights.modify =>
    right.allowed && !wanted ? { allowed: false, reason } : right;
  return (
    <Card
      title="Assets"
      note={countText(total)}
      actions={
        <>
          <CardAction
            label="Edit asset"
            icon={<Edit size={12} />}
            iconOnly
            right={choice(rights.modify, chosen.length === 1, 'Choose one asset first.')}
            onClick={() => setEditing(only ?? null)}
          />
          <CardAction
            label="Delete assets"
            icon={<Trash size={12} />}
            iconOnly
            danger
            right={choice(rights.delete, chosen.length > 0, 'Choose assets first.')}
            onClick={() => setDeleting(true)}
          />
          <CardAction label="Add asset" icon={<Plus />} right={rights.create} onClick={() => setEditing('new')} />
        </>
      }
    >
      {assets.length === 0 ? (
        <p className={`${styles.body} ${styles.muted}`}>
          No assets yet. Add the addresses, accounts, phones and sites by which this Victim is reached.
        </p>
      ) : (
        <DataTable<VictimAssetRow>
          fit
          label="Assets"
          columns={columns}
          rowCount={assets.length}
          rowAt={(index) => assets[index]}
          rowKey={({ object }) => object.id}
          rowLabel={({ object }) => object.summary}
          selection={selection}
          onSelectionChange={setSelection}
          onActive={({ object }) => followInDrawer(object.id)}
          onPreview={({ object }) => openDrawer(object.id)}
          onOpen={({ object }, { background }) =>
            openTab({ screen: 'object', id: object.id }, { background, title: object.summary })
          }
          {...rowMenu(({ object }: VictimAssetRow) => object)}
        />
      )}
      {total > assets.length && (
        <p className={`${styles.body} ${styles.muted}`}>The first {countText(assets.length)} are shown.</p>
      )}
      {editing !== null && (
        <AssetDialog
          victimId={victim.id}
          asset={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(null)}
        />
      )}
      {deleting && (
        <DeleteAssets
          assets={chosen}
          onClose={() => setDeleting(false)}
          onDone={() => {
            setDeleting(false);
            setSelection(nobody);
          }}
        />
      )}
    </Card>
  );
}

/** The kind of an Asset's row is that of its types. */
const typeOf = ({ object }: VictimAssetRow): VictimAssetType =>
  victimAssetTypes.find((type) => type === object.type) ?? 'EmailAddress';

const columns: readonly Column<VictimAssetRow>[] = [
  { id: 'type', label: 'Type', width: '160px', render: (row) => assetInfo[typeOf(row)].name },
  {
    id: 'summary',
    label: 'Value',
    width: 'minmax(180px, 1fr)',
    render: ({ object }) => <SummaryLink row={object} />,
  },
  { id: 'label', label: 'Address type, network', width: '170px', render: ({ label }) => label ?? '–' },
  { id: 'created', label: 'Added', width: '96px', render: ({ object }) => <TimeText at={object.created} /> },
];
