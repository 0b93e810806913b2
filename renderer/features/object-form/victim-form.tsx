import { type ReactElement, useState } from 'react';
import { VictimFields } from '../../../shared/model/detail.ts';
import { GroupName } from '../../../shared/model/text.ts';
import { runCommand } from '../../api/query.ts';
import { fieldInfo } from '../../ui/detail-fields/field-info.ts';
import { FieldInputs } from '../../ui/detail-fields/field-inputs.tsx';
import { type FieldProblems, problemsOf } from '../../ui/detail-fields/field-problems.ts';
import type { FieldValues } from '../../ui/detail-fields/field-value.ts';
import { showDone } from '../../ui/toast.ts';
import { type AssetDraft, toAsset } from '../../ui/victim-assets/asset-inputs.tsx';
import { CommonFields, type CommonValues, emptyCommon, toAttributes } from './common-fields.tsx';
import styles from './create-screen.module.css';
import { finishCreate } from './finish-create.ts';
import { FirstAssets } from './first-assets.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { NameField } from './name-field.tsx';
import { OwnerChoice } from './owner-choice.tsx';
import { useOwnerChoice } from './use-owner-choice.ts';

const infos = fieldInfo('victim', 'Victim');

/** A new Victim with its first Assets. */
export function VictimForm(): ReactElement {
  const [name, setName] = useState('');
  const [values, setValues] = useState<FieldValues>({});
  const [common, setCommon] = useState<CommonValues>(emptyCommon);
  const [assets, setAssets] = useState<readonly AssetDraft[]>([]);
  const [problems, setProblems] = useState<FieldProblems>({});
  const owners = useOwnerChoice('victim.create');
  const parsedName = GroupName.safeParse(name);
  const typed = assets.map(toAsset);
  const complete = typed.filter((asset) => asset !== undefined);

  const send = async (): Promise<void> => {
    const fields = VictimFields.partial().strict().safeParse(values);
    setProblems(fields.success ? {} : problemsOf(fields.error));
    if (!fields.success || !parsedName.success || owners.value === undefined) return;
    const { id, changeSet } = await runCommand('victim.create', {
      ownerId: owners.value,
      name: parsedName.data,
      fields: fields.data,
      attributes: toAttributes(common),
      tags: [...common.tags],
      assets: complete,
    });
    showDone('Created Victim', changeSet);
    finishCreate('victim', id, parsedName.data);
  };

  return (
    <FormFrame
      submit="Create Victim"
      ready={parsedName.success && owners.value !== undefined && complete.length === typed.length}
      send={send}
    >
      <div className={styles.row}>
        <NameField value={name} read={parsedName} onChange={setName} />
        <OwnerChoice choices={owners.choices} value={owners.value} onChange={owners.choose} />
      </div>
      <FieldInputs
        fields={infos}
        values={values}
        problems={problems}
        onChange={(field, value) => setValues((before) => ({ ...before, [field]: value }))}
      />
      <CommonFields values={common} onChange={setCommon} />
      <FirstAssets assets={assets} onChange={setAssets} />
    </FormFrame>
  );
}
