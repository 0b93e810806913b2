import type { ReactElement } from 'react';
import type { BrowseFilter } from '../../../shared/contract/object.ts';
import { useContractQuery } from '../../api/query.ts';
import { ChoicePopover } from '../../ui/choice-popover.tsx';
import { OwnerEdge } from '../../ui/owner-edge.tsx';
import { withPart } from './browse-filter.ts';

interface OwnerFilterProps {
  readonly filter: BrowseFilter;
  readonly onFilter: (filter: BrowseFilter) => void;
}

export function OwnerFilter({ filter, onFilter }: OwnerFilterProps): ReactElement {
  const { data: owners } = useContractQuery('owner.list', {});
  const chosen = filter.owners ?? [];
  const choices = (owners ?? []).map(({ id }) => ({
    id: String(id),
    label: <OwnerEdge ownerId={id} />,
    chosen: chosen.includes(id),
  }));
  const toggle = (text: string) => {
    const id = owners?.find((owner) => String(owner.id) === text)?.id;
    if (id === undefined) return;
    const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
    onFilter(withPart(filter, 'owners', next));
  };
  return (
    <ChoicePopover
      label={chosen.length === 0 ? 'Owner' : `Owner: ${chosen.length}`}
      sections={[{ title: 'Owners', choices }]}
      onToggle={toggle}
      disabled={choices.length === 0}
    />
  );
}
