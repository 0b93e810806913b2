import { Button, Checkbox } from '@blueprintjs/core';
import { Cross, Person } from '@blueprintjs/icons';
import type { ReactElement, ReactNode } from 'react';
import type { TaskFilter } from '../../../../shared/contract/case-task.ts';
import { type TaskStatus, taskStatuses } from '../../../../shared/model/case.ts';
import { useOwnersAllowing } from '../../../api/owner-rights.ts';
import { initialTaskFilter } from '../../../state/task-filter.ts';
import { ChoicePopover } from '../../../ui/choice-popover.tsx';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { toggledIn } from '../../../ui/toggled-in.ts';
import { AssigneeFilter } from './assignee-filter.tsx';
import styles from './tasks-area.module.css';

interface TasksFilterProps {
  readonly filter: TaskFilter;
  readonly onFilter: (filter: TaskFilter) => void;
  readonly children: ReactNode;
}

/** What narrows the tasks. */
export function TasksFilter({ filter, onFilter, children }: TasksFilterProps): ReactElement {
  const { owners } = useOwnersAllowing('task.view');
  const change = (next: { [Name in keyof TaskFilter]: TaskFilter[Name] | undefined }): void =>
    onFilter(withoutUndefined({ ...filter, ...next }));
  const statuses = filter.statuses ?? taskStatuses;
  const chosenOwners = filter.owners ?? owners.map(({ id }) => id);
  const flag = (label: string, name: 'overdue' | 'required'): ReactElement => (
    <Checkbox
      inline
      className={styles.flag ?? ''}
      label={label}
      checked={filter[name] === true}
      onChange={({ currentTarget }) => change({ [name]: currentTarget.checked ? true : undefined })}
    />
  );
  return (
    <div className={styles.filter} role="search" aria-label="Filter of tasks">
      <Button
        size="small"
        variant="outlined"
        icon={<Person size={12} />}
        text="My tasks"
        active={filter.mine === true}
        aria-pressed={filter.mine === true}
        onClick={() => change({ mine: filter.mine === true ? undefined : true })}
      />
      <SearchField
        className={styles.text}
        label="Find tasks"
        placeholder="Task or Case"
        maxLength={500}
        value={filter.text ?? ''}
        onChange={(text) => change({ text: text === '' ? undefined : text })}
      />
      <ChoicePopover
        label={`Status: ${statuses.length} of ${taskStatuses.length}`}
        sections={[
          {
            title: 'Statuses',
            choices: taskStatuses.map((id) => ({ id, label: id, chosen: statuses.includes(id) })),
          },
        ]}
        onToggle={(id) => change({ statuses: toggled(statuses, id) })}
      />
      {flag('Overdue', 'overdue')}
      {flag('Required', 'required')}
      {owners.length > 1 && (
        <ChoicePopover
          label={`Owner: ${chosenOwners.length} of ${owners.length}`}
          sections={[
            {
              title: 'Owners',
              choices: owners.map(({ id }) => ({
                id: String(id),
                label: <OwnerEdge ownerId={id} />,
                chosen: chosenOwners.includes(id),
              })),
            },
          ]}
          onToggle={(id) => {
            const next = toggledIn(chosenOwners.map(String), id);
            change({ owners: owners.map((owner) => owner.id).filter((owner) => next.includes(String(owner))) });
          }}
        />
      )}
      <AssigneeFilter owners={owners} value={filter.assignee} onChange={(assignee) => change({ assignee })} />
      {filter !== initialTaskFilter && (
        <Button
          size="small"
          variant="minimal"
          icon={<Cross />}
          text="Clear"
          onClick={() => onFilter(initialTaskFilter)}
        />
      )}
      <span className={styles.spacer} />
      {children}
    </div>
  );
}

const toggled = (statuses: readonly TaskStatus[], id: string): TaskStatus[] =>
  taskStatuses.filter((status) => toggledIn(statuses, id).includes(status));

/** The contract knows fields that are absent, none that are undefined. */
const withoutUndefined = (filter: { [Name in keyof TaskFilter]: TaskFilter[Name] | undefined }): TaskFilter =>
  // Every entry that is left has the type of its field.
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as TaskFilter;
