import { FormGroup } from '@blueprintjs/core';
import { type ReactElement, useId } from 'react';

interface LabelledFieldProps {
  readonly label: string;
  readonly labelInfo?: string;
  readonly className?: string | undefined;
  /** What is wrong with the value, or undefined. */
  readonly problem?: string | undefined;
  /** The control, which takes the id that the label names. */
  readonly children: (id: string) => ReactElement;
}

/** A control with its label. The id is made here: forms of several tabs are in the page at the same time. */
export function LabelledField({ label, labelInfo, className, problem, children }: LabelledFieldProps): ReactElement {
  const id = useId();
  return (
    <FormGroup
      label={label}
      labelFor={id}
      labelInfo={labelInfo}
      className={className ?? ''}
      helperText={problem}
      intent={problem === undefined ? 'none' : 'danger'}
    >
      {children(id)}
    </FormGroup>
  );
}
