import { FormGroup, HTMLSelect, InputGroup, Switch, TextArea } from '@blueprintjs/core';
import { type ReactElement, useId } from 'react';
import { fromInputTime, toInputTime } from '../time-text-format.ts';
import type { FieldInfo } from './field-info.ts';
import type { FieldValue } from './field-value.ts';
import styles from './detail-fields.module.css';

interface FieldInputProps {
  readonly info: FieldInfo;
  readonly value: FieldValue;
  readonly problem?: string | undefined;
  readonly onChange: (value: FieldValue) => void;
}

/** The control of one type-specific field with its label and its problem. */
export function FieldInput({ info, value, problem, onChange }: FieldInputProps): ReactElement {
  const id = useId();
  if (info.input === 'flag') {
    return (
      <Switch
        className={styles.flag ?? ''}
        label={info.label}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  }
  return (
    <FormGroup
      className={(info.input === 'prose' || info.input === 'code' ? styles.wide : styles.group) ?? ''}
      label={info.label}
      labelFor={id}
      labelInfo={info.required === true ? '(required)' : ''}
      helperText={problem}
      intent={problem === undefined ? 'none' : 'danger'}
    >
      <Control id={id} info={info} value={value} problem={problem} onChange={onChange} />
    </FormGroup>
  );
}

function Control({ id, info, value, problem, onChange }: FieldInputProps & { readonly id: string }): ReactElement {
  const intent = problem === undefined ? 'none' : 'danger';
  const text = value === null || typeof value === 'boolean' ? '' : String(value);
  const change = (next: string): void => onChange(next === '' ? null : next);
  switch (info.input) {
    case 'prose':
      return (
        <TextArea id={id} fill rows={4} intent={intent} value={text} onChange={(event) => change(event.target.value)} />
      );
    case 'code':
      return (
        <TextArea
          id={id}
          fill
          rows={14}
          className="bp6-monospace-text"
          spellCheck={false}
          wrap="off"
          intent={intent}
          value={text}
          onChange={(event) => change(event.target.value)}
        />
      );
    case 'choice':
      return (
        <HTMLSelect
          id={id}
          fill
          value={text}
          options={[{ value: '', label: 'Not set' }, ...(info.choices ?? []).map((choice) => ({ value: choice }))]}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    case 'time':
      return (
        <input
          id={id}
          type="datetime-local"
          className={styles.time}
          value={toInputTime(typeof value === 'number' ? value : null)}
          onChange={(event) => onChange(fromInputTime(event.target.value))}
        />
      );
    case 'size':
      return (
        <InputGroup
          id={id}
          inputMode="numeric"
          intent={intent}
          value={text}
          onValueChange={(next) =>
            onChange(/^\d+$/.test(next.trim()) ? Number(next.trim()) : next === '' ? null : next)
          }
        />
      );
    case 'line':
    case 'secret':
    case 'flag':
      return <InputGroup id={id} intent={intent} autoComplete="off" value={text} onValueChange={change} />;
  }
}
