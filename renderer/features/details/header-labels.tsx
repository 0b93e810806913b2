import { Button, PopoverNext } from '@blueprintjs/core';
import { Plus } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { ObjectView } from '../../../shared/model/object.ts';
import { runCommand } from '../../api/query.ts';
import { CardAction } from '../../ui/card-action.tsx';
import { LabelTag } from '../../ui/label-tag.tsx';
import { showDone, showFailure } from '../../ui/toast.ts';
import { LabelMenu } from '../../ui/label-menu.tsx';

interface HeaderLabelsProps {
  readonly object: ObjectView;
}

/** Security Labels of the object, with adding and removing where the user may. */
export function HeaderLabels({ object }: HeaderLabelsProps): ReactElement {
  const right = object.rights.label;
  const apply = (labelId: number, name: string): void => {
    runCommand('securityLabel.apply', { ids: [object.id], labelId })
      .then(({ changeSet }) => showDone(`Label ${name} applied`, changeSet))
      .catch(showFailure);
  };
  const remove = (labelId: number, name: string): void => {
    runCommand('securityLabel.remove', { ids: [object.id], labelId })
      .then(({ changeSet }) => showDone(`Label ${name} removed`, changeSet))
      .catch(showFailure);
  };
  return (
    <>
      {object.labels.map((label) => (
        <LabelTag
          key={label.id}
          name={label.name}
          color={label.color}
          description={label.description}
          onRemove={right.allowed ? () => remove(label.id, label.name) : undefined}
        />
      ))}
      {right.allowed ? (
        <PopoverNext
          placement="bottom-start"
          arrow={false}
          content={<LabelMenu ownerId={object.ownerId} applied={object.labels} onChoose={apply} />}
        >
          <Button size="small" variant="minimal" icon={<Plus size={12} />} text="Label" />
        </PopoverNext>
      ) : (
        <CardAction label="Label" icon={<Plus size={12} />} right={right} minimal />
      )}
    </>
  );
}
