import { HTMLSelect } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { ChoicePopover } from '../../../ui/choice-popover.tsx';
import { toggledIn } from '../../../ui/toggled-in.ts';
import { caseColumns } from './case-columns.tsx';
import type { CasesPreference } from './cases-view.ts';

interface CasesOrderProps {
  readonly preference: CasesPreference;
  readonly onPreference: (preference: CasesPreference) => void;
}

const sorts = [
  ['number', 'Number'],
  ['severity', 'Severity'],
  ['opened', 'Opened'],
  ['modified', 'Changed'],
  ['responseDue', 'Response due'],
] as const;

/** The order of the grid; the list, which is ordered by its head, has columns to choose instead. */
export function CasesOrder({ preference, onPreference }: CasesOrderProps): ReactElement {
  return preference.layout === 'list' ? (
    <ChoicePopover
      label="Columns"
      sections={[
        {
          title: 'Columns',
          choices: caseColumns
            .filter(({ id }) => id !== 'name')
            .map((column) => ({
              id: column.id,
              label: column.label,
              chosen: !preference.hidden.includes(column.id),
            })),
        },
      ]}
      onToggle={(id) => onPreference({ ...preference, hidden: [...toggledIn(preference.hidden, id)] })}
    />
  ) : (
    <HTMLSelect
      aria-label="Order"
      value={`${preference.sort}/${preference.descending}`}
      options={sorts.flatMap(([sort, name]) => [
        { value: `${sort}/true`, label: `${name}, descending` },
        { value: `${sort}/false`, label: `${name}, ascending` },
      ])}
      onChange={({ currentTarget }) => {
        const [name, descending] = currentTarget.value.split('/');
        const sort = sorts.find(([known]) => known === name)?.[0];
        if (sort !== undefined) onPreference({ ...preference, sort, descending: descending === 'true' });
      }}
    />
  );
}
