import { Alert } from '@blueprintjs/core';
import { Plus } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { Attribute, ObjectView } from '../../../shared/model/object.ts';
import { runCommand } from '../../api/query.ts';
import { CardAction } from '../card-action.tsx';
import { defaultDescription } from '../card-description.ts';
import { Card, type CardFrame } from '../card.tsx';
import { showDone, showFailure } from '../toast.ts';
import { AskedAttribute } from './asked-attribute.tsx';
import { AttributeDialog } from './attribute-dialog.tsx';
import { AttributeRow } from './attribute-row.tsx';
import styles from './attributes.module.css';

interface AttributesCardProps {
  readonly object: ObjectView;
  readonly frame?: CardFrame;
  /** Attribute Types whose values are asked for; those that are not there yet have a place to add them. */
  readonly asked?: readonly string[];
}

type Editing = { readonly attribute?: Attribute; readonly type?: string };

/** The Attributes of an object, pinned ones first. The default description has its own card and is left out. */
export function AttributesCard({ object, frame, asked = [] }: AttributesCardProps): ReactElement {
  const [editing, setEditing] = useState<Editing | null>(null);
  const [deleting, setDeleting] = useState<Attribute | null>(null);
  // A Case has a description of its own.
  const described = object.kind === 'case' ? undefined : defaultDescription(object);
  const shown = object.attributes
    .filter(({ id }) => id !== described?.id)
    .toSorted(
      (left, right) =>
        Number(right.pinned) - Number(left.pinned) || left.type.localeCompare(right.type) || left.id - right.id,
    );
  const missing = asked.filter((name) => !object.attributes.some(({ type }) => type === name));
  const remove = (attribute: Attribute): void => {
    setDeleting(null);
    runCommand('attribute.delete', { attributeId: attribute.id })
      .then(({ changeSet }) => showDone(`Deleted ${attribute.type}`, changeSet))
      .catch(showFailure);
  };
  return (
    <Card
      {...frame}
      title="Attributes"
      note={shown.length}
      actions={
        <CardAction label="Add" icon={<Plus />} right={object.rights.attributeCreate} onClick={() => setEditing({})} />
      }
    >
      {shown.length === 0 && missing.length === 0 && (
        <p className={`${styles.body} ${styles.muted}`}>
          No {object.kind === 'case' ? '' : 'further '}attributes. Add one to record what was found out, with its
          source.
        </p>
      )}
      {shown.map((attribute, index) => (
        <AttributeRow
          key={attribute.id}
          attribute={attribute}
          object={object}
          repeated={shown[index - 1]?.type === attribute.type}
          onEdit={() => setEditing({ attribute })}
          onDelete={() => setDeleting(attribute)}
        />
      ))}
      {missing.map((type) => (
        <AskedAttribute
          key={type}
          type={type}
          right={object.rights.attributeCreate}
          onAdd={() => setEditing({ type })}
        />
      ))}
      {editing !== null && (
        <AttributeDialog
          object={object}
          attribute={editing.attribute}
          {...(editing.type === undefined ? {} : { initialType: editing.type })}
          onClose={() => setEditing(null)}
        />
      )}
      <Alert
        isOpen={deleting !== null}
        intent="danger"
        confirmButtonText="Delete attribute"
        cancelButtonText="Cancel"
        canEscapeKeyCancel
        onCancel={() => setDeleting(null)}
        onConfirm={() => deleting !== null && remove(deleting)}
      >
        The {deleting?.type} attribute of {object.summary} is deleted. It can be undone.
      </Alert>
    </Card>
  );
}
