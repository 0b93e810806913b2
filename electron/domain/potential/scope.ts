/** What the suggestions of an Organization may be drawn from, for one user: spec 7.3 and the O* of 7.4. */
import { type PotentialMode, potentialModes } from '../../../shared/model/potential.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { ownerOfDim, readableDims } from '../../policy/actor.ts';
import { findSetting } from '../../store/account-store.ts';
import { listSuggestingOwners } from '../../store/dismissal-store.ts';
import { isCrossOwnerEnabled } from '../association/link.ts';
import type { QueryContext } from '../context.ts';

export const findMode = ({ db }: Pick<QueryContext, 'db'>): PotentialMode => {
  const stored = findSetting(db, 'potentialAssociations');
  return potentialModes.find((mode) => mode === stored) ?? 'off';
};

export interface Scope {
  readonly mode: PotentialMode;
  readonly matched: boolean;
  readonly associated: boolean;
  /** Owners whose Indicators may be suggested. */
  readonly indicatorOwners: readonly number[];
  /** Pairs of type and owner whose objects may be suggested. */
  readonly dims: { readonly [kind in 'indicator' | 'group']: ReadonlySet<number> };
  /** Pairs of stored type and owner of the Cases that the user may see. */
  readonly caseDims: readonly number[];
}

export function scopeOf(context: QueryContext, organizationId: number): Scope {
  const { db, actor } = context;
  const mode = findMode(context);
  const enabled = new Set([
    organizationId,
    ...(isCrossOwnerEnabled(context) ? listSuggestingOwners(db, organizationId) : []),
  ]);
  const dimsOf = (kind: ObjectKind): ReadonlySet<number> =>
    new Set(readableDims(actor, [kind]).filter((dim) => enabled.has(ownerOfDim(dim))));
  return {
    mode,
    matched: mode === 'matched' || mode === 'both',
    associated: mode === 'associated' || mode === 'both',
    indicatorOwners: [...actor.visible.byKind.indicator].filter((owner) => enabled.has(owner)),
    dims: {
      indicator: dimsOf('indicator'),
      group: dimsOf('group'),
    },
    // Who may see a Case may see its Artifacts: without them Workflow is closed.
    caseDims: readableDims(actor, ['case']),
  };
}
