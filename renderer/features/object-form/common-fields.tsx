import { TextArea } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { TagInput } from '../../ui/tag-input.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';

/** What every new object may be given beside its own fields. */
export interface CommonValues {
  readonly description: string;
  readonly tags: readonly string[];
}

export const emptyCommon: CommonValues = { description: '', tags: [] };

interface CommonFieldsProps {
  readonly values: CommonValues;
  readonly onChange: (values: CommonValues) => void;
}

export function CommonFields({ values, onChange }: CommonFieldsProps): ReactElement {
  return (
    <>
      <LabelledField label="Description" labelInfo="(Markdown)">
        {(id) => (
          <TextArea
            id={id}
            fill
            rows={4}
            value={values.description}
            onChange={(event) => onChange({ ...values, description: event.target.value })}
          />
        )}
      </LabelledField>
      <LabelledField label="Tags">
        {(id) => <TagInput id={id} names={values.tags} onChange={(tags) => onChange({ ...values, tags })} />}
      </LabelledField>
    </>
  );
}

/** The Description as the Attribute that it is. */
export function toAttributes({ description }: CommonValues): { type: string; value: string }[] {
  return description.trim() === '' ? [] : [{ type: 'Description', value: description }];
}
