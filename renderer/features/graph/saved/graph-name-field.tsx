import type { ReactElement } from 'react';
import { graphNameMax, graphNameProblem } from '../../../../shared/graph/graph-name.ts';
import { TextField } from '../../../ui/text-field.tsx';

interface GraphNameFieldProps {
  readonly name: string;
  readonly onChange: (name: string) => void;
}

/** The name of a graph, with what is wrong with it while it is typed. */
export function GraphNameField({ name, onChange }: GraphNameFieldProps): ReactElement {
  const problem = name === '' ? null : graphNameProblem(name);
  return (
    <TextField
      label="Name"
      value={name}
      onChange={onChange}
      autoFocus
      maxLength={2 * graphNameMax}
      helper={
        <span role={problem === null ? undefined : 'alert'}>
          {problem ?? 'Letters, digits, spaces, dashes and underscores; each name once in the Organization.'}
        </span>
      }
    />
  );
}
