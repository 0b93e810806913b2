import { FormGroup, InputGroup } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { parseIndicator } from '../../../../shared/indicator/normalise.ts';
import type { IndicatorType } from '../../../../shared/model/object-type.ts';

type Read = ReturnType<typeof parseIndicator>;

export const readNewValue = (type: IndicatorType, value: string): Read | null =>
  value.trim() === '' ? null : parseIndicator(type, value);

interface NewValueProps {
  readonly type: IndicatorType;
  readonly value: string;
  /** Null while nothing is typed. */
  readonly read: Read | null;
  readonly onChange: (value: string) => void;
}

/** A value that becomes an Indicator: what will be stored is said before it is. */
export function NewValue({ type, value, read, onChange }: NewValueProps): ReactElement {
  const problem = read !== null && !read.ok ? read.problem : undefined;
  const help =
    read === null
      ? 'Defanged values are understood. An Indicator of this value that exists already is taken.'
      : problem === undefined
        ? `Stored as ${read.ok ? read.value.summary : ''}`
        : `Found ${problem.found}; expected ${problem.expected}. ${problem.fix}`;
  return (
    <FormGroup
      label={`New ${type}`}
      labelFor="new-value"
      helperText={help}
      intent={problem === undefined ? 'none' : 'danger'}
    >
      <InputGroup
        id="new-value"
        autoComplete="off"
        spellCheck={false}
        intent={problem === undefined ? 'none' : 'danger'}
        value={value}
        onValueChange={onChange}
      />
    </FormGroup>
  );
}
