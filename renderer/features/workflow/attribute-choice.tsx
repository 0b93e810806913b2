import { FormGroup, HTMLSelect } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import { type ReactElement, useId } from 'react';
import { workflowLimits } from '../../../shared/model/workflow.ts';
import { targetFor } from '../../../shared/vocabulary/attribute-rule.ts';
import { useContractQuery } from '../../api/query.ts';
import { CardAction } from '../../ui/card-action.tsx';
import styles from './workflow.module.css';

interface AttributeChoiceProps {
  /** Null: a Template, which knows the Attribute Types of the system only. */
  readonly ownerId: number | null;
  readonly chosen: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
}

/** The Attributes that a new Case asks for. */
export function AttributeChoice({ ownerId, chosen, onChange }: AttributeChoiceProps): ReactElement {
  const id = useId();
  const { data = [] } = useContractQuery('attributeType.list', {});
  const offered = data
    .filter((type) => type.ownerId === null || type.ownerId === ownerId)
    .filter(({ name, targets }) => targetFor(targets, 'case', 'Case').applies && !chosen.includes(name))
    .map(({ name }) => name);
  return (
    <FormGroup label="Attributes that Cases ask for" labelFor={id}>
      {chosen.length > 0 && (
        <div className={styles.chips}>
          {chosen.map((name) => (
            <CardAction
              key={name}
              label={`Remove ${name}`}
              icon={<Cross size={12} />}
              onClick={() => onChange(chosen.filter((other) => other !== name))}
            >
              {name}
            </CardAction>
          ))}
        </div>
      )}
      <HTMLSelect
        id={id}
        value=""
        disabled={chosen.length >= workflowLimits.attributes}
        onChange={({ currentTarget: { value } }) => value !== '' && onChange([...chosen, value])}
      >
        <option value="">Add an Attribute…</option>
        {[...new Set(offered)].map((name) => (
          <option key={name}>{name}</option>
        ))}
      </HTMLSelect>
    </FormGroup>
  );
}
