import { AddColumnRight } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { browseColumns } from './browse-columns.tsx';
import type { BrowsePreference } from './browse-preference.ts';
import { ChoicePopover } from '../../ui/choice-popover.tsx';

interface ColumnPickerProps {
  readonly preference: BrowsePreference;
  readonly onPreference: (preference: BrowsePreference) => void;
}

/** Which columns the table has. The summary always stays: a row without it says nothing. */
export function ColumnPicker({ preference, onPreference }: ColumnPickerProps): ReactElement {
  const { hidden } = preference;
  const columns = browseColumns.filter((column) => column.id !== 'summary');
  const toggle = (id: string) => {
    const column = columns.find((candidate) => candidate.id === id)?.id;
    if (column === undefined) return;
    const next = hidden.includes(column) ? hidden.filter((other) => other !== column) : [...hidden, column];
    onPreference({ ...preference, hidden: next });
  };
  return (
    <ChoicePopover
      label="Columns"
      icon={<AddColumnRight size={12} />}
      sections={[
        {
          title: 'Columns',
          choices: columns.map(({ id, label }) => ({ id, label, chosen: !hidden.includes(id) })),
        },
      ]}
      onToggle={toggle}
    />
  );
}
