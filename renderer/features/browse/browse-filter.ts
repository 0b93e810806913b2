import type { BrowseFilter } from '../../../shared/contract/object.ts';
import { objectKinds, objectTypes, type ObjectKind } from '../../../shared/model/object-type.ts';
import type { Owner } from '../../../shared/model/owner.ts';
import { kindName } from '../../ui/kind-names.ts';

export interface FilterChip {
  readonly id: string;
  readonly label: string;
  /** The filter without it. */
  readonly without: BrowseFilter;
}

/** Takes a part out of a filter instead of leaving it empty, so that equal filters are equal as JSON. */
export function withPart<K extends keyof BrowseFilter>(
  filter: BrowseFilter,
  part: K,
  value: BrowseFilter[K],
): BrowseFilter {
  const { [part]: _, ...rest } = filter;
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return empty ? rest : { ...rest, [part]: value };
}

/** Another kind makes types of the former kind meaningless. */
export function withKind(filter: BrowseFilter, kind: ObjectKind | undefined): BrowseFilter {
  const types = filter.types?.filter((type) => kind === undefined || type.kind === kind);
  return withPart(withPart(filter, 'kind', kind), 'types', types);
}

export function filterChips(filter: BrowseFilter, owners: ReadonlyMap<number, Owner>): readonly FilterChip[] {
  const types = (filter.types ?? []).map((type) => ({
    id: `type-${type.kind}-${type.name}`,
    label: type.name,
    without: withPart(
      filter,
      'types',
      filter.types?.filter((other) => other !== type),
    ),
  }));
  const ownerChips = (filter.owners ?? []).map((id) => ({
    id: `owner-${id}`,
    label: owners.get(id)?.name ?? `Owner ${id}`,
    without: withPart(
      filter,
      'owners',
      filter.owners?.filter((other) => other !== id),
    ),
  }));
  return [
    ...(filter.kind === undefined
      ? []
      : [{ id: 'kind', label: kindName(filter.kind), without: withKind(filter, undefined) }]),
    ...types,
    ...ownerChips,
    ...(filter.text === undefined
      ? []
      : [{ id: 'text', label: `“${filter.text}”`, without: withPart(filter, 'text', undefined) }]),
  ];
}

/** Types to choose from, by kind: those of the chosen kind, or of all kinds with more than one type. */
export function typeChoices(kind: ObjectKind | undefined): readonly { kind: ObjectKind; names: readonly string[] }[] {
  return objectKinds
    .filter((candidate) => kind === undefined || candidate === kind)
    .map((candidate) => ({
      kind: candidate,
      names: objectTypes.filter((type) => type.kind === candidate).map((type) => type.name),
    }))
    .filter(({ names }) => names.length > 1);
}

export function browseTitle(filter: BrowseFilter): string {
  const type = filter.types?.length === 1 ? filter.types[0]?.name : undefined;
  const subject = type ?? (filter.kind === undefined ? undefined : kindName(filter.kind));
  return subject === undefined ? 'Browse' : `Browse: ${subject}`;
}
