import { type ReactElement, useState } from 'react';
import type { VictimAssetRow } from '../../../../shared/contract/victim.ts';
import { victimAssetTypes } from '../../../../shared/model/object-type.ts';
import { runCommand } from '../../../api/query.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { showDone } from '../../../ui/toast.ts';
import { assetInfo } from '../../../ui/victim-assets/asset-info.ts';
import { type AssetDraft, AssetInputs, emptyAsset, toAsset } from '../../../ui/victim-assets/asset-inputs.tsx';

interface AssetDialogProps {
  readonly victimId: number;
  /** Undefined adds one. */
  readonly asset: VictimAssetRow | undefined;
  readonly onClose: () => void;
}

/** Adds an Asset to a Victim, or changes one. */
export function AssetDialog({ victimId, asset, onClose }: AssetDialogProps): ReactElement {
  const [draft, setDraft] = useState<AssetDraft>(() => draftOf(asset));
  const ready = toAsset(draft);
  const send = async (): Promise<void> => {
    if (ready === undefined) return;
    const { type, ...values } = ready;
    const { changeSet } =
      asset === undefined
        ? await runCommand('victimAsset.create', { victimId, type, ...values })
        : await runCommand('victimAsset.update', { id: asset.object.id, version: asset.version, ...values });
    showDone(asset === undefined ? `Added ${assetInfo[type].name}` : `Saved ${assetInfo[type].name}`, changeSet);
    onClose();
  };
  return (
    <FormDialog
      title={asset === undefined ? 'Add asset' : 'Edit asset'}
      submitText={asset === undefined ? 'Add' : 'Save'}
      disabled={ready === undefined}
      onClose={onClose}
      send={send}
    >
      <AssetInputs draft={draft} fixedType={asset !== undefined} autoFocus onChange={setDraft} />
    </FormDialog>
  );
}

function draftOf(asset: VictimAssetRow | undefined): AssetDraft {
  if (asset === undefined) return emptyAsset;
  return {
    type: victimAssetTypes.find((type) => type === asset.object.type) ?? emptyAsset.type,
    value: asset.object.summary,
    label: asset.label ?? '',
  };
}
