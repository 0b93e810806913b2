import { TextArea } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { ArtifactTypeRow } from '../../../shared/contract/artifact.ts';
import { LabelledField } from '../labelled-field.tsx';
import { TextField } from '../text-field.tsx';

interface ValueFieldProps {
  readonly type: Pick<ArtifactTypeRow, 'data' | 'indicatorType'>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly helper?: string | undefined;
  readonly autoFocus?: boolean;
}

const maxLength = 10_000;

/** The value of an Artifact: one line where an Indicator type reads it or where it names a file, any text otherwise. */
export function ValueField({ type, value, onChange, helper, autoFocus = false }: ValueFieldProps): ReactElement {
  const isLine = type.data === 'file' || type.indicatorType !== null;
  if (isLine)
    return (
      <TextField
        label={type.data === 'file' ? 'File name' : 'Summary'}
        value={value}
        onChange={onChange}
        maxLength={maxLength}
        monospace={type.data === 'text'}
        autoFocus={autoFocus}
        helper={helper}
      />
    );
  return (
    <LabelledField label="Summary">
      {(id) => (
        <TextArea
          id={id}
          fill
          rows={3}
          spellCheck={false}
          className="bp6-monospace-text"
          maxLength={maxLength}
          value={value}
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </LabelledField>
  );
}
