import { HTMLSelect } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import { commonGroupFields, GroupFields } from '../../../shared/model/detail.ts';
import { type GroupType, groupTypes } from '../../../shared/model/object-type.ts';
import { GroupName } from '../../../shared/model/text.ts';
import { runCommand } from '../../api/query.ts';
import { groupFieldInfo } from '../../ui/detail-fields/field-info.ts';
import { FieldInputs } from '../../ui/detail-fields/field-inputs.tsx';
import { type FieldProblems, missingFields, problemsOf } from '../../ui/detail-fields/field-problems.ts';
import type { FieldValue, FieldValues } from '../../ui/detail-fields/field-value.ts';
import { showDone } from '../../ui/toast.ts';
import { CommonFields, type CommonValues, emptyCommon, toAttributes } from './common-fields.tsx';
import styles from './create-screen.module.css';
import { finishCreate } from './finish-create.ts';
import { FormFrame } from '../../ui/form-frame.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { NameField } from './name-field.tsx';
import { OwnerChoice } from './owner-choice.tsx';
import { useOwnerChoice } from './use-owner-choice.ts';

/** Dates that every Group has come after what makes the type. */
const isCommon = (name: string): boolean => commonGroupFields.some((common) => common === name);

/** A new Group of one of the 17 types, with the fields that its type has. */
export function GroupForm(): ReactElement {
  const [type, setType] = useState<GroupType>('Adversary');
  const [name, setName] = useState('');
  const [values, setValues] = useState<FieldValues>({});
  const [common, setCommon] = useState<CommonValues>(emptyCommon);
  const [problems, setProblems] = useState<FieldProblems>({});
  const owners = useOwnerChoice('group.create');
  const infos = groupFieldInfo(type);
  const parsedName = GroupName.safeParse(name);

  const send = async (): Promise<void> => {
    // Values typed for another type stay in the form but are not sent.
    const known = Object.fromEntries(
      Object.entries(values).filter(([field]) => infos.some((info) => info.name === field)),
    );
    const missing = missingFields(infos, known);
    const fields = GroupFields.partial().strict().safeParse(known);
    setProblems({ ...(fields.success ? {} : problemsOf(fields.error)), ...missing });
    if (!fields.success || Object.keys(missing).length > 0 || !parsedName.success || owners.value === undefined) return;
    const { id, changeSet } = await runCommand('group.create', {
      ownerId: owners.value,
      type,
      name: parsedName.data,
      fields: fields.data,
      attributes: toAttributes(common),
      tags: [...common.tags],
    });
    showDone(`Created ${type}`, changeSet);
    finishCreate('group', id, parsedName.data);
  };

  const inputs = {
    values,
    problems,
    onChange: (field: string, value: FieldValue) => setValues((before) => ({ ...before, [field]: value })),
  };
  return (
    <FormFrame submit={`Create ${type}`} ready={parsedName.success && owners.value !== undefined} send={send}>
      <div className={styles.row}>
        <NameField value={name} read={parsedName} onChange={setName} />
        <LabelledField label="Type">
          {(id) => (
            <HTMLSelect
              id={id}
              fill
              value={type}
              options={[...groupTypes]}
              onChange={(event) => {
                const chosen = event.currentTarget.value;
                setType(groupTypes.find((known) => known === chosen) ?? type);
                setProblems({});
              }}
            />
          )}
        </LabelledField>
      </div>
      <OwnerChoice choices={owners.choices} value={owners.value} onChange={owners.choose} />
      <FieldInputs fields={infos.filter((info) => !isCommon(info.name))} {...inputs} />
      <CommonFields values={common} onChange={setCommon} />
      <FieldInputs fields={infos.filter((info) => isCommon(info.name))} {...inputs} />
    </FormFrame>
  );
}
