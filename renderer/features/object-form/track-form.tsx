import { InputGroup } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import { GroupName } from '../../../shared/model/text.ts';
import { TrackFields } from '../../../shared/model/detail.ts';
import { runCommand } from '../../api/query.ts';
import { showDone } from '../../ui/toast.ts';
import { CommonFields, type CommonValues, emptyCommon } from './common-fields.tsx';
import styles from './create-screen.module.css';
import { finishCreate } from './finish-create.ts';
import { FormFrame } from '../../ui/form-frame.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { NameField } from './name-field.tsx';
import { OwnerChoice } from './owner-choice.tsx';
import { useOwnerChoice } from './use-owner-choice.ts';

/** A new Track. Its description is a field of its own and no Attribute. */
export function TrackForm(): ReactElement {
  const [name, setName] = useState('');
  const [status, setStatus] = useState('');
  const [common, setCommon] = useState<CommonValues>(emptyCommon);
  const owners = useOwnerChoice('track.create');
  const parsedName = GroupName.safeParse(name);
  const fields = TrackFields.safeParse({
    description: common.description.trim() === '' ? null : common.description,
    status: status.trim() === '' ? null : status,
  });

  const send = async (): Promise<void> => {
    if (!parsedName.success || !fields.success || owners.value === undefined) return;
    const { id, changeSet } = await runCommand('track.create', {
      ownerId: owners.value,
      name: parsedName.data,
      fields: fields.data,
      tags: [...common.tags],
    });
    showDone('Created Track', changeSet);
    finishCreate('track', id, parsedName.data);
  };

  return (
    <FormFrame
      submit="Create Track"
      ready={parsedName.success && fields.success && owners.value !== undefined}
      send={send}
    >
      <div className={styles.row}>
        <NameField value={name} read={parsedName} onChange={setName} />
        <LabelledField label="Status" problem={fields.success ? undefined : fields.error.issues[0]?.message}>
          {(id) => <InputGroup id={id} autoComplete="off" maxLength={100} value={status} onValueChange={setStatus} />}
        </LabelledField>
      </div>
      <OwnerChoice choices={owners.choices} value={owners.value} onChange={owners.choose} />
      <CommonFields values={common} onChange={setCommon} />
    </FormFrame>
  );
}
