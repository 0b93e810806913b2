import { FormGroup, HTMLSelect, TextArea } from '@blueprintjs/core';
import { type ReactElement, useId } from 'react';
import { TextField } from '../../../ui/text-field.tsx';
import styles from '../vocabulary.module.css';
import type { TypeDraft } from './type-draft.ts';
import { ruleNames } from './type-words.ts';

interface RuleFieldsProps {
  readonly draft: TypeDraft;
  readonly problem: string | undefined;
  readonly onChange: (part: Partial<TypeDraft>) => void;
}

const kinds = [
  'text',
  'selectOne',
  'boolean',
  'date',
  'integer',
  'pattern',
] as const satisfies readonly TypeDraft['ruleKind'][];

/** The validation rule with what it needs to know. */
export function RuleFields({ draft, problem, onChange }: RuleFieldsProps): ReactElement {
  const ids = { kind: useId(), choices: useId() };
  return (
    <>
      <FormGroup
        label="Validation rule"
        labelFor={ids.kind}
        helperText={problem}
        intent={problem === undefined ? 'none' : 'danger'}
      >
        <HTMLSelect
          id={ids.kind}
          fill
          value={draft.ruleKind}
          options={kinds.map((kind) => ({ value: kind, label: ruleNames[kind] }))}
          onChange={(event) =>
            onChange({ ruleKind: kinds.find((kind) => kind === event.currentTarget.value) ?? 'text' })
          }
        />
      </FormGroup>
      {draft.ruleKind === 'selectOne' && (
        <FormGroup label="Choices" labelFor={ids.choices} labelInfo="(one on each line)">
          <TextArea
            id={ids.choices}
            fill
            rows={5}
            value={draft.choices}
            onChange={(event) => onChange({ choices: event.target.value })}
          />
        </FormGroup>
      )}
      {draft.ruleKind === 'integer' && (
        <div className={styles.row}>
          <TextField label="Least" value={draft.least} onChange={(least) => onChange({ least })} />
          <TextField label="Greatest" value={draft.most} onChange={(most) => onChange({ most })} />
        </div>
      )}
      {draft.ruleKind === 'pattern' && (
        <TextField
          label="Regular expression"
          monospace
          maxLength={500}
          value={draft.pattern}
          onChange={(pattern) => onChange({ pattern })}
          helper="The whole value must match. Groups, classes, alternatives and repetition; nothing that needs looking back or ahead."
        />
      )}
    </>
  );
}
