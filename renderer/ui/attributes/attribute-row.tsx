import { Edit, Pin, Trash } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { Attribute, ObjectView } from '../../../shared/model/object.ts';
import { CardAction } from '../card-action.tsx';
import { Markdown } from '../markdown.tsx';
import { TimeText } from '../time-text.tsx';
import { AttributeLabelAction, AttributeLabels } from './attribute-labels.tsx';
import styles from './attributes.module.css';

interface AttributeRowProps {
  readonly attribute: Attribute;
  readonly object: ObjectView;
  /** The row above has the same type, whose name need not be read again. */
  readonly repeated: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** Longest value that shares its line with its source. */
const shortValue = 80;

export function AttributeRow({ attribute, object, repeated, onEdit, onDelete }: AttributeRowProps): ReactElement {
  const { type, value, markdown, pinned, source, modified, createdBy } = attribute;
  const isShort = value.length <= shortValue && !value.includes('\n');
  return (
    <div className={styles.attribute} data-short={isShort} data-repeated={repeated}>
      <span className={styles.attributeType}>
        {pinned && <Pin size={11} title="Pinned" />} <span data-name>{type}</span>
      </span>
      <div className={styles.attributeValue}>{markdown ? <Markdown source={value} /> : value}</div>
      <span className={styles.attributeFoot}>
        <AttributeLabels attribute={attribute} object={object} />
        {source !== null && source !== '' && `${source} · `}
        <TimeText at={modified} />
        {createdBy !== null && ` · ${createdBy}`}
      </span>
      <span className={styles.attributeActions}>
        {object.kind !== 'case' && <AttributeLabelAction attribute={attribute} object={object} />}
        <CardAction
          label={`Edit ${type}`}
          icon={<Edit size={12} />}
          iconOnly
          minimal
          right={object.rights.attributeModify}
          onClick={onEdit}
        />
        <CardAction
          label={`Delete ${type}`}
          icon={<Trash size={12} />}
          iconOnly
          minimal
          right={object.rights.attributeDelete}
          onClick={onDelete}
        />
      </span>
    </div>
  );
}
