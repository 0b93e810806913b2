import { Button } from '@blueprintjs/core';
import { Plus, Trash } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { type AssetDraft, AssetInputs, emptyAsset, toAsset } from '../../ui/victim-assets/asset-inputs.tsx';
import styles from './first-assets.module.css';

interface FirstAssetsProps {
  readonly assets: readonly AssetDraft[];
  readonly onChange: (assets: readonly AssetDraft[]) => void;
}

const assetLimit = 50;

/** The Assets with which a Victim is made; more can be added on its screen. */
export function FirstAssets({ assets, onChange }: FirstAssetsProps): ReactElement {
  const missing = assets.some((asset) => toAsset(asset) === undefined);
  return (
    <fieldset className={styles.assets}>
      <legend className={styles.legend}>Assets</legend>
      {assets.map((asset, index) => (
        <div key={index} className={styles.asset} role="group" aria-label={`Asset ${index + 1}`}>
          <AssetInputs
            draft={asset}
            autoFocus
            onChange={(next) => onChange(assets.map((other, at) => (at === index ? next : other)))}
          />
          <Button
            size="small"
            variant="minimal"
            icon={<Trash size={12} />}
            aria-label={`Remove asset ${index + 1}`}
            className={styles.remove ?? ''}
            onClick={() => onChange(assets.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div className={styles.foot}>
        <Button
          size="small"
          variant="outlined"
          icon={<Plus size={12} />}
          text="Add asset"
          disabled={assets.length >= assetLimit}
          onClick={() => onChange([...assets, emptyAsset])}
        />
        {missing && <span className={styles.missing}>Every asset needs its value; remove those that have none.</span>}
      </div>
    </fieldset>
  );
}
