import { HTMLSelect, InputGroup, Switch } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { parseConfidence } from '../../ui/confidence-parse.ts';
import { ratingChoices, ratingText } from '../../ui/rating-scale.ts';
import styles from './create-screen.module.css';
import { LabelledField } from '../../ui/labelled-field.tsx';

/** What an analyst thinks of an Indicator; the confidence as it is typed. */
export interface Marks {
  readonly rating: number | null;
  readonly confidence: string;
  readonly active: boolean;
}

export const emptyMarks: Marks = { rating: null, confidence: '', active: true };

interface MarkFieldsProps {
  readonly marks: Marks;
  readonly onChange: (marks: Marks) => void;
}

export function MarkFields({ marks, onChange }: MarkFieldsProps): ReactElement {
  const isWrong = parseConfidence(marks.confidence) === undefined;
  return (
    <div className={styles.marks}>
      <LabelledField label="Threat Rating">
        {(id) => (
          <HTMLSelect
            id={id}
            value={marks.rating ?? ''}
            options={[
              { value: '', label: 'Not rated' },
              ...ratingChoices.map((value) => ({ value, label: ratingText(value) })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...marks, rating: value === '' ? null : Number(value) })
            }
          />
        )}
      </LabelledField>
      <LabelledField
        label="Confidence"
        labelInfo="0–100"
        problem={isWrong ? 'A whole number from 0 to 100.' : undefined}
      >
        {(id) => (
          <InputGroup
            id={id}
            className={styles.number ?? ''}
            inputMode="numeric"
            value={marks.confidence}
            onValueChange={(confidence) => onChange({ ...marks, confidence })}
          />
        )}
      </LabelledField>
      <LabelledField label="Status">
        {(id) => (
          <Switch
            id={id}
            label={marks.active ? 'Active' : 'Inactive'}
            checked={marks.active}
            onChange={(event) => onChange({ ...marks, active: event.currentTarget.checked })}
          />
        )}
      </LabelledField>
    </div>
  );
}
