import type { ReactElement } from 'react';
import type { BrowseFilter } from '../../../shared/contract/object.ts';
import { kindName } from '../../ui/kind-names.ts';
import { ChoicePopover } from '../../ui/choice-popover.tsx';
import { TypeBadge } from '../../ui/type-badge.tsx';
import { typeChoices, withPart } from './browse-filter.ts';

interface TypeFilterProps {
  readonly filter: BrowseFilter;
  readonly onFilter: (filter: BrowseFilter) => void;
}

export function TypeFilter({ filter, onFilter }: TypeFilterProps): ReactElement {
  const chosen = filter.types ?? [];
  const groups = typeChoices(filter.kind);
  const sections = groups.map(({ kind, names }) => ({
    title: kindName(kind),
    choices: names.map((name) => ({
      id: `${kind}/${name}`,
      label: <TypeBadge kind={kind} type={name} />,
      chosen: chosen.some((type) => type.kind === kind && type.name === name),
    })),
  }));
  const toggle = (id: string) => {
    const kind = groups.find((group) => id.startsWith(`${group.kind}/`))?.kind;
    if (kind === undefined) return;
    const name = id.slice(kind.length + 1);
    const rest = chosen.filter((type) => !(type.kind === kind && type.name === name));
    onFilter(withPart(filter, 'types', rest.length === chosen.length ? [...chosen, { kind, name }] : rest));
  };
  return (
    <ChoicePopover
      label={chosen.length === 0 ? 'Type' : `Type: ${chosen.length}`}
      sections={sections}
      onToggle={toggle}
      disabled={sections.length === 0}
    />
  );
}
