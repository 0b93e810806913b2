/** What the dialog for sharing holds, and what it asks the backend for; without React. */
import type { Input, Output } from '../../../../shared/contract/index.ts';
import type { ShareOptions } from '../../../../shared/contract/sharing.ts';
import type { GroupType, IndicatorType } from '../../../../shared/model/object-type.ts';

export type ShareTarget = Output<'sharing.targets'>[number];
export type Into = 'new' | 'merge' | 'update';

export interface ShareForm {
  readonly targets: ReadonlySet<number>;
  /** Holds for a single target. With several, earlier copies are updated and the others are new. */
  readonly into: Into;
  readonly name: string;
  readonly mergeInto: number | null;
  readonly options: ShareOptions;
}

type Counts = Output<'association.counts'>;

export interface TypeCount {
  readonly kind: 'indicator' | 'group';
  readonly type: string;
  readonly count: number;
}

/** Associated Indicators and Groups by type: what can go along. */
export function shareableTypes(counts: Counts): readonly TypeCount[] {
  return counts.cards.flatMap(({ kind, types }) =>
    kind === 'indicator' || kind === 'group' ? types.map(({ type, count }) => ({ kind, type, count })) : [],
  );
}

/** Attributes, Tags and Indicators go along, other Groups do not; TLP:RED stays when a Group leaves its Organization. */
export function initialOptions(
  types: readonly TypeCount[],
  labels: readonly { readonly id: number; readonly name: string }[],
  leavesOrganization: boolean,
): ShareOptions {
  return {
    attributes: true,
    tags: true,
    // The counts name types of their kind.
    indicators: types.filter(({ kind }) => kind === 'indicator').map(({ type }) => type as IndicatorType),
    groups: [],
    withoutLabels: leavesOrganization ? labels.filter(({ name }) => name === 'TLP:RED').map(({ id }) => id) : [],
    withoutUnlabelled: false,
  };
}

/** The options with a type of associated objects added or taken away. */
export function withType(options: ShareOptions, { kind, type }: TypeCount, wanted: boolean): ShareOptions {
  if (kind === 'indicator') {
    const others = options.indicators.filter((known) => known !== type);
    return { ...options, indicators: wanted ? [...others, type as IndicatorType] : others }; // its kind says so
  }
  const others = options.groups.filter((known) => known !== type);
  return { ...options, groups: wanted ? [...others, type as GroupType] : others }; // as above
}

/** How a target is shared with: what was chosen for a single one, else an update where there is an earlier copy. */
export function intoOf(form: ShareForm, target: ShareTarget): Into {
  if (form.targets.size === 1) return form.into;
  return target.earlier === null ? 'new' : 'update';
}

/** One call for each chosen target. */
export function shareRequests(
  id: number,
  form: ShareForm,
  targets: readonly ShareTarget[],
): readonly Input<'sharing.share'>[] {
  const isSingle = form.targets.size === 1;
  return targets
    .filter(({ ownerId }) => form.targets.has(ownerId))
    .map((target) => {
      const into = intoOf(form, target);
      const name = form.name.trim();
      return {
        id,
        ownerId: target.ownerId,
        options: form.options,
        into,
        ...(isSingle && into === 'new' && name !== '' ? { name } : {}),
        ...(into === 'merge' && form.mergeInto !== null ? { targetId: form.mergeInto } : {}),
      };
    });
}

/** What is still missing before it can be shared, or null. */
export function missingIn(form: ShareForm): string | null {
  if (form.targets.size === 0) return 'Choose where it goes.';
  if (form.targets.size > 1) return null;
  if (form.into === 'merge' && form.mergeInto === null) return 'Choose the Group to merge into.';
  return form.into === 'new' && form.name.trim() === '' ? 'Give the new Group a name.' : null;
}
