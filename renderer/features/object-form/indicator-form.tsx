import { HTMLSelect, InputGroup } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import { IndicatorFields } from '../../../shared/model/detail.ts';
import { type IndicatorType, indicatorTypes } from '../../../shared/model/object-type.ts';
import { runCommand } from '../../api/query.ts';
import { parseConfidence } from '../../ui/confidence-parse.ts';
import { useFieldInfo } from '../../ui/detail-fields/use-field-info.ts';
import { FieldInputs } from '../../ui/detail-fields/field-inputs.tsx';
import { type FieldProblems, problemsOf } from '../../ui/detail-fields/field-problems.ts';
import type { FieldValues } from '../../ui/detail-fields/field-value.ts';
import { showDone } from '../../ui/toast.ts';
import { CommonFields, type CommonValues, emptyCommon, toAttributes } from './common-fields.tsx';
import styles from './create-screen.module.css';
import { finishCreate } from './finish-create.ts';
import { FormFrame } from '../../ui/form-frame.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { emptyMarks, MarkFields, type Marks } from './mark-fields.tsx';
import { OwnerChoice } from './owner-choice.tsx';
import { readValue } from './read-value.ts';
import { useOwnerChoice } from './use-owner-choice.ts';
import { useSameValue, ValuePreview } from './value-preview.tsx';

/** A new Indicator: its type is recognised while typing, and what will be stored is shown before it is. */
export function IndicatorForm(): ReactElement {
  const [text, setText] = useState('');
  const [type, setType] = useState<IndicatorType | 'recognise'>('recognise');
  const [marks, setMarks] = useState<Marks>(emptyMarks);
  const [values, setValues] = useState<FieldValues>({});
  const [common, setCommon] = useState<CommonValues>(emptyCommon);
  const [problems, setProblems] = useState<FieldProblems>({});
  const owners = useOwnerChoice('indicator.create');
  const read = readValue(text, type);
  const same = useSameValue(read);
  const existing = same.find((row) => row.ownerId === owners.value);
  const confidence = parseConfidence(marks.confidence);
  const shownType = read.state === 'read' ? read.value.type : type === 'recognise' ? undefined : type;
  const infos = useFieldInfo('indicator', shownType ?? '');

  const send = async (): Promise<void> => {
    if (read.state !== 'read' || owners.value === undefined || confidence === undefined) return;
    const known = Object.fromEntries(
      Object.entries(values).filter(([name]) => infos.some((info) => info.name === name)),
    );
    const fields = IndicatorFields.partial()
      .strict()
      .safeParse({ ...known, active: marks.active, rating: marks.rating, confidence });
    if (!fields.success) {
      setProblems(problemsOf(fields.error));
      return;
    }
    const { id, created, changeSet } = await runCommand('indicator.create', {
      ownerId: owners.value,
      type: read.value.type,
      value: read.value.summary,
      fields: fields.data,
      attributes: toAttributes(common),
      tags: [...common.tags],
    });
    if (created) showDone(`Created ${read.value.type}`, changeSet);
    else showDone('This Indicator exists already; it was opened and not changed.');
    finishCreate('indicator', id, read.value.summary);
  };

  return (
    <FormFrame
      submit={existing === undefined ? 'Create Indicator' : 'Exists already'}
      ready={read.state === 'read' && existing === undefined && owners.value !== undefined && confidence !== undefined}
      send={send}
    >
      <div className={styles.row}>
        <LabelledField label="Value" className={styles.value}>
          {(id) => (
            <InputGroup
              id={id}
              autoFocus
              autoComplete="off"
              spellCheck={false}
              placeholder="198.51.100[.]7, hxxps://example[.]org/a, a hash …"
              value={text}
              onValueChange={setText}
            />
          )}
        </LabelledField>
        <LabelledField label="Type">
          {(id) => (
            <HTMLSelect
              id={id}
              fill
              value={type}
              options={[
                { value: 'recognise', label: 'Recognise from the value' },
                ...indicatorTypes.map((value) => ({ value })),
              ]}
              onChange={(event) => {
                const name = event.currentTarget.value;
                setType(indicatorTypes.find((known) => known === name) ?? 'recognise');
              }}
            />
          )}
        </LabelledField>
      </div>
      <ValuePreview read={read} existing={existing} copies={same} />
      <OwnerChoice choices={owners.choices} value={owners.value} onChange={owners.choose} />
      <MarkFields marks={marks} onChange={setMarks} />
      <CommonFields values={common} onChange={setCommon} />
      <FieldInputs
        fields={infos}
        values={values}
        problems={problems}
        onChange={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
      />
    </FormFrame>
  );
}
