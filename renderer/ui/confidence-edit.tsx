import { Button, InputGroup, PopoverNext } from '@blueprintjs/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { Right } from '../../shared/model/object.ts';
import { CardAction } from './card-action.tsx';
import { parseConfidence } from './confidence-parse.ts';
import { Confidence, confidenceText } from './confidence.tsx';
import styles from './confidence.module.css';

interface ConfidenceEditProps {
  readonly value: number | null;
  readonly right: Right;
  readonly onChange: (value: number | null) => void;
}

/** Confidence that is changed in place: a press offers an input, Enter saves. */
export function ConfidenceEdit({ value, right, onChange }: ConfidenceEditProps): ReactElement {
  const [open, setOpen] = useState(false);
  const control = (
    <CardAction label={`${confidenceText(value)}. Change`} right={right} minimal onClick={() => setOpen((was) => !was)}>
      <Confidence value={value} />
    </CardAction>
  );
  if (!right.allowed) return control;
  return (
    <PopoverNext
      placement="bottom-start"
      arrow={false}
      isOpen={open}
      onInteraction={(next) => {
        if (!next) setOpen(false);
      }}
      content={
        <ConfidenceForm
          value={value}
          onDone={(next) => {
            setOpen(false);
            if (next !== value) onChange(next);
          }}
        />
      }
    >
      {control}
    </PopoverNext>
  );
}

interface ConfidenceFormProps {
  readonly value: number | null;
  readonly onDone: (value: number | null) => void;
}

function ConfidenceForm({ value, onDone }: ConfidenceFormProps): ReactElement {
  const [text, setText] = useState(value === null ? '' : String(value));
  const number = parseConfidence(text);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (number !== undefined) onDone(number);
  };
  return (
    <form className={styles.editor} onSubmit={submit}>
      <InputGroup
        className={styles.input ?? ''}
        size="small"
        autoFocus
        aria-label="Confidence, 0 to 100"
        intent={number === undefined ? 'danger' : 'none'}
        value={text}
        onValueChange={setText}
      />
      <Button type="submit" size="small" intent="primary" text="Save" disabled={number === undefined} />
      <Button size="small" variant="minimal" text="Clear" onClick={() => onDone(null)} />
    </form>
  );
}
