import { InputGroup } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { z } from 'zod';
import { LabelledField } from '../../ui/labelled-field.tsx';

interface NameFieldProps {
  readonly value: string;
  /** What the name was read as; what is wrong is said once something is typed. */
  readonly read: z.ZodSafeParseResult<string>;
  readonly onChange: (name: string) => void;
}

/** The name of the new object: the first field of its form. */
export function NameField({ value, read, onChange }: NameFieldProps): ReactElement {
  return (
    <LabelledField label="Name" problem={value !== '' && !read.success ? read.error.issues[0]?.message : undefined}>
      {(id) => <InputGroup id={id} autoFocus autoComplete="off" value={value} onValueChange={onChange} />}
    </LabelledField>
  );
}
