import { Button, PopoverNext } from '@blueprintjs/core';
import { Shield } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { Attribute, ObjectView } from '../../../shared/model/object.ts';
import { runCommand } from '../../api/query.ts';
import { CardAction } from '../card-action.tsx';
import { LabelTag } from '../label-tag.tsx';
import { showDone, showFailure } from '../toast.ts';
import { LabelMenu } from '../label-menu.tsx';
import styles from './attributes.module.css';

interface AttributeLabelsProps {
  readonly attribute: Attribute;
  readonly object: ObjectView;
}

/** Security Labels of one Attribute, each to be taken off where the user may. */
export function AttributeLabels({ attribute, object }: AttributeLabelsProps): ReactElement | null {
  const remove = (labelId: number, name: string): void => {
    runCommand('securityLabel.removeFromAttribute', { attributeId: attribute.id, labelId })
      .then(({ changeSet }) => showDone(`Label ${name} removed from ${attribute.type}`, changeSet))
      .catch(showFailure);
  };
  if (attribute.labels.length === 0) return null;
  return (
    <span className={styles.attributeLabels}>
      {attribute.labels.map(({ id, name, color, description }) => (
        <LabelTag
          key={id}
          name={name}
          color={color}
          description={description}
          onRemove={object.rights.label.allowed ? () => remove(id, name) : undefined}
        />
      ))}
    </span>
  );
}

/** The button that puts a Security Label on one Attribute. */
export function AttributeLabelAction({ attribute, object }: AttributeLabelsProps): ReactElement {
  const label = `Label ${attribute.type}`;
  const apply = (labelId: number, name: string): void => {
    runCommand('securityLabel.applyToAttribute', { attributeId: attribute.id, labelId })
      .then(({ changeSet }) => showDone(`Label ${name} applied to ${attribute.type}`, changeSet))
      .catch(showFailure);
  };
  if (!object.rights.label.allowed)
    return <CardAction label={label} icon={<Shield size={12} />} iconOnly minimal right={object.rights.label} />;
  return (
    <PopoverNext
      placement="bottom-end"
      arrow={false}
      content={<LabelMenu ownerId={object.ownerId} applied={attribute.labels} onChoose={apply} />}
    >
      <Button size="small" variant="minimal" icon={<Shield size={12} />} aria-label={label} title={label} />
    </PopoverNext>
  );
}
