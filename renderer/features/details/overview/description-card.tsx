import { Edit, Plus } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { defaultDescription } from '../../../ui/card-description.ts';
import { Card } from '../../../ui/card.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { AttributeDialog } from '../../../ui/attributes/attribute-dialog.tsx';
import styles from './overview.module.css';

interface DescriptionCardProps {
  readonly object: ObjectView;
}

/** The default Description attribute, or the description that a Tag, Requirement or Track has as a field. */
export function DescriptionCard({ object }: DescriptionCardProps): ReactElement | null {
  const [editing, setEditing] = useState(false);
  const own = ownDescription(object);
  const attribute = defaultDescription(object);
  const text = own === undefined ? (attribute?.value ?? null) : own;
  const right = attribute === undefined ? object.rights.attributeCreate : object.rights.attributeModify;
  if (object.kind === 'victimAsset') return null;
  return (
    <Card
      title="Description"
      actions={
        own === undefined && (
          <CardAction
            label={attribute === undefined ? 'Add' : 'Edit'}
            icon={attribute === undefined ? <Plus /> : <Edit />}
            right={right}
            onClick={() => setEditing(true)}
          />
        )
      }
    >
      <div className={styles.body}>
        {text === null || text === '' ? (
          <p className={styles.muted}>No description yet.</p>
        ) : (
          <Markdown source={text} />
        )}
      </div>
      {editing && (
        <AttributeDialog
          object={object}
          attribute={attribute}
          initialType="Description"
          onClose={() => setEditing(false)}
        />
      )}
    </Card>
  );
}

/** Undefined for kinds whose description is an Attribute. */
function ownDescription(object: ObjectView): string | null | undefined {
  const { detail } = object;
  return detail.kind === 'tag' || detail.kind === 'intelRequirement' || detail.kind === 'track'
    ? detail.fields.description
    : undefined;
}
