import { Checkbox, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { Plus, Trash } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { workflowLimits } from '../../../shared/model/workflow.ts';
import { useContractQuery } from '../../api/query.ts';
import { CardAction } from '../../ui/card-action.tsx';
import { Card } from '../../ui/card.tsx';
import { countText } from '../../ui/count-text.ts';
import styles from './workflow.module.css';
import type { DraftField } from './workflow-draft.ts';

interface FieldListProps {
  readonly fields: readonly DraftField[];
  readonly freeKey: () => number;
  readonly onChange: (fields: readonly DraftField[]) => void;
}

/** The values that a task asks for: what is entered there becomes an Artifact. */
export function FieldList({ fields, freeKey, onChange }: FieldListProps): ReactElement {
  const { data = [] } = useContractQuery('artifactType.list', {});
  const types = data.filter(({ active }) => active).map(({ name }) => name);
  const change = (key: number, part: Partial<DraftField>): void =>
    onChange(fields.map((field) => (field.key === key ? { ...field, ...part } : field)));
  const add = (): void => {
    const names = new Set(fields.map(({ name }) => name.toLowerCase()));
    let at = fields.length + 1;
    while (names.has(`field_${at}`)) at += 1;
    const artifactType = types[0] ?? 'Other';
    onChange([...fields, { key: freeKey(), name: `field_${at}`, label: '', artifactType, required: false }]);
  };
  return (
    <Card
      title="Artifact fields"
      note={countText(fields.length)}
      actions={
        <CardAction
          label="Add field"
          icon={<Plus size={12} />}
          right={
            fields.length < workflowLimits.fields
              ? { allowed: true, reason: null }
              : { allowed: false, reason: `A task asks for at most ${workflowLimits.fields} values.` }
          }
          onClick={add}
        />
      }
    >
      {fields.length === 0 ? (
        <p className={styles.none}>The task asks for no values. A field becomes an Artifact when it is filled in.</p>
      ) : (
        <ul className={styles.fieldRows} aria-label="Artifact fields">
          {fields.map((field, index) => (
            <li key={field.key} className={styles.fieldRow}>
              <InputGroup
                aria-label={`Label of field ${index + 1}`}
                placeholder="Label, such as Sender address"
                maxLength={200}
                value={field.label}
                onValueChange={(label) => change(field.key, { label })}
              />
              <InputGroup
                aria-label={`Name of field ${index + 1}`}
                maxLength={100}
                spellCheck={false}
                className="bp6-monospace-text"
                value={field.name}
                onValueChange={(name) => change(field.key, { name })}
              />
              <HTMLSelect
                aria-label={`Artifact type of field ${index + 1}`}
                value={field.artifactType}
                options={types.includes(field.artifactType) ? types : [field.artifactType, ...types]}
                onChange={({ currentTarget }) => change(field.key, { artifactType: currentTarget.value })}
              />
              <Checkbox
                className={styles.required ?? ''}
                label="required"
                aria-label={`Field ${index + 1} is required`}
                checked={field.required}
                onChange={({ currentTarget }) => change(field.key, { required: currentTarget.checked })}
              />
              <CardAction
                label={`Delete field ${index + 1}`}
                icon={<Trash size={12} />}
                minimal
                iconOnly
                onClick={() => onChange(fields.filter(({ key }) => key !== field.key))}
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
