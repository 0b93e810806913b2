import { HTMLSelect } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { timelineElements, type TimelineElement } from '../../../../shared/model/case.ts';
import { DayRange, type DayRangeValue } from '../../../ui/day-range.tsx';
import { elementNames } from './element-icon.tsx';
import { type Increment, increments } from './timeline-groups.ts';
import styles from './timeline.module.css';

export interface TimelineFilterValue {
  readonly element: TimelineElement | null;
  readonly userId: number | null;
  readonly days: DayRangeValue;
}

interface TimelineFilterProps {
  readonly value: TimelineFilterValue;
  readonly onChange: (value: TimelineFilterValue) => void;
  readonly users: readonly { readonly id: number; readonly name: string }[];
  readonly increment: Increment;
  readonly onIncrement: (increment: Increment) => void;
}

/** What of the timeline is shown, and in which groups. */
export function TimelineFilter({ value, onChange, users, increment, onIncrement }: TimelineFilterProps): ReactElement {
  return (
    <div className={styles.filter} role="group" aria-label="Filter the timeline">
      <HTMLSelect
        aria-label="Elements"
        value={value.element ?? ''}
        onChange={({ currentTarget }) =>
          onChange({ ...value, element: timelineElements.find((name) => name === currentTarget.value) ?? null })
        }
      >
        <option value="">All elements</option>
        {timelineElements.map((element) => (
          <option key={element} value={element}>
            {elementNames[element]}
          </option>
        ))}
      </HTMLSelect>
      <HTMLSelect
        aria-label="Users"
        value={value.userId ?? ''}
        onChange={({ currentTarget }) =>
          onChange({ ...value, userId: currentTarget.value === '' ? null : Number(currentTarget.value) })
        }
      >
        <option value="">All users</option>
        {users.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </HTMLSelect>
      <DayRange label="Happened" value={value.days} onChange={(days) => onChange({ ...value, days })} />
      <span className={styles.space} />
      <HTMLSelect
        aria-label="Group by"
        value={increment}
        onChange={({ currentTarget }) =>
          onIncrement(increments.find((name) => name === currentTarget.value) ?? increment)
        }
      >
        {increments.map((name) => (
          <option key={name} value={name}>
            By {name}
          </option>
        ))}
      </HTMLSelect>
    </div>
  );
}
