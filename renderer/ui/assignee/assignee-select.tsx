import { HTMLSelect } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { Assignee, AssigneeRef } from '../../../shared/model/assignee.ts';
import { useContractQuery } from '../../api/query.ts';
import { assigneeKey, assigneeOf } from './assignee-ref.ts';

interface AssigneeSelectProps {
  readonly id?: string;
  /** Accessible name where no label stands beside it. */
  readonly label?: string;
  /** The Organization; nobody can be chosen before there is one. */
  readonly ownerId: number | undefined;
  readonly value: AssigneeRef | null;
  /** Who has it now: stays to be chosen, even when the role of that user has changed. */
  readonly current?: Assignee | null;
  readonly disabled?: boolean;
  readonly onChange: (assignee: AssigneeRef | null) => void;
}

/** A user or a group of users of an Organization: oneself first, then users by name, then groups. */
export function AssigneeSelect(props: AssigneeSelectProps): ReactElement {
  const { id, label, ownerId, value, current = null, disabled = false, onChange } = props;
  const { data } = useContractQuery('case.people', { ownerId: ownerId ?? 0 }, { enabled: ownerId !== undefined });
  const { users = [], groups = [], more = false } = data ?? {};
  const isListed = (ref: AssigneeRef): boolean =>
    (ref.kind === 'user' ? users : groups).some((one) => one.id === ref.id);
  return (
    <HTMLSelect
      id={id}
      aria-label={label}
      fill
      disabled={disabled || ownerId === undefined}
      value={assigneeKey(value)}
      onChange={({ currentTarget }) => onChange(assigneeOf(currentTarget.value))}
    >
      <option value="">Nobody</option>
      {current !== null && !isListed(current) && <option value={assigneeKey(current)}>{current.name}</option>}
      <optgroup label="Users">
        {users.map((user) => (
          <option key={user.id} value={assigneeKey({ kind: 'user', id: user.id })}>
            {user.name}
          </option>
        ))}
      </optgroup>
      {groups.length > 0 && (
        <optgroup label="Groups of users">
          {groups.map((group) => (
            <option key={group.id} value={assigneeKey({ kind: 'group', id: group.id })}>
              {group.name}
            </option>
          ))}
        </optgroup>
      )}
      {more && <option disabled>Only the first 1,000 users and groups are listed</option>}
    </HTMLSelect>
  );
}
