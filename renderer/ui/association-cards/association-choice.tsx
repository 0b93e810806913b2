import { FormGroup, HTMLSelect, Radio, RadioGroup } from '@blueprintjs/core';
import { type ReactElement, useEffect } from 'react';
import type { ObjectView } from '../../../shared/model/object.ts';
import { useContractQuery } from '../../api/query.ts';
import { shownValue } from '../value-text-copy.ts';
import { cutMiddle } from '../value-text-cut.ts';
import { BothEnds } from './both-ends.tsx';
import styles from './association-cards.module.css';

/** What two Indicators are to each other; undefined parts are not chosen yet. */
export interface Choice {
  readonly otherType: string | undefined;
  readonly code: number | undefined;
  /** Undefined where the type itself says which Indicator is primary. */
  readonly primary: 'this' | 'other' | undefined;
}

interface AssociationChoiceProps {
  readonly object: ObjectView;
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}

/** Between Indicators: the type of the other one, the association types that fit, and who is primary where both could be. */
export function AssociationChoice({ object, choice, onChange }: AssociationChoiceProps): ReactElement {
  const { data } = useContractQuery('association.types', { id: object.id });
  const otherTypes = [...new Set((data ?? []).map((type) => type.otherType))];
  const otherType = choice.otherType ?? otherTypes[0];
  const fitting = (data ?? []).filter((type) => type.otherType === otherType);
  const chosen = fitting.find(({ code }) => code === choice.code) ?? fitting[0];
  const primary = chosen?.primary === 'choose' ? (choice.primary ?? 'this') : undefined;
  useEffect(() => {
    // The answer has come: one type is preselected, and what was chosen for another type of Indicator is dropped.
    if (
      data !== undefined &&
      (otherType !== choice.otherType || chosen?.code !== choice.code || primary !== choice.primary)
    ) {
      onChange({ otherType, code: chosen?.code, primary });
    }
  }, [data, otherType, chosen, primary, choice, onChange]);
  const name = cutMiddle(shownValue(object.kind, object.type, object.summary), 32);
  if (data?.length === 0)
    return (
      <p className={styles.noType}>
        No enabled association type joins {object.type} with any Indicator. A System Administrator can add one under
        Administration, Association types.
      </p>
    );
  return (
    <div className={styles.choice}>
      <FormGroup label="Type of the other Indicator" labelFor="other-type">
        <HTMLSelect
          id="other-type"
          value={otherType ?? ''}
          options={otherTypes}
          onChange={(event) => onChange({ ...choice, otherType: event.currentTarget.value, code: undefined })}
        />
      </FormGroup>
      <FormGroup label="Association" labelFor="association-type">
        <HTMLSelect
          id="association-type"
          value={chosen?.code ?? ''}
          options={fitting.map(({ code, name: label }) => ({ value: code, label }))}
          onChange={(event) => onChange({ ...choice, code: Number(event.currentTarget.value), primary: undefined })}
        />
      </FormGroup>
      {chosen?.primary === 'choose' && (
        <RadioGroup
          label="Primary"
          inline
          selectedValue={primary ?? 'this'}
          onChange={(event) =>
            onChange({ ...choice, primary: event.currentTarget.value === 'other' ? 'other' : 'this' })
          }
        >
          <Radio value="this" label={name} />
          <Radio value="other" label="the chosen ones" />
        </RadioGroup>
      )}
      {chosen !== undefined && (
        <p className={styles.direction}>
          <BothEnds
            type={chosen.name}
            otherIsPrimary={(primary ?? chosen.primary) === 'other'}
            here={object}
            there={{ words: 'the chosen ones' }}
          />
        </p>
      )}
    </div>
  );
}
