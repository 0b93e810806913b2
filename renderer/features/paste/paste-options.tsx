import { FormGroup, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { type ReactElement, useId } from 'react';
import type { Owner } from '../../../shared/model/owner.ts';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { parseConfidence } from '../../ui/confidence-parse.ts';
import { ratingChoices, ratingText } from '../../ui/rating-scale.ts';
import { TagInput } from '../../ui/tag-input.tsx';
import { GroupChoice } from './group-choice.tsx';
import styles from './paste.module.css';

/** What all Indicators of a paste are given; the confidence as it is typed. */
export interface PasteOptions {
  readonly rating: number | null;
  readonly confidence: string;
  readonly description: string;
  readonly source: string;
  readonly tags: readonly string[];
  readonly group: ObjectRow | null;
}

export const emptyOptions: PasteOptions = {
  rating: null,
  confidence: '',
  description: '',
  source: '',
  tags: [],
  group: null,
};

interface PasteOptionFieldsProps {
  readonly owners: readonly Owner[];
  readonly ownerId: number | undefined;
  readonly onOwner: (ownerId: number) => void;
  readonly options: PasteOptions;
  readonly onOptions: (options: PasteOptions) => void;
}

export function PasteOptionFields(props: PasteOptionFieldsProps): ReactElement {
  const { owners, ownerId, onOwner, options, onOptions } = props;
  const id = useId();
  const set = (change: Partial<PasteOptions>): void => onOptions({ ...options, ...change });
  return (
    <div className={styles.options}>
      <FormGroup label="Owner" labelFor={`${id}-owner`} className={styles.wide ?? ''}>
        <HTMLSelect
          id={`${id}-owner`}
          fill
          value={ownerId ?? ''}
          onChange={(event) => onOwner(Number(event.currentTarget.value))}
        >
          {owners.map((owner) => (
            <option key={owner.id} value={owner.id}>
              {owner.name}
            </option>
          ))}
        </HTMLSelect>
      </FormGroup>
      <FormGroup label="Threat Rating" labelFor={`${id}-rating`}>
        <HTMLSelect
          id={`${id}-rating`}
          fill
          value={options.rating ?? ''}
          options={[
            { value: '', label: 'Not rated' },
            ...ratingChoices.map((value) => ({ value, label: ratingText(value) })),
          ]}
          onChange={({ currentTarget: { value } }) => set({ rating: value === '' ? null : Number(value) })}
        />
      </FormGroup>
      <FormGroup
        label="Confidence"
        labelFor={`${id}-confidence`}
        labelInfo="0–100"
        {...(parseConfidence(options.confidence) === undefined
          ? { intent: 'danger', helperText: 'A whole number from 0 to 100.' }
          : {})}
      >
        <InputGroup
          id={`${id}-confidence`}
          inputMode="numeric"
          value={options.confidence}
          onValueChange={(confidence) => set({ confidence })}
        />
      </FormGroup>
      <FormGroup label="Tags" labelFor={`${id}-tags`} className={styles.wide ?? ''}>
        <TagInput id={`${id}-tags`} names={options.tags} onChange={(tags) => set({ tags })} />
      </FormGroup>
      <FormGroup label="Associate all with a Group" labelFor={`${id}-group`} className={styles.wide ?? ''}>
        <GroupChoice id={`${id}-group`} ownerId={ownerId} value={options.group} onChange={(group) => set({ group })} />
      </FormGroup>
      <FormGroup label="Description" labelFor={`${id}-description`}>
        <InputGroup
          id={`${id}-description`}
          maxLength={10_000}
          value={options.description}
          onValueChange={(description) => set({ description })}
        />
      </FormGroup>
      <FormGroup label="Source" labelFor={`${id}-source`}>
        <InputGroup
          id={`${id}-source`}
          maxLength={1000}
          value={options.source}
          onValueChange={(source) => set({ source })}
        />
      </FormGroup>
    </div>
  );
}
