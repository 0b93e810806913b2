import { Button, Checkbox, HTMLSelect } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { CaseFilter } from '../../../../shared/contract/case-list.ts';
import { caseStatuses, resolutions, severities } from '../../../../shared/model/case.ts';
import { useContractQuery } from '../../../api/query.ts';
import { ChoicePopover } from '../../../ui/choice-popover.tsx';
import { dayBounds, DayRange, dayRangeOf } from '../../../ui/day-range.tsx';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { toggledIn } from '../../../ui/toggled-in.ts';
import { AssigneeFilter } from './assignee-filter.tsx';
import { changed } from './cases-view.ts';
import { TagFilter } from './tag-filter.tsx';
import styles from './cases-area.module.css';

interface CasesFilterProps {
  readonly filter: CaseFilter;
  readonly onFilter: (filter: CaseFilter) => void;
}

/** What narrows the Cases. */
export function CasesFilter({ filter, onFilter }: CasesFilterProps): ReactElement {
  const { data } = useContractQuery('case.facets', {});
  const organizations = data?.organizations ?? [];
  const change = (next: Parameters<typeof changed>[1]): void => onFilter(changed(filter, next));
  const isEmpty = Object.keys(filter).length === 0;
  const choices = <T extends string>(all: readonly T[], chosen: readonly T[] = []) =>
    all.map((id) => ({ id, label: id, chosen: chosen.includes(id) }));
  const label = (name: string, chosen: readonly unknown[] | undefined): string =>
    chosen === undefined ? name : `${name}: ${chosen.length}`;
  return (
    <div className={styles.filter} role="search" aria-label="Filter of Cases">
      <SearchField
        className={styles.text}
        label="Find Cases"
        placeholder="Name or number"
        maxLength={500}
        value={filter.text ?? ''}
        onChange={(text) => change({ text })}
      />
      <HTMLSelect
        aria-label="Status"
        value={filter.status ?? ''}
        options={[{ value: '', label: 'Any status' }, ...caseStatuses]}
        onChange={({ currentTarget }) => change({ status: caseStatuses.find((name) => name === currentTarget.value) })}
      />
      <ChoicePopover
        label={label('Severity', filter.severities)}
        sections={[{ title: 'Severities', choices: choices(severities.toReversed(), filter.severities) }]}
        onToggle={(id) =>
          change({ severities: severities.filter((name) => toggledIn(filter.severities ?? [], id).includes(name)) })
        }
      />
      <ChoicePopover
        label={label('Resolution', filter.resolutions)}
        sections={[{ title: 'Resolutions', choices: choices(resolutions, filter.resolutions) }]}
        onToggle={(id) =>
          change({ resolutions: resolutions.filter((name) => toggledIn(filter.resolutions ?? [], id).includes(name)) })
        }
      />
      <AssigneeFilter facets={data} value={filter.assignee} onChange={(assignee) => change({ assignee })} />
      <TagFilter value={filter.tag ?? ''} onChange={(tag) => change({ tag })} />
      {organizations.length > 1 && (
        <ChoicePopover
          label={label('Owner', filter.owners)}
          sections={[
            {
              title: 'Owners',
              choices: organizations.map(({ ownerId }) => ({
                id: String(ownerId),
                label: <OwnerEdge ownerId={ownerId} />,
                chosen: filter.owners?.includes(ownerId) ?? false,
              })),
            },
          ]}
          onToggle={(id) =>
            change({
              owners: organizations
                .map(({ ownerId }) => ownerId)
                .filter((ownerId) => toggledIn((filter.owners ?? []).map(String), id).includes(String(ownerId))),
            })
          }
        />
      )}
      <DayRange
        label="Opened"
        value={dayRangeOf(filter.openedFrom, filter.openedTo)}
        onChange={(next) => {
          const { from, to } = dayBounds(next);
          change({ openedFrom: from, openedTo: to });
        }}
      />
      <Checkbox
        inline
        className={styles.check ?? ''}
        label="Overdue"
        checked={filter.overdue === true}
        onChange={({ currentTarget }) => change({ overdue: currentTarget.checked ? true : undefined })}
      />
      {!isEmpty && <Button size="small" variant="minimal" icon={<Cross />} text="Clear" onClick={() => onFilter({})} />}
    </div>
  );
}
