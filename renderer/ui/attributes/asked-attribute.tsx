import { Plus } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { Right } from '../../../shared/model/object.ts';
import { CardAction } from '../card-action.tsx';
import styles from './attributes.module.css';

interface AskedAttributeProps {
  readonly type: string;
  readonly right: Right;
  readonly onAdd: () => void;
}

/** The place of an Attribute that the Workflow of a Case asks for and that nobody has entered yet. */
export function AskedAttribute({ type, right, onAdd }: AskedAttributeProps): ReactElement {
  return (
    <div className={styles.attribute} data-short>
      <span className={styles.attributeType}>{type}</span>
      <span className={styles.muted}>Asked for by the Workflow; no value yet</span>
      <span className={styles.attributeActions}>
        <CardAction label={`Add ${type}`} icon={<Plus size={12} />} iconOnly minimal right={right} onClick={onAdd} />
      </span>
    </div>
  );
}
