import { Menu, MenuItem, PopoverNext } from '@blueprintjs/core';
import { CaretDown } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import { AppError } from '../../../../shared/error/app-error.ts';
import { groupTypeFields } from '../../../../shared/model/detail.ts';
import { groupTypes } from '../../../../shared/model/object-type.ts';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { invalidateRoots, useCommand } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import { FalsePositiveDialog } from './false-positive-dialog.tsx';

/** Status of an Event, Incident or Task, saved as soon as it is chosen; nothing for other types. */
export function GroupStatus({ object }: { readonly object: ObjectView }): ReactElement | null {
  const update = useCommand('group.update');
  const [offering, setOffering] = useState(false);
  const type = groupTypes.find((known) => known === object.type);
  const statuses = type === undefined ? undefined : groupTypeFields[type].statuses;
  if (object.detail.kind !== 'group' || statuses === undefined) return null;
  const { status } = object.detail.fields;
  const set = (next: string): void => {
    update
      .mutateAsync({ id: object.id, version: object.version, fields: { status: next } })
      .then(({ changeSet }) => {
        showDone(`Status set to ${next}`, changeSet);
        if (type === 'Event' && next === 'False Positive') setOffering(true);
      })
      .catch((error) => {
        showFailure(error);
        if (error instanceof AppError && error.code === 'STALE') void invalidateRoots(['object']);
      });
  };
  const button = (
    <CardAction label={`Status: ${status ?? 'not set'}. Change`} right={object.rights.status}>
      {status ?? 'Set a status'} <CaretDown size={12} />
    </CardAction>
  );
  return (
    <div>
      {object.rights.status.allowed ? (
        <PopoverNext
          placement="bottom-start"
          arrow={false}
          content={
            <Menu aria-label="Status">
              {statuses.map((choice) => (
                <MenuItem
                  key={choice}
                  text={choice}
                  active={choice === status}
                  onClick={() => choice !== status && set(choice)}
                />
              ))}
            </Menu>
          }
        >
          {button}
        </PopoverNext>
      ) : (
        button
      )}
      {offering && <FalsePositiveDialog object={object} onClose={() => setOffering(false)} />}
    </div>
  );
}
