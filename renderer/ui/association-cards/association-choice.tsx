import { FormGroup, HTMLSelect, Radio, RadioGroup } from '@blueprintjs/core';
import { type ReactElement, useEffect } from 'react';
import type { ObjectView } from '../../../shared/model/object.ts';
import { indicatorTypes } from '../../../shared/model/object-type.ts';
import { useContractQuery } from '../../api/query.ts';
import { shownValue } from '../value-text-copy.ts';
import { cutMiddle } from '../value-text-cut.ts';
import styles from './association-cards.module.css';

/** What two Indicators are to each other; undefined parts are not chosen yet. */
export interface Choice {
  readonly otherType: string;
  readonly code: number | undefined;
  readonly primary: 'this' | 'other';
}

interface AssociationChoiceProps {
  readonly object: ObjectView;
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}

/** Between Indicators: the type of the other one, the association types that fit, and who is primary where both could be. */
export function AssociationChoice({ object, choice, onChange }: AssociationChoiceProps): ReactElement {
  const { data } = useContractQuery('association.types', { id: object.id, otherType: choice.otherType });
  const fitting = data ?? [];
  const chosen = fitting.find(({ code }) => code === choice.code);
  const first = fitting[0];
  useEffect(() => {
    // The answer for another type has come: what was chosen for the old one does not fit it.
    if (data !== undefined && chosen === undefined && choice.code !== first?.code) {
      onChange({ ...choice, code: first?.code });
    }
  }, [data, chosen, choice, first, onChange]);
  const name = cutMiddle(shownValue(object.kind, object.type, object.summary), 32);
  return (
    <div className={styles.choice}>
      <FormGroup label="Type of the other Indicator" labelFor="other-type">
        <HTMLSelect
          id="other-type"
          value={choice.otherType}
          options={[...indicatorTypes]}
          onChange={(event) => onChange({ ...choice, otherType: event.currentTarget.value, code: undefined })}
        />
      </FormGroup>
      <FormGroup label="Association" labelFor="association-type">
        {data !== undefined && fitting.length === 0 ? (
          <p className={styles.noType}>
            No association type fits {object.type} and {choice.otherType}.
          </p>
        ) : (
          <HTMLSelect
            id="association-type"
            value={choice.code ?? ''}
            options={fitting.map(({ code, name: label }) => ({ value: code, label }))}
            onChange={(event) => onChange({ ...choice, code: Number(event.currentTarget.value) })}
          />
        )}
      </FormGroup>
      {chosen?.primary === 'choose' && (
        <RadioGroup
          label="Primary"
          inline
          selectedValue={choice.primary}
          onChange={(event) =>
            onChange({ ...choice, primary: event.currentTarget.value === 'other' ? 'other' : 'this' })
          }
        >
          <Radio value="this" label={name} />
          <Radio value="other" label="the chosen ones" />
        </RadioGroup>
      )}
    </div>
  );
}
