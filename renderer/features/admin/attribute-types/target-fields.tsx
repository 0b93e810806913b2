import { Button, HTMLSelect, InputGroup } from '@blueprintjs/core';
import { Cross, Plus } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { kindLabel, objectTypes } from '../../../../shared/model/object-type.ts';
import {
  type AttributeKind,
  attributeKinds,
  type AttributeTarget,
} from '../../../../shared/vocabulary/attribute-rule.ts';
import styles from '../vocabulary.module.css';

interface TargetFieldsProps {
  readonly targets: readonly AttributeTarget[];
  readonly problem: string | undefined;
  readonly onChange: (targets: readonly AttributeTarget[]) => void;
}

/** To which objects an Attribute Type applies and how many of it one object may have. No line: all, any number. */
export function TargetFields({ targets, problem, onChange }: TargetFieldsProps): ReactElement {
  const change = (index: number, part: Partial<AttributeTarget>): void =>
    onChange(targets.map((target, at) => (at === index ? { ...target, ...part } : target)));
  return (
    <fieldset className={styles.targets}>
      <legend>Applies to {targets.length === 0 && <span className={styles.muted}>everything, any number</span>}</legend>
      {targets.length > 0 && (
        <div className={`${styles.target} ${styles.muted}`} aria-hidden="true">
          <span>Kind</span>
          <span>Type</span>
          <span>Max allowed</span>
        </div>
      )}
      {targets.map((target, index) => (
        <div key={index} className={styles.target}>
          <HTMLSelect
            aria-label={`Kind of line ${index + 1}`}
            value={target.kind}
            options={attributeKinds.map((kind) => ({ value: kind, label: kindLabel[kind].many }))}
            onChange={(event) => change(index, { kind: toKind(event.currentTarget.value), type: null })}
          />
          <HTMLSelect
            aria-label={`Type of line ${index + 1}`}
            fill
            value={target.type ?? ''}
            onChange={(event) => change(index, { type: event.currentTarget.value || null })}
          >
            <option value="">All types</option>
            {objectTypes
              .filter(({ kind }) => kind === target.kind)
              .map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
          </HTMLSelect>
          <InputGroup
            aria-label={`Max allowed of line ${index + 1}`}
            inputMode="numeric"
            placeholder="Any"
            value={target.most === null ? '' : String(target.most)}
            onValueChange={(text) => {
              if (/^\d{0,4}$/.test(text))
                change(index, { most: text === '' ? null : Math.min(1000, Math.max(1, Number(text))) });
            }}
          />
          <Button
            variant="minimal"
            icon={<Cross size={12} />}
            aria-label={`Remove line ${index + 1}`}
            onClick={() => onChange(targets.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {problem !== undefined && <p role="alert">{problem}</p>}
      <Button
        size="small"
        icon={<Plus size={12} />}
        text="Add object type"
        disabled={targets.length >= 60}
        onClick={() => onChange([...targets, { kind: 'indicator', type: null, most: null }])}
      />
    </fieldset>
  );
}

const toKind = (text: string): AttributeKind => attributeKinds.find((kind) => kind === text) ?? 'indicator';
