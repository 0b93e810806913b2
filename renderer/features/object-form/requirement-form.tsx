import { TextArea } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import { RequirementInput } from '../../../shared/model/detail.ts';
import { GroupName } from '../../../shared/model/text.ts';
import { countKeywords, keywordLimit } from '../../../shared/requirement/keyword-query.ts';
import { runCommand } from '../../api/query.ts';
import { FieldInputs } from '../../ui/detail-fields/field-inputs.tsx';
import { type FieldProblems, missingFields, problemsOf } from '../../ui/detail-fields/field-problems.ts';
import type { FieldValue, FieldValues } from '../../ui/detail-fields/field-value.ts';
import { useFieldInfo } from '../../ui/detail-fields/use-field-info.ts';
import { KeywordSections } from '../../ui/keyword-sections/keyword-sections.tsx';
import { type Sections, toSections } from '../../ui/keyword-sections/section-list.ts';
import { showDone } from '../../ui/toast.ts';
import { CommonFields, type CommonValues, emptyCommon } from './common-fields.tsx';
import styles from './create-screen.module.css';
import { finishCreate } from './finish-create.ts';
import { FormFrame } from '../../ui/form-frame.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { OwnerChoice } from './owner-choice.tsx';
import { useOwnerChoice } from './use-owner-choice.ts';

const CreateFields = RequirementInput.required({ uniqueId: true, subtype: true }).strict();
const firstSections: Sections = [{ compareValue: 'includes', keywords: [] }];

/** A new Intelligence Requirement; only Organizations have them. */
export function RequirementForm(): ReactElement {
  const [text, setText] = useState('');
  const [values, setValues] = useState<FieldValues>({ subtype: 'Intelligence Requirement (IR)' });
  const [sections, setSections] = useState(firstSections);
  const [common, setCommon] = useState<CommonValues>(emptyCommon);
  const [problems, setProblems] = useState<FieldProblems>({});
  const owners = useOwnerChoice('intelRequirement.create');
  const organizations = owners.choices.filter(({ owner }) => owner.kind === 'organization');
  const ownerId =
    organizations.find(({ owner, reason }) => owner.id === owners.value && reason === null)?.owner.id ??
    organizations.find(({ reason }) => reason === null)?.owner.id;
  // The description is among the common fields.
  const infos = useFieldInfo('intelRequirement', '').filter(({ name }) => name !== 'description');
  const parsedText = GroupName.safeParse(text);

  const send = async (): Promise<void> => {
    const missing = missingFields(infos, values);
    const fields = CreateFields.safeParse({
      ...values,
      description: common.description.trim() === '' ? null : common.description,
      keywordSections: toSections(sections),
    });
    setProblems({ ...(fields.success ? {} : problemsOf(fields.error)), ...missing });
    if (!fields.success || !parsedText.success || ownerId === undefined) return;
    const { id, changeSet } = await runCommand('intelRequirement.create', {
      ownerId,
      text: parsedText.data,
      fields: fields.data,
      tags: [...common.tags],
    });
    showDone('Created Intelligence Requirement', changeSet);
    finishCreate('intelRequirement', id, parsedText.data);
  };

  const inputs = {
    values,
    problems,
    onChange: (field: string, value: FieldValue) => setValues((before) => ({ ...before, [field]: value })),
  };
  return (
    <FormFrame
      submit="Create Intelligence Requirement"
      ready={parsedText.success && ownerId !== undefined && countKeywords(sections) <= keywordLimit}
      send={send}
    >
      <LabelledField
        label="Requirement"
        problem={text !== '' && !parsedText.success ? parsedText.error.issues[0]?.message : undefined}
      >
        {(id) => (
          <TextArea id={id} fill autoFocus rows={2} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </LabelledField>
      <OwnerChoice choices={organizations} value={ownerId} onChange={owners.choose} />
      <FieldInputs fields={infos.filter(({ input }) => input !== 'time')} {...inputs} />
      <FieldInputs fields={infos.filter(({ input }) => input === 'time')} {...inputs} />
      <p className={styles.muted}>The requirement is active until the query range ends, and without an end always.</p>
      <KeywordSections sections={sections} onChange={setSections} />
      <CommonFields values={common} onChange={setCommon} />
    </FormFrame>
  );
}
