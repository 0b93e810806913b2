import { FormGroup, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { type ReactElement, useId } from 'react';
import { type VictimAssetType, victimAssetTypes } from '../../../shared/model/object-type.ts';
import { Summary } from '../../../shared/model/text.ts';
import { assetInfo } from './asset-info.ts';

/** An Asset as it is typed. */
export interface AssetDraft {
  readonly type: VictimAssetType;
  readonly value: string;
  readonly label: string;
}

export const emptyAsset: AssetDraft = { type: 'EmailAddress', value: '', label: '' };

/** What the contract takes of a draft, or undefined while its value is missing or does not fit. */
export function toAsset(draft: AssetDraft): { type: VictimAssetType; value: string; label: string | null } | undefined {
  const value = Summary.safeParse(draft.value);
  if (!value.success) return undefined;
  const label = assetInfo[draft.type].label === null ? '' : draft.label.trim();
  return { type: draft.type, value: value.data, label: label === '' ? null : label };
}

interface AssetInputsProps {
  readonly draft: AssetDraft;
  /** The type of an existing Asset stays. */
  readonly fixedType?: boolean;
  readonly autoFocus?: boolean;
  readonly onChange: (draft: AssetDraft) => void;
}

/** The controls of one Asset: its type, its value and the second field that some types have. */
export function AssetInputs({ draft, fixedType = false, autoFocus = false, onChange }: AssetInputsProps): ReactElement {
  const id = useId();
  const { value, label } = assetInfo[draft.type];
  return (
    <>
      <FormGroup label="Asset type" labelFor={`${id}-type`}>
        <HTMLSelect
          id={`${id}-type`}
          fill
          disabled={fixedType}
          value={draft.type}
          options={victimAssetTypes.map((type) => ({ value: type, label: assetInfo[type].name }))}
          onChange={({ currentTarget }) =>
            onChange({
              ...draft,
              type: victimAssetTypes.find((type) => type === currentTarget.value) ?? draft.type,
            })
          }
        />
      </FormGroup>
      <FormGroup label={value} labelFor={`${id}-value`}>
        <InputGroup
          id={`${id}-value`}
          autoFocus={autoFocus}
          autoComplete="off"
          spellCheck={false}
          value={draft.value}
          onValueChange={(next) => onChange({ ...draft, value: next })}
        />
      </FormGroup>
      {label !== null && (
        <FormGroup label={label} labelFor={`${id}-label`} labelInfo="(optional)">
          <InputGroup
            id={`${id}-label`}
            autoComplete="off"
            maxLength={200}
            value={draft.label}
            onValueChange={(next) => onChange({ ...draft, label: next })}
          />
        </FormGroup>
      )}
    </>
  );
}
