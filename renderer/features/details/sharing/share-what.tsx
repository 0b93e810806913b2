import { Checkbox, Switch } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { ShareOptions } from '../../../../shared/contract/sharing.ts';
import type { SecurityLabel } from '../../../../shared/model/object.ts';
import { countText } from '../../../ui/count-text.ts';
import { LabelTag } from '../../../ui/label-tag.tsx';
import styles from './share-dialog.module.css';
import { type TypeCount, withType } from './share-form.ts';

interface ShareWhatProps {
  readonly options: ShareOptions;
  readonly types: readonly TypeCount[];
  readonly labels: readonly SecurityLabel[];
  readonly onChange: (options: ShareOptions) => void;
}

const kinds = [
  ['indicator', 'Associated Indicators'],
  ['group', 'Associated Groups'],
] as const;

/** What goes along, and what stays behind by its Security Labels. */
export function ShareWhat({ options, types, labels, onChange }: ShareWhatProps): ReactElement {
  const isChosen = ({ kind, type }: TypeCount): boolean =>
    (kind === 'indicator' ? options.indicators : options.groups).some((known) => known === type);
  const toggleLabel = (id: number): void => {
    const others = options.withoutLabels.filter((known) => known !== id);
    onChange({
      ...options,
      withoutLabels: others.length < options.withoutLabels.length ? others : [...others, id],
    });
  };
  return (
    <>
      <fieldset className={styles.section}>
        <legend>What goes along</legend>
        <div className={styles.choices}>
          <Switch
            label="Attributes"
            checked={options.attributes}
            onChange={() => onChange({ ...options, attributes: !options.attributes })}
          />
          <Switch label="Tags" checked={options.tags} onChange={() => onChange({ ...options, tags: !options.tags })} />
        </div>
        <p className={styles.muted}>The fields and the file of the Group go in any case; so do labels.</p>
      </fieldset>
      {kinds.map(([kind, legend]) => {
        const own = types.filter((type) => type.kind === kind);
        return (
          <fieldset key={kind} className={styles.section}>
            <legend>{legend}</legend>
            <div className={styles.choices}>
              {own.length === 0 && <span className={styles.muted}>None</span>}
              {own.map((type) => (
                <Checkbox
                  key={type.type}
                  label={`${type.type} · ${countText(type.count)}`}
                  checked={isChosen(type)}
                  onChange={() => onChange(withType(options, type, !isChosen(type)))}
                />
              ))}
            </div>
          </fieldset>
        );
      })}
      <fieldset className={styles.section}>
        <legend>What stays behind</legend>
        <p className={styles.muted}>Objects and attributes that carry one of these labels:</p>
        <div className={styles.choices}>
          {labels.map((label) => (
            <Checkbox
              key={label.id}
              aria-label={`Leave out ${label.name}`}
              labelElement={<LabelTag name={label.name} color={label.color} description={label.description} />}
              checked={options.withoutLabels.includes(label.id)}
              onChange={() => toggleLabel(label.id)}
            />
          ))}
        </div>
        <Switch
          label="Also what carries no label at all"
          checked={options.withoutUnlabelled}
          onChange={() => onChange({ ...options, withoutUnlabelled: !options.withoutUnlabelled })}
        />
      </fieldset>
    </>
  );
}
