import { HTMLSelect } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import type { CaseFilter } from '../../../../shared/contract/case-list.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { assigneeKey, assigneeOf } from '../../../ui/assignee/assignee-ref.ts';
import { countText } from '../../../ui/count-text.ts';

type Value = CaseFilter['assignee'];

interface AssigneeFilterProps {
  readonly facets: Output<'case.facets'> | undefined;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** To whom the Cases are assigned: oneself, nobody, or a user or a group that has some. */
export function AssigneeFilter({ facets, value, onChange }: AssigneeFilterProps): ReactElement {
  const key = typeof value === 'object' ? assigneeKey(value) : (value ?? '');
  const assignees = facets?.assignees ?? [];
  const isListed = typeof value !== 'object' || assignees.some((one) => assigneeKey(one) === key);
  return (
    <HTMLSelect
      aria-label="Assignee"
      value={key}
      onChange={({ currentTarget: { value: next } }) =>
        onChange(next === 'me' || next === 'nobody' ? next : (assigneeOf(next) ?? undefined))
      }
    >
      <option value="">Anyone</option>
      <option value="me">Me and my groups</option>
      <option value="nobody">Nobody</option>
      {!isListed && <option value={key}>Somebody without Cases</option>}
      {assignees.map(({ count, name, ...ref }) => (
        <option key={assigneeKey(ref)} value={assigneeKey(ref)}>
          {name} ({countText(count)})
        </option>
      ))}
      {facets?.moreAssignees === true && <option disabled>Only those with the most Cases are listed</option>}
    </HTMLSelect>
  );
}
