import { HTMLSelect } from '@blueprintjs/core';
import { useQueries } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { TaskFilter } from '../../../../shared/contract/case-task.ts';
import type { Owner } from '../../../../shared/model/owner.ts';
import { contractQuery } from '../../../api/query.ts';
import { assigneeKey, assigneeOf } from '../../../ui/assignee/assignee-ref.ts';

interface AssigneeFilterProps {
  /** Organizations whose tasks are listed. */
  readonly owners: readonly Owner[];
  readonly value: TaskFilter['assignee'];
  readonly onChange: (value: TaskFilter['assignee']) => void;
}

/** Of so many Organizations the users and groups are offered. */
const offered = 10;
const nobody = 'nobody';

/** To whom the tasks are assigned: anyone, nobody, or a user or a group of an Organization. */
export function AssigneeFilter({ owners, value, onChange }: AssigneeFilterProps): ReactElement {
  const people = useQueries({
    queries: owners.slice(0, offered).map((owner) => contractQuery('case.people', { ownerId: owner.id })),
  });
  return (
    <HTMLSelect
      aria-label="Assignee"
      value={value === undefined ? '' : value === null ? nobody : assigneeKey(value)}
      onChange={({ currentTarget: { value: next } }) =>
        onChange(next === '' ? undefined : next === nobody ? null : (assigneeOf(next) ?? undefined))
      }
    >
      <option value="">Anyone</option>
      <option value={nobody}>Nobody</option>
      {people.map(({ data }, index) => (
        <optgroup key={owners[index]?.id} label={owners[index]?.name ?? ''}>
          {data?.users.map(({ id, name }) => (
            <option key={id} value={assigneeKey({ kind: 'user', id })}>
              {name}
            </option>
          ))}
          {data?.groups.map(({ id, name }) => (
            <option key={id} value={assigneeKey({ kind: 'group', id })}>
              {name} (group)
            </option>
          ))}
          {data?.more === true && <option disabled>Only the first 1,000 users and groups are listed</option>}
        </optgroup>
      ))}
      {owners.length > offered && <option disabled>{`Only the first ${offered} Organizations are listed`}</option>}
    </HTMLSelect>
  );
}
